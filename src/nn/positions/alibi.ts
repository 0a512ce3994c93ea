import type { PositionScheme } from './position-scheme.ts';

/**
 * Attention with linear biases: scores fall with distance, by a slope of its own for each head.
 * @see Press et al. 2022, section 3: the slopes are 2^(-8 i / H), i from 1 to H
 */
export const alibi: PositionScheme = {
  slopes: (numHeads) => Array.from({ length: numHeads }, (_, head) => 2 ** ((-8 * (head + 1)) / numHeads)),
};
