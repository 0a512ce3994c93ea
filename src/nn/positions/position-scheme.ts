import type { ModelConfig } from '../../config/model-config.ts';
import type { Tensor } from '../../tensor/tf.ts';
import type { ParameterScope } from '../parameter-scope.ts';

/** Where a stretch of tokens stands: `startPosition` is the number of positions before it. */
export interface Stretch {
  readonly startPosition: number;
  readonly length: number;
}

/** How a model knows the order of its tokens. A scheme uses one of three places, or none. */
export interface PositionScheme {
  /** Rows to add to the token embeddings, (T, C). */
  readonly embeddings?: (stretch: Stretch, scope: ParameterScope, config: ModelConfig) => Tensor;
  /** What becomes of queries or keys before attention, (B, T, heads * D). */
  readonly rotate?: (x: Tensor, numHeads: number, stretch: Stretch) => Tensor;
  /** One slope a head, by which scores fall with distance. */
  readonly slopes?: (numHeads: number) => readonly number[];
}
