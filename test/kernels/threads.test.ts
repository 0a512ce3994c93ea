import { afterAll, expect, it } from 'vitest';
import { normalValues } from '../support/normal-values.ts';
import { attentionPair } from './attention-cases.ts';
import { allCases } from './cases.ts';
import { type KernelCase, type Outputs, runCase } from './kernel-case.ts';
import { describeNative, fastSets } from './native.ts';

describeNative('threads', (addon) => {
  afterAll(() => addon.setThreads(1));

  it.each(fastSets(addon))('1, 2 and 5 threads give the same bits (%s)', (set) => {
    for (const one of [...largeCases(), ...allCases()]) {
      addon.setThreads(1);
      const expected = runCase(addon, set, one);
      for (const numThreads of [2, 5]) {
        addon.setThreads(numThreads);
        const got = runCase(addon, set, one);
        for (const name of Object.keys(expected)) {
          expect(sameBits(got[name]!, expected[name]!), `${one.kernel}, ${one.label}, ${name}`).toBe(true);
        }
      }
    }
  });

  it('a row of a product does not depend on how many rows there are, past the few of decoding', () => {
    const [k, n] = [70, 50];
    const [a, b] = [normalValues(90 * k, 1), normalValues(k * n, 2)];
    const product = (m: number) => {
      const sizes = [1, m, n, k, 0, 0, k, n, n, 0, 0, 0, 0];
      return runCase(addon, fastSets(addon).at(-1)!, {
        kernel: 'matmul',
        label: '',
        sizes,
        operands: { a: a.slice(0, m * k), b, c: m * n },
        tolerance: 0,
      }).c!;
    };
    expect([...product(90).slice(0, 17 * n)]).toEqual([...product(17)]);
  });
});

/** Large enough for many tasks. */
function largeCases(): KernelCase[] {
  const [m, k, n] = [200, 600, 700];
  const length = 70_001;
  const width = 300;
  const rows = 333;
  const x = normalValues(rows * width, 1);
  return [
    {
      kernel: 'matmul',
      label: 'large',
      sizes: [1, m, n, k, 0, 0, k, n, n, 0, 0, 0, 1],
      operands: { a: normalValues(m * k, 1), b: normalValues(k * n, 2), c: m * n },
      tolerance: 0,
    },
    {
      kernel: 'matmul',
      label: 'a sum in two halves',
      sizes: [1, 96, 160, 611, 1, 0, 96, 160, 160, 0, 0, 0, 0],
      operands: { a: normalValues(96 * 611, 1), b: normalValues(160 * 611, 2), c: 96 * 160 },
      tolerance: 0,
    },
    {
      kernel: 'activation',
      label: 'large',
      sizes: [length, 1],
      operands: { z: normalValues(length, 1), y: length },
      tolerance: 0,
    },
    {
      kernel: 'layerNormBackward',
      label: 'large',
      sizes: [rows, width],
      operands: {
        dy: x,
        x,
        gain: normalValues(width, 2),
        statistics: new Float32Array(2 * rows).fill(0.5),
        dx: rows * width,
        dgain: width,
        dbias: width,
      },
      tolerance: 0,
    },
    { kernel: 'sumRows', label: 'large', sizes: [rows, width], operands: { x, y: width }, tolerance: 0 },
    ...attentionPair({ B: 2, T: 300, S: 300, H: 4, KV: 2, D: 16, causal: true }, 0),
  ];
}

/** NaN equals NaN of the same bits only, and 0 does not equal -0. */
function sameBits(a: Outputs[string], b: Outputs[string]): boolean {
  return Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
}
