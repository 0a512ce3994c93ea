import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import { assignWeights } from '../model/build-model.ts';
import type { Weights } from '../model/initialise-weights.ts';
import type { Model, TrainingKey } from '../model/model.ts';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { type Scalar, tf } from '../tensor/tf.ts';
import { type AdamwState, globalNorm, type NamedArrays, updateAdamw } from './adamw.ts';
import { learningRateAt } from './learning-rate.ts';

/** A model in training: its weights as the optimizer holds them, and the moments. */
export interface Trainee {
  readonly model: Model;
  readonly weights: Weights;
  readonly optimizer: AdamwState;
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
  trainee: Trainee,
  batches: readonly Batch[],
  step: number,
  config: TrainingConfig,
): StepResult {
  const { model, weights, optimizer } = trainee;
  const { loss, gradients } = accumulate(model, batches, step, config);
  const gradNorm = globalNorm(gradients);
  const learningRate = learningRateAt(step, config);
  if (!Number.isFinite(loss) || !Number.isFinite(gradNorm)) return { loss, gradNorm, learningRate };

  const { maxGradNorm } = config;
  const gradientScale = maxGradNorm > 0 && gradNorm > maxGradNorm ? maxGradNorm / gradNorm : 1;
  const decays = (name: string) => model.parameters.get(name)!.rank >= 2;
  updateAdamw(weights, gradients, optimizer, { step, learningRate, gradientScale, decays, config });
  assignWeights(model, weights);
  return { loss, gradNorm, learningRate };
}

/** Loss and gradient over all micro-batches, each weighted by its share of the predicted tokens. */
function accumulate(model: Model, batches: readonly Batch[], step: number, config: TrainingConfig) {
  const numTargets = batches.reduce((sum, batch) => sum + batch.numTargets, 0);
  let total = 0;
  let sums: NamedArrays | undefined;
  for (const [microStep, batch] of batches.entries()) {
    const { loss, gradients } = lossAndGradients(model, batch, { seed: config.seed, step, microStep }, config);
    const share = batch.numTargets / numTargets;
    total += share * loss;
    if (share !== 1) scale(gradients, share);
    if (sums === undefined) sums = gradients;
    else add(sums, gradients);
  }
  return { loss: total, gradients: sums ?? new Map() };
}

/** The loss of one batch, and its gradient for every parameter, copied out of the backend. */
function lossAndGradients(model: Model, batch: Batch, key: TrainingKey, { labelSmoothing }: TrainingConfig) {
  const gradients = new Map<string, Float32Array>();
  let loss = Number.NaN;
  tf.tidy(() => {
    const lossOf = () => crossEntropy(model.logits(batch, key), batch.targets, { labelSmoothing }) as Scalar;
    const { value, grads } = tf.variableGrads(lossOf, [...model.parameters.values()]);
    loss = value.dataSync()[0]!;
    for (const [name, variable] of model.parameters) {
      gradients.set(name, Float32Array.from(grads[variable.name]!.dataSync()));
    }
  });
  return { loss, gradients };
}

function scale(arrays: NamedArrays, factor: number): void {
  for (const values of arrays.values()) {
    for (let i = 0; i < values.length; i++) values[i]! *= factor;
  }
}

function add(sums: NamedArrays, arrays: NamedArrays): void {
  for (const [name, sum] of sums) {
    const values = arrays.get(name)!;
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
  }
}
