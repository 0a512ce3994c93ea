import { expect, it } from 'vitest';
import { kernelTable } from '../../src/tensor/kernel-table.ts';
import { allCases } from './cases.ts';
import { largestDifference, runCase } from './kernel-case.ts';
import { describeNative, fastSets } from './native.ts';

const cases = allCases();

it('has cases of every kernel', () => {
  const tested = new Set<string>(cases.map(({ kernel }) => kernel));
  expect(Object.keys(kernelTable).filter((name) => !tested.has(name))).toEqual(['peak', 'cycles']);
});

describeNative('kernels', (addon) => {
  const kernels = [...new Set(cases.map(({ kernel }) => kernel))];

  it.each(fastSets(addon).flatMap((set) => kernels.map((kernel) => ({ set, kernel }))))(
    '$kernel equals its twin on odd and even sizes ($set)',
    ({ set, kernel }) => {
      for (const one of cases.filter((other) => other.kernel === kernel)) {
        const difference = largestDifference(runCase(addon, set, one), runCase(addon, 'twin', one));
        expect(difference, one.label).toBeLessThanOrEqual(one.tolerance);
      }
    },
  );

  it.each(kernels)('%s is the same in float and in double precision', (kernel) => {
    for (const one of cases.filter((other) => other.kernel === kernel)) {
      const difference = largestDifference(runCase(addon, 'twin', one), runCase(addon, 'twin64', one));
      expect(difference, one.label).toBeLessThanOrEqual(Math.max(1e-6, one.tolerance));
    }
  });
});
