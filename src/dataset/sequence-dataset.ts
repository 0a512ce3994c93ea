import type { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { type Batch, type Dataset, ignoredTarget } from './batch.ts';
import { createBucketOrder, fixedBuckets } from './bucket-order.ts';
import { paddedLength, padRows } from './padding.ts';
import type { PairRow, PairShape } from './pair-batch.ts';
import { specialIdsOf } from './special-ids.ts';

/** A sequence of which a GPT learns to write some stretches, and reads the others: a prompt and its answer, say. */
export type SequencePart = { readonly ids: Int32Array; readonly isWritten: boolean };

export interface SequenceDatasetOptions<Example> {
  /** None where a model is only evaluated: there is then no training order. */
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  /** Its stretches in order; the first id of all is never written. */
  readonly partsOf: (example: Example) => readonly SequencePart[];
  readonly tokenizer: Tokenizer;
  readonly contextLength: number;
  /** Of a batch, padding included. */
  readonly batchTokens: number;
  /** Its state now is where every training order starts; it does not advance. */
  readonly random: Random;
}

/**
 * Sequences for a GPT, each by itself in batches of like length; only what is written counts as predicted. A sequence longer than the
 * context loses its beginning.
 */
export function createSequenceDataset<Example>(options: SequenceDatasetOptions<Example>): Dataset {
  const { tokenizer, contextLength, partsOf } = options;
  const { begin, padding } = specialIdsOf(tokenizer);
  // A row has inputs in the place of a source, of the same length as its targets: half of what is counted is there.
  const shape: PairShape = { contextLength, batchTokens: 2 * options.batchTokens, begin, padding };
  const rowsOf = (examples: readonly Example[]) =>
    examples.map((example) => sequenceRow(partsOf(example), contextLength));
  const [train, validation] = [rowsOf(options.train), rowsOf(options.validation)];
  const start = options.random.state();
  const batchOf = (rows: readonly PairRow[]): Batch => sequenceBatchOf(rows, shape);
  return {
    numTrainTokens: train.reduce((sum, { source }) => sum + source.length, 0),
    numValidationTokens: validation.reduce((sum, row) => sum + numWritten(row), 0),
    numValidationBytes: 0,
    seenIds: writtenIds(train, tokenizer.vocabSize),
    trainingOrder: () => createBucketOrder(train, { ...shape, start, batchOf }),
    validationBatches: function* () {
      for (const bucket of fixedBuckets(validation, shape)) yield batchOf(bucket);
    },
  };
}

/** Inputs and, one place further, targets. */
function sequenceRow(parts: readonly SequencePart[], contextLength: number): PairRow {
  const ids = Int32Array.from(parts.flatMap((part) => [...part.ids]));
  const targets = Int32Array.from(
    parts.flatMap((part) => (part.isWritten ? [...part.ids] : Array.from(part.ids, () => ignoredTarget))),
  );
  const first = Math.max(0, ids.length - 1 - contextLength);
  return { source: ids.slice(first, -1), target: targets.slice(first + 1) };
}

function sequenceBatchOf(rows: readonly PairRow[], { contextLength, padding }: PairShape): Batch {
  const inputs = rows.map(({ source }) => source);
  const length = paddedLength(inputs, contextLength);
  const size = rows.length * length;
  return {
    batchSize: rows.length,
    targetLength: length,
    inputs: padRows(inputs, new Int32Array(size).fill(padding), length),
    targets: padRows(
      rows.map(({ target }) => target),
      new Int32Array(size).fill(ignoredTarget),
      length,
    ),
    numTargets: rows.reduce((sum, row) => sum + numWritten(row), 0),
    numTokens: inputs.reduce((sum, ids) => sum + ids.length, 0),
    source: undefined,
  };
}

function numWritten({ target }: PairRow): number {
  return target.reduce((sum, id) => sum + (id === ignoredTarget ? 0 : 1), 0);
}

function writtenIds(rows: readonly PairRow[], vocabSize: number): Uint8Array {
  const seen = new Uint8Array(vocabSize);
  for (const { target } of rows) for (const id of target) if (id !== ignoredTarget) seen[id] = 1;
  return seen;
}
