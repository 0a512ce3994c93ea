import type { TrainingConfig } from '../config/training-config.ts';
import type { Tensor } from '../tensor/tf.ts';
import type { AdamwState } from './adamw.ts';

/** The gradient of each parameter, on the current backend. */
export type Gradients = ReadonlyMap<string, Tensor>;

export interface UpdateOptions {
  /** Updates done before this one. */
  readonly step: number;
  readonly learningRate: number;
  /** The loss that the gradients are of. */
  readonly loss: number;
  readonly config: Pick<TrainingConfig, 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'maxGradNorm'>;
}

/** AdamW on the weights of one model: the same formula wherever weights and moments lie. */
export interface Optimizer {
  /**
   * Clips the global norm of the gradients and updates the model's weights.
   * Where the loss or the norm is not finite, weights and moments stay as they are.
   * @returns the norm before clipping
   */
  update(gradients: Gradients, options: UpdateOptions): number;
  /** A copy of the moments, as a checkpoint holds them. */
  moments(): AdamwState;
  dispose(): void;
}

/** Matrices decay, gains and biases do not. */
export function decays(parameter: Tensor): boolean {
  return parameter.rank >= 2;
}
