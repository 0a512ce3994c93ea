import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KernelSpec, Sizes } from '../../src/tensor/kernel-spec.ts';
import { kernelTable } from '../../src/tensor/kernel-table.ts';
import { allCases } from '../kernels/cases.ts';

/** The generator is JavaScript without types. */
const generator: { kernelTable: () => string } = await import(
  new URL('../../.ci/kernel-table.js', import.meta.url).href
);

describe('kernelTable', () => {
  it('is what kernels.def gives', () => {
    const written = readFileSync(new URL('../../src/tensor/kernel-table.ts', import.meta.url), 'utf8');
    expect(withoutLayout(written)).toBe(withoutLayout(generator.kernelTable()));
  });

  it('numbers the kernels in order and names each pointer once', () => {
    const specs: KernelSpec[] = Object.values(kernelTable);
    expect(specs.map(({ id }) => id)).toEqual(specs.map((_, i) => i));
    for (const { pointers, access } of specs) {
      expect(new Set(pointers).size).toBe(pointers.length);
      expect(access).toHaveLength(pointers.length);
    }
  });

  it('states extents within which the cases lie', () => {
    for (const { kernel, sizes, operands, label } of allCases()) {
      const spec: KernelSpec = kernelTable[kernel];
      const words = spec.words(sizes as unknown as Sizes); // as many as the kernel reads
      for (const [i, numWords] of words.entries()) {
        const operand = operands[spec.pointers[i]!];
        if (operand === undefined) continue;
        const length = typeof operand === 'number' ? operand : operand.length;
        expect(length, `${kernel}, ${label}, ${spec.pointers[i]}`).toBeGreaterThanOrEqual(numWords);
      }
    }
  });
});

function withoutLayout(code: string): string {
  return code.replaceAll(/\s+/g, '').replaceAll(/,([\])}])/g, '$1');
}
