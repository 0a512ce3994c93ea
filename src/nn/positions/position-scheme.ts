import type { ModelConfig } from '../../config/model-config.ts';
import type { CachePositions } from '../../ops/position-rows.ts';
import type { Tensor } from '../../tensor/tf.ts';
import type { ParameterScope } from '../parameter-scope.ts';

/** Where a stretch of tokens stands: `startPosition` is the number of positions before it. */
export interface Stretch {
  readonly startPosition: number;
  readonly length: number;
  /** With a cache on kernels: where they read the positions. */
  readonly cached?: CachePositions | undefined;
}

/** Heads side by side in a row, which may be wider than they are. */
export interface Heads {
  readonly numHeads: number;
  readonly headDim: number;
}

/** How a model knows the order of its tokens. A scheme uses one of three places, or none. */
export interface PositionScheme {
  /** Adds a row a position to the token embeddings, (B, T, C). */
  readonly add?: (x: Tensor, stretch: Stretch, scope: ParameterScope, config: ModelConfig) => Tensor;
  /** What becomes of queries and keys before attention: (B, T, >= numHeads * headDim) to (B, T, numHeads * headDim). */
  readonly rotate?: (x: Tensor, heads: Heads, stretch: Stretch) => Tensor;
  /** One slope a head, by which scores fall with distance. */
  readonly slopes?: (numHeads: number) => readonly number[];
}
