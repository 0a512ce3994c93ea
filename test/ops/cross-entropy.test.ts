import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { type Definition, differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

interface CrossEntropyCase {
  readonly labelSmoothing: number;
  readonly logits: Nested;
  readonly targets: readonly number[];
  readonly mask: readonly number[];
  readonly loss: number;
  readonly dLogits: Nested;
}

describeOnEachBackend('crossEntropy', () => {
  describe.each(readCases<CrossEntropyCase>('cross-entropy'))('golden: $name', (golden) => {
    it('equals PyTorch in loss and gradient', () => {
      const targets = Int32Array.from(golden.targets, (target, i) => (golden.mask[i] === 1 ? target : -1));
      const op = (logits: Tensor) => crossEntropy(logits, targets, { labelSmoothing: golden.labelSmoothing });
      const { value, shape, gradients } = differentiate(op, [{ shape: [6, 7], values: flat(golden.logits) }], [1]);
      expect(shape).toEqual([]);
      // Log-probabilities of large logits reach 300, where float32 steps by 3e-5: relative 1e-6 is 3 of its bits.
      expectClose(value, [golden.loss], { absolute: 1e-6, relative: 1e-6 });
      // Probabilities are exp of those log-probabilities: where these are large, the probability is near 0.
      expectClose(gradients[0]!, flat(golden.dLogits), { absolute: 1e-6 });
    });
  });

  it.each([
    [1, 2],
    [1, 3],
    [17, 3],
    [3, 63],
    [5, 65],
  ])('equals its definition for %i rows of %i', (numRows, vocabSize) => {
    for (const labelSmoothing of [0, 0.1]) {
      const targets = Int32Array.from({ length: numRows }, (_, i) => (i % 4 === 3 ? -1 : (7 * i + 1) % vocabSize));
      expectOpEqualsDefinition(
        (logits) => crossEntropy(logits, targets, { labelSmoothing }),
        definition(targets, vocabSize, labelSmoothing),
        [normalInput([numRows, vocabSize], 1, 3)],
      );
    }
  });

  it('is log V for equal logits, however large', () => {
    tf.tidy(() => {
      for (const height of [0, 1e4, -1e4]) {
        const loss = crossEntropy(tf.fill([3, 17], height), Int32Array.of(0, 5, 16));
        expectClose(loss, [Math.log(17)], { absolute: 1e-6 });
      }
    });
  });

  it('gives finite losses and gradients for logits of 1e4 and -1e4', () => {
    const op = (logits: Tensor) => crossEntropy(logits, Int32Array.of(0, 1));
    const { value, gradients } = differentiate(op, [{ shape: [2, 3], values: [1e4, -1e4, 0, 1e4, -1e4, 0] }], [1]);
    expectClose(value, [1e4], { absolute: 0 });
    expectClose(gradients[0]!, [0, 0, 0, 0.5, -0.5, 0], { absolute: 0 });
  });

  it('scales its gradient by that of the loss', () => {
    const op = (logits: Tensor) => crossEntropy(logits, Int32Array.of(0));
    const { gradients } = differentiate(op, [{ shape: [1, 2], values: [0, 0] }], [8]);
    expectClose(gradients[0]!, [-4, 4], { absolute: 1e-6 });
  });

  it.each([0, 0.1])('gives ignored rows no loss and exactly no gradient, smoothing %f', (labelSmoothing) => {
    const { values } = normalInput([4, 5], 1);
    const op = (logits: Tensor) => crossEntropy(logits, Int32Array.of(-1, 2, -1, 4), { labelSmoothing });
    const all = differentiate(op, [{ shape: [4, 5], values }], [1]);
    expect([...all.gradients[0]!.slice(0, 5), ...all.gradients[0]!.slice(10, 15)].every((d) => d === 0)).toBe(true);
    const rows = [...Array.from(values).slice(5, 10), ...Array.from(values).slice(15)];
    const counted = (logits: Tensor) => crossEntropy(logits, Int32Array.of(2, 4), { labelSmoothing });
    const alone = differentiate(counted, [{ shape: [2, 5], values: rows }], [1]);
    // The same two rows, added up among zeros.
    expectClose(all.value, alone.value, { absolute: 5e-7 });
    expectClose(all.gradients[0]!.slice(5, 10), alone.gradients[0]!.slice(0, 5), { absolute: 5e-7 });
  });

  it('is 0 with no gradient where nothing is predicted', () => {
    const op = (logits: Tensor) => crossEntropy(logits, Int32Array.of(-1, -1));
    const { value, gradients } = differentiate(op, [normalInput([2, 3], 1)], [1]);
    expect([...value, ...gradients[0]!].every((x) => x === 0)).toBe(true);
  });

  it('is 0 for no rows', () => {
    const op = (logits: Tensor) => crossEntropy(logits, new Int32Array(0));
    const { value, gradients } = differentiate(op, [normalInput([0, 3], 1)], [1]);
    expect([...value]).toEqual([0]);
    expect(gradients[0]).toHaveLength(0);
  });

  it('carries NaN', () => {
    tf.tidy(() => {
      const loss = crossEntropy(tf.tensor2d([Number.NaN, 1, 2, 3], [2, 2]), Int32Array.of(1, 1));
      expect(loss.dataSync()[0]).toBeNaN();
    });
  });

  it.each([
    ['logits (2, V), got (3, 4)', [3, 4], [0, 1]],
    ['logits (2, V), got (1, 2, 4)', [1, 2, 4], [0, 1]],
    ['targets below 4, got 4', [2, 4], [0, 4]],
  ] as const)('refuses others: expected %s', (expected, shape, targets) => {
    tf.tidy(() => {
      const call = () => crossEntropy(tf.zeros([...shape]), Int32Array.from(targets));
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(`crossEntropy: expected ${expected}`);
    });
  });
});

/** Mean of -(1 - e) log p[target] - e mean(log p) over the rows with a target; PyTorch's cross_entropy. */
function definition(targets: Int32Array, vocabSize: number, labelSmoothing: number): Definition {
  return (logits) => {
    let total = 0;
    let numPredicted = 0;
    for (const [i, target] of targets.entries()) {
      if (target < 0) continue;
      const row = logits!.slice(i * vocabSize, (i + 1) * vocabSize);
      const logSum = Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0));
      const mean = row.reduce((sum, z) => sum + z - logSum, 0) / vocabSize;
      total -= (1 - labelSmoothing) * (row[target]! - logSum) + labelSmoothing * mean;
      numPredicted++;
    }
    return Float64Array.of(total / Math.max(1, numPredicted));
  };
}
