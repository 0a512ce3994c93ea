import { expect, it } from 'vitest';
import { linear } from '../../../src/ops/linear.ts';
import { kernelBackend } from '../../../src/tensor/backend/kernel-backend.ts';
import { recordProgram } from '../../../src/tensor/programs/program-cache.ts';
import { type Tensor, tf } from '../../../src/tensor/tf.ts';
import { describeOnKernelBackends } from '../../support/backends.ts';
import { normalTensor } from '../../support/normal-tensor.ts';

/** The kernels of a step of x (3, 5), its weight (5, 5), and whether it computes what the eager step does. */
function record(step: (x: Tensor, weight: Tensor) => Tensor): { kernels: string[]; isRight: boolean } {
  const x = normalTensor([15], 1).dataSync() as Float32Array;
  const weight = tf.keep(normalTensor([5, 5], 2));
  const compute = () => step(tf.tensor2d(x, [3, 5]), weight);
  const program = recordProgram(kernelBackend()!, { x }, () => ({ y: compute() }));
  program.run({ x });
  const isRight = program.read('y').join() === tf.tidy(compute).dataSync().join();
  const kernels = program.recording.instructions.map(({ kernel }) => kernel);
  program.dispose();
  weight.dispose();
  return { kernels, isRight };
}

describeOnKernelBackends('fuseSums', () => {
  it.each<[string, (x: Tensor, weight: Tensor) => Tensor, string[]]>([
    ['a product and its residual', (x, w) => tf.add(x, linear(x, w)), ['matmul']],
    ['the same the other way round', (x, w) => tf.add(linear(x, w), x), ['matmul']],
    ['an activated product', (x, w) => tf.add(x, linear(x, w, { activation: 'gelu' })), ['matmul']],
    ['one of two products', (x, w) => tf.add(linear(x, w), linear(tf.mul(x, x), w)), ['matmul', 'binary', 'matmul']],
  ])('makes one kernel of %s', (_, step, kernels) => {
    expect(record(step)).toEqual({ kernels, isRight: true });
  });

  it.each<[string, (x: Tensor, weight: Tensor) => Tensor]>([
    [
      'is read again',
      (x, w) => {
        const product = linear(x, w);
        return tf.mul(tf.add(x, product), product);
      },
    ],
    ['has a residual already', (x, w) => tf.add(tf.add(linear(x, w), x), x)],
    ['meets a row that repeats', (x, w) => tf.add(linear(x, w), tf.tensor1d([1, 2, 3, 4, 5]))],
    ['is multiplied', (x, w) => tf.mul(linear(x, w), x)],
  ])('leaves a product alone that %s', (_, step) => {
    const { kernels, isRight } = record(step);
    expect(kernels).toContain('binary');
    expect(isRight).toBe(true);
  });
});
