import { unlabelledBatchOf } from '../dataset/labelled-dataset.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { batchesOfLikeLength } from './line-batches.ts';
import type { Classification } from './options.ts';
import { poolingOf } from './pooling.ts';
import type { ModelInUse } from './task.ts';

/** Texts in one batch of the model. */
const batchTexts = 32;

/** The labels of each text, likeliest first, in the order of the texts. Texts of like length are read together. */
export function classifyTexts(loaded: ModelInUse, texts: readonly string[]): Classification[] {
  const results: Classification[] = [];
  for (const rows of batchesOfLikeLength(texts, batchTexts)) {
    const found = classifyBatch(
      loaded,
      rows.map((row) => texts[row]!),
    );
    for (const [i, result] of found.entries()) results[rows[i]!] = result;
  }
  return results;
}

function classifyBatch({ model, tokenizer }: ModelInUse, texts: readonly string[]): Classification[] {
  const { labels, contextLength } = model.config;
  const { batch, truncated } = unlabelledBatchOf(texts, tokenizer, { contextLength, pooling: poolingOf(model.config) });
  const probabilities = tf.tidy(() => tf.softmax(model.classify(batch.source!) as Tensor).dataSync()); // it has a source
  return texts.map((text, row) => ({
    text,
    labels: labels
      .map((label, i) => ({ label, probability: probabilities[row * labels.length + i]! }))
      .sort((a, b) => b.probability - a.probability),
    truncated: truncated[row]!,
  }));
}
