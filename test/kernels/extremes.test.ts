import { expect, it } from 'vitest';
import { dropoutMask } from '../../src/ops/dropout.ts';
import type { KernelName } from '../../src/tensor/kernel-table.ts';
import { writeRegisters } from '../../src/tensor/registers.ts';
import { type Operand, type Outputs, runCase } from './kernel-case.ts';
import { describeNative, fastSets } from './native.ts';

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;

describeNative('extreme values', (addon) => {
  for (const set of ['twin', ...fastSets(addon)]) {
    const run = (kernel: KernelName, sizes: readonly number[], operands: Record<string, Operand>): Outputs =>
      runCase(addon, set, { kernel, label: kernel, sizes, operands, tolerance: 0 });

    it(`activations hold at both ends and carry NaN (${set})`, () => {
      const z = [-infinity, -3e38, -200, -0, 0, 200, 1e20, nan];
      expect([...run('activation', [8, 2], { z, y: 8 }).y!]).toEqual([0, 0, 0, 0, 0, 200, Math.fround(1e20), nan]);
      const gelu = run('activation', [6, 1], { z: [-1e4, -50, 0, 50, 1e4, nan], y: 6 }).y!;
      expect([...gelu].map((y) => y + 0)).toEqual([0, 0, 0, 50, 1e4, nan]);
      const slopes = run('activationBackward', [6, 1], {
        dy: [1, 1, 1, 1, 1, 1],
        z: [-1e30, -50, 0, 50, 1e30, nan],
        dz: 6,
      });
      expect([...slopes.dz!].map((d) => d + 0)).toEqual([0, 0, 0.5, 1, 1, nan]);
    });

    it(`softmax cross-entropy takes logits of 1e4 and more, and carries NaN of its own row (${set})`, () => {
      const logits = [1e4, -1e4, 0, 3e38, -3e38, 0, 1, nan, 1];
      const { logSumExp } = run('crossEntropy', [3, 3, 0], {
        logits,
        targets: Int32Array.of(1, 0, 0),
        logSumExp: 3,
        loss: 1,
      });
      expect([...logSumExp!]).toEqual([1e4, Math.fround(3e38), nan]);
      const two = { logits: logits.slice(0, 6), targets: Int32Array.of(1, 0) };
      expect(run('crossEntropy', [2, 3, 0], { ...two, logSumExp: 2, loss: 1 }).loss![0]).toBe(1e4);
      const { dlogits } = run('crossEntropyBackward', [2, 3, 0], {
        ...two,
        logSumExp: logSumExp!.slice(0, 2),
        dloss: [2],
        dlogits: 6,
      });
      expect([...dlogits!]).toEqual([1, -1, 0, 0, 0, 0]);
    });

    it(`a loss without targets is 0, and so is its gradient (${set})`, () => {
      const operands = { logits: [1, 2, 3, 4], targets: Int32Array.of(-1, -100), logSumExp: 2 };
      expect(run('crossEntropy', [2, 2, 0.1], { ...operands, loss: 1 }).loss![0]).toBe(0);
      const backward = run('crossEntropyBackward', [2, 2, 0.1], {
        ...operands,
        logSumExp: [1, 1],
        dloss: [1],
        dlogits: 4,
      });
      expect([...backward.dlogits!]).toEqual([0, 0, 0, 0]);
    });

    it(`attention takes the largest of scores of 1e4 and -1e4 alone (${set})`, () => {
      const sizes = [1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 0];
      const inputs = { q: [100], k: [-100, 100, 0], v: [5, 6, 7] };
      const { y, logSumExp } = run('attention', sizes, { ...inputs, y: 1, logSumExp: 1 });
      expect([y![0], logSumExp![0]]).toEqual([6, 1e4]);
      const { dq, dk, dv } = run('attentionBackward', sizes, {
        ...inputs,
        y: y!,
        logSumExp: logSumExp!,
        dy: [1],
        dq: 1,
        dk: 3,
        dv: 3,
      });
      expect([...dq!, ...dk!].every((d) => d === 0)).toBe(true);
      expect([...dv!]).toEqual([0, 1, 0]);
    });

    it(`attention lets NaN of a key reach those who may attend it (${set})`, () => {
      const k = [1, nan, 1];
      const operands = { q: [1, 1, 1], k, v: [1, 2, 3], y: 3, logSumExp: 3 };
      const { y } = run('attention', [1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1], operands);
      expect([...y!]).toEqual([1, nan, nan]);
    });

    it(`products carry NaN and infinity to their row alone (${set})`, () => {
      const a = new Float32Array(17 * 5).fill(1);
      a[3] = nan;
      a[7] = infinity;
      const { c } = run('matmul', [1, 17, 33, 5, 0, 0, 5, 33, 33, 0, 0, 0, 0], {
        a,
        b: new Float32Array(165).fill(1),
        c: 561,
      });
      expect([...c!.slice(0, 33)].every(Number.isNaN)).toBe(true);
      expect([...c!.slice(33, 66)].every((x) => x === infinity)).toBe(true);
      expect([...c!.slice(66)].every((x) => x === 5)).toBe(true);
    });

    it(`norms of constant rows and of NaN (${set})`, () => {
      const operands = { x: [3, 3, 3, 1, nan, 2], gain: [1, 1, 1], bias: [0.5, 0.5, 0.5], y: 6, statistics: 4 };
      expect([...run('layerNorm', [2, 3, 1e-5], operands).y!]).toEqual([0.5, 0.5, 0.5, nan, nan, nan]);
    });

    it(`dropout gives the masks of ops/dropout.ts and carries NaN (${set})`, () => {
      for (const [rate, key] of [
        [0.5, { seed: 7, step: 3, microStep: 1, site: 2 }],
        [0.1, { seed: 0, step: 0, microStep: 0, site: 0 }],
        [0.3, { seed: 2 ** 40 + 5, step: 100_000, microStep: 0, site: 31 }],
        [0.2, { seed: 2 ** 53 - 1, step: 2 ** 31 - 1, microStep: 9, site: 3 }],
      ] as const) {
        for (const length of [1, 25, 40_001]) {
          const registers = new Int32Array(64);
          const block = { ints: registers, doubles: new Float64Array(registers.buffer), registers: 0 };
          const { site, ...registersOfKey } = key;
          writeRegisters(block, registersOfKey);
          const sizes = [length, site, Math.round(rate * 65536)];
          const { y } = run('dropout', sizes, { registers, x: new Float32Array(length).fill(1), y: length });
          expect(y).toEqual(dropoutMask(length, rate, key));
        }
      }
      const { y } = run('dropout', [64, 0, 32768], {
        registers: new Int32Array(64),
        x: new Float32Array(64).fill(nan),
        y: 64,
      });
      expect([...y!].every(Number.isNaN)).toBe(true);
    });

    it(`an id outside the table gives NaN and gets no gradient (${set})`, () => {
      const ids = Int32Array.of(1, 2, -1);
      expect([...run('embedding', [3, 2, 1], { table: [5, 6], ids, y: 3 }).y!]).toEqual([6, nan, nan]);
      const { dtable } = run('embeddingBackward', [3, 2, 1], { ids, dy: [1, 2, 3], dtable: 2 });
      expect([...dtable!]).toEqual([0, 1]);
    });
  }

  it('the exponential is right to 2e-7 from the smallest to the largest', () => {
    for (const set of ['twin', ...fastSets(addon)]) {
      // s = exp(x - top) / sum of two logits 0 and x gives exp(x) where x is far below 0: read through the gradient.
      const xs = Float32Array.from({ length: 4000 }, (_, i) => -i / 46);
      const operands = { logits: xs, targets: new Int32Array(1), logSumExp: [0], dloss: [1], dlogits: xs.length };
      const { dlogits } = runCase(addon, set, {
        kernel: 'crossEntropyBackward',
        label: '',
        sizes: [1, xs.length, 0],
        operands,
        tolerance: 0,
      });
      const errors = [...dlogits!].slice(1).map((got, i) => Math.abs(got / Math.exp(xs[i + 1]!) - 1));
      expect(Math.max(...errors), set).toBeLessThan(2e-7);
    }
  });
});
