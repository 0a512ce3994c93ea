import type { Batch } from './batch.ts';
import { ignoredTarget } from './batch.ts';
import { paddedLength, padRows } from './padding.ts';
import { sourceBatchOf } from './source-batch.ts';

/** An encoded pair, an end token at the end of both sides (none where a target was cut). */
export interface PairRow {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/** What shapes a batch of pairs. */
export interface PairShape {
  readonly contextLength: number;
  readonly batchTokens: number;
  readonly begin: number;
  readonly padding: number;
}

/** Rows as one batch: decoder inputs are the targets shifted right behind a begin token; S and T are multiples of 8. */
export function pairBatchOf(rows: readonly PairRow[], shape: PairShape): Batch {
  const { begin, padding, contextLength } = shape;
  const targets = rows.map(({ target }) => target);
  const sources = rows.map(({ source }) => source);
  const targetLength = paddedLength(targets, contextLength);
  const size = rows.length * targetLength;
  const shifted = targets.map((target) => {
    const inputs = new Int32Array(target.length);
    inputs[0] = begin;
    inputs.set(target.subarray(0, -1), 1);
    return inputs;
  });
  const numTargets = targets.reduce((sum, target) => sum + target.length, 0);
  return {
    batchSize: rows.length,
    targetLength,
    inputs: padRows(shifted, new Int32Array(size).fill(padding), targetLength),
    targets: padRows(targets, new Int32Array(size).fill(ignoredTarget), targetLength),
    numTargets,
    numTokens: numTargets + sources.reduce((sum, source) => sum + source.length, 0),
    source: sourceBatchOf(sources, { maxLength: contextLength, padding }),
  };
}
