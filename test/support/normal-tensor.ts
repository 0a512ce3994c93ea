import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { normalValues, sizeOf } from './normal-values.ts';

/** Normal numbers on the current backend, always the same for the same shape and seed. */
export function normalTensor(shape: readonly number[], seed: number, deviation = 1): Tensor {
  return tf.tensor(normalValues(sizeOf(shape), seed, deviation), [...shape]);
}
