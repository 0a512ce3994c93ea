import type { Batch } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import { batchInputs, batchShape } from '../model/program-inputs.ts';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { type Tensor, tf } from '../tensor/tf.ts';

/** Mean nats over the predicted tokens of one batch: no dropout, no smoothing, no gradient. */
export function batchLoss(model: Model, batch: Batch): number {
  const lossOf = (): Tensor => crossEntropy(model.logits(batch), batch.targets);
  if (model.programs === undefined) return tf.tidy(() => lossOf().dataSync()[0]!);
  const program = model.programs.run(`loss ${batchShape(batch)}`, batchInputs(batch), () => ({ loss: lossOf() }));
  return program.read('loss')[0]!;
}
