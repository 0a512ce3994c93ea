import type { RandomState } from '../random.ts';
import { Random } from '../random.ts';
import type { Batch, BatchOrder } from './batch.ts';
import { parseOrderState } from './order-state.ts';
import { roundUpLength } from './padding.ts';
import type { PairRow, PairShape } from './pair-batch.ts';
import { pairBatchOf } from './pair-batch.ts';

/**
 * Token-bucketed batches: each epoch sorts the pairs by padded target and source length, at random within one shape, fills batches in
 * that order up to batchTokens source and target tokens (padding included), and shuffles the batches. A shrunken batch (`scale`) is
 * part of a bucket whose rest comes next. Of what is then computed on Multi30k fr-en 84 % are real tokens; 70 % when sorted by target
 * length plus noise, 82 % by padded target length and then source length.
 */
export function createBucketOrder(
  rows: readonly PairRow[],
  options: PairShape & {
    readonly start: RandomState;
    /** Makes a batch of the rows of a bucket; of pairs by default. */
    readonly batchOf?: (rows: readonly PairRow[], shape: PairShape) => Batch;
  },
): BatchOrder {
  const { batchOf = pairBatchOf } = options;
  let epochStart = options.start;
  let [epoch, index, row, numServed] = [0, 0, 0, 0];
  let { buckets, end } = drawBuckets(rows, options, epochStart);

  return {
    next(scale = 1): Batch {
      if (index === buckets.length) {
        epochStart = end;
        ({ buckets, end } = drawBuckets(rows, options, epochStart));
        [epoch, index, row, numServed] = [epoch + 1, 0, 0, 0];
      }
      const bucket = buckets[index] ?? [];
      const numRows = Math.max(1, Math.round(bucket.length * scale));
      const part = bucket.slice(row, row + numRows);
      row += part.length;
      numServed += part.length;
      if (row === bucket.length) [index, row] = [index + 1, 0];
      return batchOf(part, options);
    },
    get epoch() {
      return epoch + numServed / rows.length;
    },
    state: () => ({ random: epochStart, epoch, index, row }),
    restore(state) {
      const { random, numbers } = parseOrderState(state, ['epoch', 'index', 'row']);
      epochStart = random;
      ({ epoch, index, row } = numbers);
      ({ buckets, end } = drawBuckets(rows, options, epochStart));
      if (index > buckets.length || row > (buckets[index]?.length ?? 0)) {
        throw new Error(`data position: expected at most ${buckets.length} batches, got ${JSON.stringify(state)}`);
      }
      numServed = row + buckets.slice(0, index).reduce((sum, bucket) => sum + bucket.length, 0);
    },
  };
}

/** The buckets of the validation part: sorted by length, without noise. */
export function fixedBuckets(rows: readonly PairRow[], shape: PairShape): PairRow[][] {
  return fillBuckets(
    [...rows].sort((a, b) => a.target.length - b.target.length || a.source.length - b.source.length),
    shape,
  );
}

function drawBuckets(
  rows: readonly PairRow[],
  shape: PairShape,
  start: RandomState,
): { buckets: PairRow[][]; end: RandomState } {
  const random = new Random(start);
  const { contextLength } = shape;
  const sorted = rows
    .map((row) => ({
      row,
      targetLength: roundUpLength(row.target.length, contextLength),
      sourceLength: roundUpLength(row.source.length, contextLength),
      draw: random.uint32(),
    }))
    .sort((a, b) => a.targetLength - b.targetLength || a.sourceLength - b.sourceLength || a.draw - b.draw)
    .map(({ row }) => row);
  const buckets = random.shuffle(fillBuckets(sorted, shape));
  return { buckets, end: random.state() };
}

function fillBuckets(sorted: readonly PairRow[], { batchTokens, contextLength }: PairShape): PairRow[][] {
  const buckets: PairRow[][] = [];
  let bucket: PairRow[] = [];
  let [sourceLength, targetLength] = [0, 0];
  for (const row of sorted) {
    sourceLength = Math.max(sourceLength, roundUpLength(row.source.length, contextLength));
    targetLength = Math.max(targetLength, roundUpLength(row.target.length, contextLength));
    if (bucket.length > 0 && (sourceLength + targetLength) * (bucket.length + 1) > batchTokens) {
      buckets.push(bucket);
      bucket = [];
      sourceLength = roundUpLength(row.source.length, contextLength);
      targetLength = roundUpLength(row.target.length, contextLength);
    }
    bucket.push(row);
  }
  if (bucket.length > 0) buckets.push(bucket);
  return buckets;
}
