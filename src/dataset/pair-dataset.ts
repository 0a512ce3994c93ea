import type { Pair } from '../corpus/corpus.ts';
import { UserError } from '../errors.ts';
import type { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { Dataset } from './batch.ts';
import { createBucketOrder, fixedBuckets } from './bucket-order.ts';
import type { PairRow, PairShape } from './pair-batch.ts';
import { pairBatchOf } from './pair-batch.ts';
import { sourceRow } from './source-batch.ts';
import { specialIdsOf } from './special-ids.ts';

export type PairDatasetOptions = Omit<SourceTargetOptions<Pair>, 'encode'>;

export interface SourceTargetOptions<Example> {
  /** None where a model is only evaluated: there is then no training order. */
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  /** The ids of both sides, without the end tokens. */
  readonly encode: (example: Example) => PairRow;
  readonly tokenizer: Tokenizer;
  /** Of source and target each, the end token included. */
  readonly contextLength: number;
  /** Source and target tokens of a batch, padding included. */
  readonly batchTokens: number;
  /** Its state now is where every training order starts; it does not advance. */
  readonly random: Random;
}

export interface PairDataset extends Dataset {
  /** Training pairs left out because a side is longer than contextLength. */
  readonly numDropped: number;
}

/** Pairs of sentences for an encoder-decoder. @throws UserError if no training pair fits contextLength */
export function createPairDataset(options: PairDatasetOptions): PairDataset {
  const { tokenizer } = options;
  const encode = ({ source, target }: Pair): PairRow => ({
    source: tokenizer.encode(source),
    target: tokenizer.encode(target),
  });
  return createSourceTargetDataset({ ...options, encode });
}

/**
 * Sources and targets for an encoder-decoder: batches of pairs of like length, filled by tokens. The encoder reads the source and an end token; the
 * decoder reads a begin token and the target, and predicts the target and an end token. Validation pairs that are too long are cut.
 * @throws UserError if no training pair fits contextLength
 */
export function createSourceTargetDataset<Example>(options: SourceTargetOptions<Example>): PairDataset {
  const { tokenizer, contextLength, batchTokens } = options;
  const special = specialIdsOf(tokenizer);
  const shape: PairShape = { contextLength, batchTokens, begin: special.begin, padding: special.padding };
  const encode = (example: Example): PairRow => {
    const { source, target } = options.encode(example);
    return { source: sourceRow(source, special.end), target: sourceRow(target, special.end) };
  };
  const encoded = options.train.map(encode);
  const train = encoded.filter(
    ({ source, target }) => source.length <= contextLength && target.length <= contextLength,
  );
  if (train.length === 0 && encoded.length > 0) throw nothingFits(encoded, contextLength);
  const validation = options.validation.map(encode).map(({ source, target }) => ({
    source: source.length <= contextLength ? source : sourceRow(source, special.end, contextLength),
    target: target.subarray(0, contextLength),
  }));
  const start = options.random.state();
  return {
    numDropped: encoded.length - train.length,
    numTrainTokens: train.reduce((sum, { source, target }) => sum + source.length + target.length, 0),
    numValidationTokens: validation.reduce((sum, { target }) => sum + target.length, 0),
    numValidationBytes: bytesOfTargets(validation, tokenizer),
    seenIds: targetIdsIn(train, tokenizer.vocabSize),
    trainingOrder: () => {
      if (train.length === 0) throw nothingFits(encoded, contextLength);
      return createBucketOrder(train, { ...shape, start });
    },
    validationBatches: function* () {
      for (const bucket of fixedBuckets(validation, shape)) yield pairBatchOf(bucket, shape);
    },
  };
}

function bytesOfTargets(rows: readonly PairRow[], tokenizer: Tokenizer): number {
  let sum = 0;
  for (const { target } of rows) for (const id of target) sum += tokenizer.bytesOf(id).length;
  return sum;
}

/** Only what has been a target is ever sampled: ids of the source alone have never been predicted. */
function targetIdsIn(rows: readonly PairRow[], vocabSize: number): Uint8Array {
  const seen = new Uint8Array(vocabSize);
  for (const { target } of rows) for (const id of target) seen[id] = 1;
  return seen;
}

function nothingFits(rows: readonly PairRow[], contextLength: number): UserError {
  if (rows.length === 0) return new UserError('pairs: expected some to train on, got none', 'add pairs');
  const shortest = Math.min(...rows.map(({ source, target }) => Math.max(source.length, target.length)));
  return new UserError(
    `no pair fits contextLength ${contextLength}: the shortest has ${shortest} tokens`,
    `--set contextLength=${2 ** Math.ceil(Math.log2(shortest))}`,
  );
}
