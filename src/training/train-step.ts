import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import { tf } from '../tensor/tf.ts';
import { learningRateAt } from './learning-rate.ts';
import { addShare, lossAndGradients, sharesOf, tensorsOf } from './micro-batches.ts';
import type { LossAndGradients, Optimizer, StepFigures } from './optimizer.ts';

/** A model in training. */
export interface Trainee {
  readonly model: Model;
  readonly optimizer: Optimizer;
}

export interface StepResult extends StepFigures {
  readonly learningRate: number;
}

/**
 * One step of training: the mean gradient over the micro-batches, clipped, then AdamW on all weights that are trained.
 * Where loss or gradient is not finite the weights stay as they are, and the result says so.
 */
export function trainStep(
  { model, optimizer }: Trainee,
  batches: readonly Batch[],
  step: number,
  config: TrainingConfig,
): StepResult {
  const learningRate = learningRateAt(step, config);
  optimizer.prepare({ step, learningRate, config });
  const figures =
    optimizer.programs?.run(batches, step, config) ?? eagerStep({ model, optimizer }, batches, step, config);
  return { ...figures, learningRate };
}

/** What a step means: its programs compute the same bits. */
function eagerStep(
  { model, optimizer }: Trainee,
  batches: readonly Batch[],
  step: number,
  config: TrainingConfig,
): StepFigures {
  return tf.tidy(() => {
    const of = accumulate(model, batches, step, config);
    const norm = optimizer.update(of);
    return { loss: of.loss.dataSync()[0]!, gradNorm: norm.dataSync()[0]! };
  });
}

/** Loss and gradient over all micro-batches. */
function accumulate(model: Model, batches: readonly Batch[], step: number, config: TrainingConfig): LossAndGradients {
  const shares = sharesOf(batches);
  let sum: LossAndGradients | undefined;
  for (const [microStep, batch] of batches.entries()) {
    const part = lossAndGradients(model, batch, { seed: config.seed, step, microStep }, config);
    if (batches.length === 1) return part;
    const next = addShare(sum, part, shares[microStep]!);
    for (const tensor of sum === undefined ? [] : tensorsOf(sum)) tensor.dispose();
    sum = next;
  }
  if (sum === undefined) throw new Error('a step without a batch');
  return sum;
}
