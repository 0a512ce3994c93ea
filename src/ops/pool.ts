import { type Tensor, tf } from '../tensor/tf.ts';
import { checkShape } from './shapes.ts';

/**
 * One row for each sequence: the sum of its rows, weighted.
 * @param x (B, T, C)  @param weights (B, T)  @returns (B, C)
 * @throws ShapeError if the dimensions do not meet
 */
export function pool(x: Tensor, weights: Tensor): Tensor {
  const [batchSize = 0, length = 0, width = 0] = x.shape;
  const isRight = x.rank === 3 && weights.shape.join() === [batchSize, length].join();
  checkShape(isRight, 'pool', 'x (B, T, C) and weights (B, T)', x, weights);
  const product = tf.matMul(tf.reshape(weights, [batchSize, 1, length]), x); // (B, 1, C)
  return tf.reshape(product, [batchSize, width]);
}
