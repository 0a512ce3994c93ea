import { ShapeError } from '../errors.ts';
import type { Tensor } from '../tensor/tf.ts';

/** The last dimension of a tensor of rank 1 or more. */
export function lastDimOf(x: Tensor): number {
  return x.shape[x.rank - 1] ?? 1;
}

/** @throws ShapeError "linear: expected ..., got ..." unless `condition` holds */
export function checkShape(condition: boolean, op: string, expected: string, ...got: readonly Tensor[]): void {
  if (!condition) {
    throw new ShapeError(`${op}: expected ${expected}, got ${got.map((x) => `(${x.shape.join(', ')})`).join(' and ')}`);
  }
}
