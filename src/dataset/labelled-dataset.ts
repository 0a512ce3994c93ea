import type { LabelledExample } from '../corpus/corpus.ts';
import { UserError } from '../errors.ts';
import type { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { Batch, Dataset } from './batch.ts';
import { createBucketOrder, fixedBuckets } from './bucket-order.ts';
import type { PairRow, PairShape } from './pair-batch.ts';
import { sourceBatchOf, sourceRow } from './source-batch.ts';
import { specialIdsOf } from './special-ids.ts';

/** Which states of a text stand for it: the mean of all, as both directions are read, or the last, which has seen all others. */
export type Pooling = 'mean' | 'last';

export interface LabelledDatasetOptions {
  /** None where a model is only evaluated. */
  readonly train: readonly LabelledExample[];
  readonly validation: readonly LabelledExample[];
  /** In the order of the model's outputs. */
  readonly labels: readonly string[];
  readonly tokenizer: Tokenizer;
  /** The end token included; what is longer is cut. */
  readonly contextLength: number;
  /** Of a batch, padding included. */
  readonly batchTokens: number;
  readonly pooling: Pooling;
  /** Its state now is where every training order starts; it does not advance. */
  readonly random: Random;
}

/**
 * Texts for a classifier: batches of like length, one target a text.
 * @throws UserError for a validation label that training does not have
 */
export function createLabelledDataset(options: LabelledDatasetOptions): Dataset {
  const { labels, tokenizer, contextLength, batchTokens, pooling } = options;
  const special = specialIdsOf(tokenizer);
  const shape: PairShape = { contextLength, batchTokens, begin: special.begin, padding: special.padding };
  const encode = ({ text, label }: LabelledExample): PairRow => {
    const target = labels.indexOf(label);
    if (target < 0) {
      throw new UserError(
        `label '${label}' is in the validation part, and not in training (${labels.join(', ')})`,
        'add examples of it, or leave it out of the validation part',
      );
    }
    return { source: sourceRow(tokenizer.encode(text), special.end, contextLength), target: Int32Array.of(target) };
  };
  const train = options.train.map(encode);
  const validation = options.validation.map(encode);
  const start = options.random.state();
  const batchOf = (rows: readonly PairRow[]): Batch => labelledBatchOf(rows, shape, pooling);
  return {
    numTrainTokens: train.reduce((sum, { source }) => sum + source.length, 0),
    numValidationTokens: validation.length,
    numValidationBytes: 0,
    seenIds: new Uint8Array(tokenizer.vocabSize).fill(1), // nothing is written
    trainingOrder: () => createBucketOrder(train, { ...shape, start, batchOf }),
    validationBatches: function* () {
      for (const bucket of fixedBuckets(validation, shape)) yield batchOf(bucket);
    },
  };
}

/** Texts to classify, without labels. */
export function unlabelledBatchOf(
  texts: readonly string[],
  tokenizer: Tokenizer,
  { contextLength, pooling }: Pick<LabelledDatasetOptions, 'contextLength' | 'pooling'>,
): { readonly batch: Batch; readonly truncated: readonly boolean[] } {
  const { begin, end, padding } = specialIdsOf(tokenizer);
  const encoded = texts.map((text) => tokenizer.encode(text));
  const rows = encoded.map((ids) => ({ source: sourceRow(ids, end, contextLength), target: Int32Array.of(0) }));
  const batch = labelledBatchOf(rows, { contextLength, batchTokens: 0, begin, padding }, pooling);
  return { batch, truncated: encoded.map((ids) => ids.length + 1 > contextLength) };
}

function labelledBatchOf(rows: readonly PairRow[], { contextLength, padding }: PairShape, pooling: Pooling): Batch {
  const sources = rows.map(({ source }) => source);
  const source = sourceBatchOf(sources, { maxLength: contextLength, padding });
  const weights = new Float32Array(source.mask.length);
  for (const [row, { length }] of sources.entries()) {
    const first = row * source.length;
    if (pooling === 'mean') weights.fill(1 / length, first, first + length);
    else weights[first + length - 1] = 1;
  }
  return {
    batchSize: rows.length,
    targetLength: 1,
    inputs: new Int32Array(0),
    targets: Int32Array.from(rows, ({ target }) => target[0]!),
    numTargets: rows.length,
    numTokens: sources.reduce((sum, { length }) => sum + length, 0),
    source: { ...source, pooling: weights },
  };
}
