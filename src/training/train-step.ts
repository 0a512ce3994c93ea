import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import type { Model, TrainingKey } from '../model/model.ts';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { type Scalar, type Tensor, tf } from '../tensor/tf.ts';
import { learningRateAt } from './learning-rate.ts';
import type { Gradients, Optimizer } from './optimizer.ts';

/** A model in training. */
export interface Trainee {
  readonly model: Model;
  readonly optimizer: Optimizer;
}

export interface StepResult {
  /** Mean nats over the predicted tokens of all micro-batches, smoothing included. */
  readonly loss: number;
  /** Before clipping. */
  readonly gradNorm: number;
  readonly learningRate: number;
}

/**
 * One step of training: the mean gradient over the micro-batches, clipped, then AdamW on all weights.
 * Where loss or gradient is not finite the weights stay as they are, and the result says so.
 */
export function trainStep(
  { model, optimizer }: Trainee,
  batches: readonly Batch[],
  step: number,
  config: TrainingConfig,
): StepResult {
  const learningRate = learningRateAt(step, config);
  let [loss, gradNorm] = [Number.NaN, Number.NaN];
  tf.tidy(() => {
    const accumulated = accumulate(model, batches, step, config);
    loss = accumulated.loss;
    gradNorm = optimizer.update(accumulated.gradients, { step, learningRate, loss, config });
  });
  return { loss, gradNorm, learningRate };
}

/** Loss and gradient over all micro-batches, each weighted by its share of the predicted tokens. */
function accumulate(model: Model, batches: readonly Batch[], step: number, config: TrainingConfig) {
  const numTargets = batches.reduce((sum, batch) => sum + batch.numTargets, 0);
  let total = 0;
  const sums = new Map<string, Tensor>();
  for (const [microStep, batch] of batches.entries()) {
    const { loss, gradients } = lossAndGradients(model, batch, { seed: config.seed, step, microStep }, config);
    const share = batch.numTargets / numTargets;
    total += share * loss;
    for (const [name, gradient] of gradients) sums.set(name, addShare(sums.get(name), gradient, share));
  }
  return { loss: total, gradients: sums };
}

/** sum + share x gradient, in the place of both. */
function addShare(sum: Tensor | undefined, gradient: Tensor, share: number): Tensor {
  if (sum === undefined && share === 1) return gradient;
  const next = tf.tidy(() => {
    const part = tf.mul(gradient, share);
    return sum === undefined ? part : tf.add(sum, part);
  });
  sum?.dispose();
  gradient.dispose();
  return next;
}

/** The loss of one batch, and its gradient for every parameter. */
function lossAndGradients(
  model: Model,
  batch: Batch,
  key: TrainingKey,
  { labelSmoothing }: TrainingConfig,
): { loss: number; gradients: Gradients } {
  const lossOf = () => crossEntropy(model.logits(batch, key), batch.targets, { labelSmoothing }) as Scalar;
  const { value, grads } = tf.variableGrads(lossOf, [...model.parameters.values()]);
  const gradients = new Map([...model.parameters].map(([name, variable]) => [name, grads[variable.name]!]));
  return { loss: value.dataSync()[0]!, gradients };
}
