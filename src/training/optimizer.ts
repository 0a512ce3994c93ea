import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import type { Scalar, Tensor } from '../tensor/tf.ts';
import type { AdamwState } from './adamw.ts';

/** A loss and its gradient for each parameter that is trained, on the current backend. */
export interface LossAndGradients {
  readonly loss: Scalar;
  readonly gradients: ReadonlyMap<string, Tensor>;
}

/** What a step reports. */
export interface StepFigures {
  /** Mean nats over the predicted tokens of all micro-batches, smoothing included. */
  readonly loss: number;
  /** Before clipping. */
  readonly gradNorm: number;
}

export interface UpdateOptions {
  /** Updates done before this one. */
  readonly step: number;
  readonly learningRate: number;
  readonly config: Pick<TrainingConfig, 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'maxGradNorm'>;
}

/** Steps that are recorded once for each shape, and run by one call or two. */
export interface RecordedSteps {
  /** One step; the optimizer is prepared for it. */
  run(batches: readonly Batch[], step: number, config: TrainingConfig): StepFigures;
}

/** AdamW on what is trained of one model: the same formula wherever weights and moments lie. */
export interface Optimizer {
  /** The training steps of this model and optimizer, recorded; undefined where the backend has no programs. */
  readonly programs: RecordedSteps | undefined;
  /** Sets what `update` depends on beside loss and gradients: before it, and before a program that contains it. */
  prepare(options: UpdateOptions): void;
  /**
   * Clips the global norm of the gradients and updates the weights.
   * Where the loss or the norm is not finite, weights and moments stay as they are.
   * @returns a tensor whose first element is the norm before clipping
   */
  update(of: LossAndGradients): Tensor;
  /** A copy of the moments, as a checkpoint holds them. */
  moments(): AdamwState;
  dispose(): void;
}

/** Matrices decay, gains and biases do not. */
export function decays(parameter: Tensor): boolean {
  return parameter.rank >= 2;
}
