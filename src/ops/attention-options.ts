import type { Tensor } from '../tensor/tf.ts';

/** What all forms of attention have in common. */
export interface AttentionOptions {
  /** H */
  readonly numHeads: number;
  /** KV: each key and value head serves H / KV query heads. */
  readonly numKeyValueHeads: number;
  /** Query t may attend keys 0 to t + S - T only: the last query is level with the last key. */
  readonly causal: boolean;
  /** (B, S): 1 may be attended, 0 not. Each row has at least one 1. */
  readonly mask?: Tensor | undefined;
  /** One slope a head: scores fall by slope x distance (ALiBi). Needs self-attention. */
  readonly alibiSlopes?: readonly number[] | undefined;
}
