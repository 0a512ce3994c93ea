import { setImmediate } from 'node:timers/promises';
import type { Dataset } from '../dataset/batch.ts';
import { bitsPerByte } from '../evaluation/language-modelling.ts';
import type { Model } from '../model/model.ts';
import { batchLoss } from '../training/batch-loss.ts';

export interface ValidationFigures {
  /** Nats per token over the whole split, each token predicted once. */
  readonly validationLoss: number;
  readonly bitsPerByte: number | null;
  readonly numTokens: number;
}

/** The loss over a whole validation split; yields to the event loop between batches. */
export async function validate(model: Model, dataset: Dataset, hasBitsPerByte: boolean): Promise<ValidationFigures> {
  let sum = 0;
  let numTokens = 0;
  for (const batch of dataset.validationBatches()) {
    await setImmediate();
    sum += batchLoss(model, batch) * batch.numTargets;
    numTokens += batch.numTargets;
  }
  if (numTokens === 0) return { validationLoss: Number.NaN, bitsPerByte: null, numTokens };
  const validationLoss = sum / numTokens;
  const numBytes = dataset.numValidationBytes;
  const perByte =
    hasBitsPerByte && numBytes > 0 ? bitsPerByte({ lossNats: validationLoss, numTokens, numBytes }) : null;
  return { validationLoss, bitsPerByte: perByte, numTokens };
}
