import { familyOf, type ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import { Random } from '../random.ts';

/** Tokens of a sentence or a text, before there is data to count them in. */
const sentenceLength = 24;

/**
 * A batch of random ids in the shape of a config: for a classifier texts, for an encoder-decoder pairs of sentences, for a GPT that
 * writes full windows.
 */
export function randomBatch(config: ModelConfig, training: TrainingConfig): Batch {
  if (config.head === 'classification') return randomTexts(config, training);
  return familyOf(config) === 'gpt' ? randomWindows(config, training) : randomPairs(config, training);
}

function randomTexts({ contextLength, vocabSize, labels }: ModelConfig, { batchTokens }: TrainingConfig): Batch {
  const random = new Random(0);
  const length = Math.min(sentenceLength, contextLength);
  const batchSize = Math.max(1, Math.floor(batchTokens / length));
  const size = batchSize * length;
  return {
    batchSize,
    targetLength: 1,
    inputs: new Int32Array(0),
    targets: drawIds(batchSize, labels.length, random),
    numTargets: batchSize,
    numTokens: size,
    source: { ...wholeSource(batchSize, length, vocabSize, random), pooling: new Float32Array(size).fill(1 / length) },
  };
}

function randomPairs({ contextLength, vocabSize }: ModelConfig, { batchTokens }: TrainingConfig): Batch {
  const random = new Random(0);
  const length = Math.min(sentenceLength, contextLength);
  const batchSize = Math.max(1, Math.floor(batchTokens / (2 * length)));
  const written = writtenTokens(batchSize, length, vocabSize, random);
  const source = wholeSource(batchSize, length, vocabSize, random);
  return { ...written, numTokens: 2 * written.numTargets, source };
}

function randomWindows({ contextLength, vocabSize }: ModelConfig, { batchSize }: TrainingConfig): Batch {
  const random = new Random(0);
  const written = writtenTokens(batchSize, contextLength, vocabSize, random);
  return { ...written, numTokens: written.numTargets, source: undefined };
}

/** What a decoder reads and is to write, all of its length. */
function writtenTokens(batchSize: number, targetLength: number, vocabSize: number, random: Random) {
  const size = batchSize * targetLength;
  const [inputs, targets] = [drawIds(size, vocabSize, random), drawIds(size, vocabSize, random)];
  return { batchSize, targetLength, inputs, targets, numTargets: size };
}

/** What an encoder reads, without padding. */
function wholeSource(batchSize: number, length: number, vocabSize: number, random: Random) {
  const size = batchSize * length;
  return { length, ids: drawIds(size, vocabSize, random), mask: new Float32Array(size).fill(1) };
}

function drawIds(count: number, limit: number, random: Random): Int32Array {
  return Int32Array.from({ length: count }, () => random.integer(limit));
}
