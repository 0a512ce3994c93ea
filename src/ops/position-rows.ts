import type { KernelBackend, Operand } from '../tensor/backend/kernel-backend.ts';
import type { Tensor } from '../tensor/tf.ts';
import { customOp } from './custom-op.ts';
import { checkShape } from './shapes.ts';

/** Where kernels read the positions of a step, so that its calls are the same at every position. */
export interface CachePositions {
  /** (B) int32: the position of the first new row of each sequence. */
  readonly positions: Tensor;
  /** Rows that a cache has place for: none stands at or past it. */
  readonly capacity: number;
}

export interface PositionRows {
  readonly numRows: number;
  /** Position of the first row of `x`. */
  readonly startPosition: number;
  /** On kernels: where they read the position of each sequence's first row, instead. */
  readonly cached?: CachePositions | undefined;
}

/**
 * `x` plus the rows of a table at its positions. The table has no gradient.
 * @param x (B, T, C)  @param table (numRows, C)  @returns (B, T, C)
 * @throws ShapeError unless the rows are as wide as those of `x`
 */
export function addPositionRows(backend: KernelBackend, x: Tensor, table: Operand, place: PositionRows): Tensor {
  const { numRows, startPosition, cached } = place;
  const [batchSize = 0, length = 0, width = 0] = x.shape;
  checkShape(x.rank === 3, 'addPositionRows', 'x (B, T, C)', x);
  return customOp([x], () => {
    const y = backend.makeOutput(x.shape);
    const start = cached === undefined ? startPosition : 0;
    backend.call('positionRows', [x, table, cached?.positions, y], [batchSize, length, width, start, numRows]);
    return { value: y, gradient: (dy) => [dy.clone()] };
  });
}
