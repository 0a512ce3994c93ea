import { beforeAll, describe, expect, it } from 'vitest';
import { kernelBackend } from '../../../src/tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../../../src/tensor/tf.ts';
import { describeOnKernelBackends, switchBackend } from '../../support/backends.ts';
import { expectClose } from '../../support/expect-close.ts';
import { normalTensor } from '../../support/normal-tensor.ts';

/** What the kernels registered for TensorFlow.js's own ops cover. Each makes its inputs, so that they belong to the backend at hand. */
const covered: Readonly<Record<string, () => Tensor | Tensor[]>> = {
  'add, equal shapes': () => tf.add(normalTensor([3, 5], 1), normalTensor([3, 5], 2)),
  'add, last dimensions': () => tf.add(normalTensor([2, 3, 5], 1), normalTensor([3, 5], 2)),
  'add, last dimensions first': () => tf.add(normalTensor([5], 1), normalTensor([2, 3, 5], 2)),
  'add, ones in front': () => tf.add(normalTensor([2, 3, 5], 1), normalTensor([1, 1, 5], 2)),
  'subtract, a number': () => tf.sub(normalTensor([17], 1), 2.5),
  'multiply, a number': () => tf.mul(normalTensor([2, 9], 1), Math.PI),
  'multiply, a number first': () => tf.mul(Math.PI, normalTensor([2, 9], 1)),
  'multiply, an empty tensor': () => tf.mul(normalTensor([0, 3], 1), normalTensor([3], 2)),
  matMul: () => tf.matMul(normalTensor([3, 17], 1), normalTensor([17, 5], 2)),
  'matMul, a transposed': () => tf.matMul(normalTensor([17, 3], 1), normalTensor([17, 5], 2), true),
  'matMul, both transposed, batches': () =>
    tf.matMul(normalTensor([2, 3, 7, 4], 1), normalTensor([2, 3, 5, 7], 2), true, true),
  'matMul, one batch for all': () => tf.matMul(normalTensor([4, 2, 3], 1), normalTensor([1, 3, 5], 2)),
  'sum, all': () => tf.sum(normalTensor([3, 7], 1)),
  'sum, first axis': () => tf.sum(normalTensor([3, 7, 2], 1), 0),
  'sum, first axes kept': () => tf.sum(normalTensor([3, 7, 2], 1), [0, 1], true),
  'sum, last axis': () => tf.sum(normalTensor([3, 7], 1), -1),
  'mean, last axes kept': () => tf.mean(normalTensor([3, 7, 2], 1), [1, 2], true),
  'split, middle axis': () => tf.split(normalTensor([2, 9, 3], 1), [4, 2, 3], 1),
  'split, last axis': () => tf.split(normalTensor([5, 6], 1), 2, -1),
  'concat, middle axis': () => tf.concat([normalTensor([2, 3, 5], 1), normalTensor([2, 1, 5], 2)], 1),
  'concat with an empty part': () => tf.concat([normalTensor([0, 3], 1), normalTensor([2, 3], 2)], 0),
  'slice of one axis': () => tf.slice(normalTensor([2, 7, 3], 1), [0, 4, 0], [2, 2, 3]),
  'slice of nothing': () => tf.slice(normalTensor([2, 3], 1), [0, 0], [2, 3]),
  gather: () => tf.gather(normalTensor([5, 3], 1), tf.tensor2d([4, 0, 4, 2], [2, 2], 'int32')),
  'gather of ints': () => tf.gather(tf.tensor1d([5, 6, 7], 'int32'), tf.tensor1d([2, 0], 'int32')),
  'transpose of a matrix': () => tf.transpose(normalTensor([3, 5], 1), [1, 0]),
  'transpose of heads': () => tf.transpose(normalTensor([2, 3, 4, 5], 1), [0, 2, 1, 3]),
  'cast of ints': () => tf.cast(tf.tensor1d([-3, 7], 'int32'), 'float32'),
  'cast of booleans': () => tf.cast(tf.tensor1d([true, false], 'bool'), 'float32'),
  'reshape with a -1': () => tf.reshape(normalTensor([4, 6], 1), [2, -1]),
};

/** Cases of the same ops that go to the stock kernels, and must come back right. */
const uncovered: Readonly<Record<string, () => Tensor | Tensor[]>> = {
  'add, first dimensions': () => tf.add(normalTensor([3, 5], 1), normalTensor([3, 1], 2)),
  'add of ints': () => tf.add(tf.tensor1d([1, 2], 'int32'), tf.tensor1d([3, 4], 'int32')),
  'sum, middle axis': () => tf.sum(normalTensor([2, 3, 5], 1), 1),
  'slice of two axes': () => tf.slice(normalTensor([4, 5], 1), [1, 2], [2, 2]),
  'gather, last axis': () => tf.gather(normalTensor([2, 5], 1), tf.tensor1d([3, 1], 'int32'), 1),
  'transpose, reversed': () => tf.transpose(normalTensor([2, 3, 4], 1)),
  'cast to ints': () => tf.cast(tf.tensor1d([1.7, -1.7]), 'int32'),
  'concat of lists': () => tf.stack([normalTensor([3], 1), normalTensor([3], 2)]),
};

interface Result {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: number[];
}

function resultsOf(compute: () => Tensor | Tensor[]): Result[] {
  let results: Result[] = [];
  tf.tidy(() => {
    results = [compute()].flat().map((y) => ({ shape: y.shape, dtype: y.dtype, values: Array.from(y.dataSync()) }));
  });
  return results;
}

describe('stock ops', () => {
  const expected = new Map<string, Result[]>();
  beforeAll(async () => {
    await switchBackend('cpu');
    for (const [name, compute] of Object.entries({ ...covered, ...uncovered })) expected.set(name, resultsOf(compute));
  });

  describeOnKernelBackends('are those of the cpu backend', () => {
    function compare(name: string, compute: () => Tensor | Tensor[]): Map<string, number> {
      const { fallbacks } = kernelBackend()!;
      fallbacks.clear();
      const results = resultsOf(compute);
      const wanted = expected.get(name)!;
      expect(results.map(({ shape, dtype }) => [shape, dtype])).toEqual(
        wanted.map(({ shape, dtype }) => [shape, dtype]),
      );
      // Sums of up to 17 products of normal numbers, in another order.
      for (const [i, { values }] of results.entries()) expectClose(values, wanted[i]!.values, { absolute: 1e-5 });
      return fallbacks;
    }

    it.each(Object.entries(covered))('by our kernels: %s', (name, compute) => {
      expect(compare(name, compute).size).toBe(0);
    });

    it.each(Object.entries(uncovered))('by the stock kernel: %s', (name, compute) => {
      expect(compare(name, compute).size).toBe(1);
    });
  });
});
