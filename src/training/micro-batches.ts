import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import type { Model, TrainingKey } from '../model/model.ts';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { type Scalar, type Tensor, tf } from '../tensor/tf.ts';
import type { LossAndGradients } from './optimizer.ts';

/** The share of each batch in the predicted tokens of all: a word each, which a step reads as it reads ids. */
export function sharesOf(batches: readonly Batch[]): Float32Array[] {
  const numTargets = batches.reduce((sum, batch) => sum + batch.numTargets, 0);
  return batches.map((batch) => Float32Array.of(batch.numTargets / numTargets));
}

/** The loss of one batch, and its gradient for every parameter that is trained. */
export function lossAndGradients(
  model: Model,
  batch: Batch,
  key: TrainingKey,
  { labelSmoothing }: Pick<TrainingConfig, 'labelSmoothing'>,
): LossAndGradients {
  const lossOf = () => crossEntropy(model.logits(batch, key), batch.targets, { labelSmoothing }) as Scalar;
  const { value, grads } = tf.variableGrads(lossOf, [...model.trained.values()]);
  const gradients = new Map([...model.trained].map(([name, variable]) => [name, grads[variable.name]!]));
  return { loss: value, gradients };
}

/** sum + share x part, for the loss and each gradient; disposes `part`. */
export function addShare(
  sum: LossAndGradients | undefined,
  part: LossAndGradients,
  share: Float32Array,
): LossAndGradients {
  const factor = tf.tensor(share, []);
  const add = <T extends Tensor>(before: T | undefined, tensor: T): T => {
    const next = tf.tidy(() => {
      const scaled = tf.mul(tensor, factor);
      return (before === undefined ? scaled : tf.add(before, scaled)) as T; // of the same shape
    });
    tensor.dispose();
    return next;
  };
  const loss = add(sum?.loss, part.loss);
  const gradients = new Map([...part.gradients].map(([name, tensor]) => [name, add(sum?.gradients.get(name), tensor)]));
  factor.dispose();
  return { loss, gradients };
}

/** Every tensor of it. */
export function tensorsOf({ loss, gradients }: LossAndGradients): Tensor[] {
  return [loss, ...gradients.values()];
}
