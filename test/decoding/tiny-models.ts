import type { SourceBatch } from '../../src/dataset/batch.ts';
import { sourceBatchOf } from '../../src/dataset/source-batch.ts';
import { logSumExp } from '../../src/decoding/logits-filters.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { tf } from '../../src/tensor/tf.ts';
import { tellingWeights, tinyConfig } from '../support/tiny-config.ts';

/** A GPT with weights that make it prefer some tokens; V 11, context 7. */
export function tinyGpt(seed = 1): Model {
  const config = tinyConfig();
  return buildModel(config, tellingWeights(config, seed));
}

/** An encoder-decoder of the same sizes. */
export function tinyTranslator(seed = 1, vocabSize = 11): Model {
  const config = tinyConfig({ numEncoderLayers: 1, numDecoderLayers: 1, positions: 'sinusoidal', vocabSize });
  return buildModel(config, tellingWeights(config, seed));
}

export function sourceOf(rows: readonly (readonly number[])[]): SourceBatch {
  return sourceBatchOf(rows.map((row) => Int32Array.from(row)));
}

/** Log-probabilities of the token after each of `ids`, read at once and without a cache: the definition. */
export function logProbabilitiesAfter(model: Model, ids: readonly number[], source?: SourceBatch): Float64Array[] {
  const { vocabSize } = model.config;
  const logits = tf.tidy(() => {
    const encoded = source === undefined ? undefined : model.encode(source);
    const hidden = model.decode({ ids: Int32Array.from(ids), batchSize: 1, length: ids.length, encoded });
    return Float32Array.from(model.project(tf.reshape(hidden, [ids.length, model.config.embeddingDim])).dataSync());
  });
  return ids.map((_, t) => {
    const row = logits.subarray(t * vocabSize, (t + 1) * vocabSize);
    const normaliser = logSumExp(row);
    return Float64Array.from(row, (logit) => logit - normaliser);
  });
}

/** The place of the largest value outside `forbidden`. */
export function likeliest(values: ArrayLike<number>, forbidden: Uint8Array): number {
  let best = -1;
  for (let id = 0; id < values.length; id++) {
    if (forbidden[id] !== 1 && (best < 0 || values[id]! > values[best]!)) best = id;
  }
  return best;
}
