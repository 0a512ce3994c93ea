import type { Batch } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import { crossEntropy } from '../ops/cross-entropy.ts';
import { tf } from '../tensor/tf.ts';

/** Mean nats over the predicted tokens of one batch: no dropout, no smoothing, no gradient. */
export function batchLoss(model: Model, batch: Batch): number {
  const loss = tf.tidy(() => crossEntropy(model.logits(batch), batch.targets));
  const value = loss.dataSync()[0]!;
  loss.dispose();
  return value;
}
