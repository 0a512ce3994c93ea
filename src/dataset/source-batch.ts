import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { specialTokens } from '../tokenizer/tokenizer.ts';
import type { SourceBatch } from './batch.ts';
import { paddedLength, padRows } from './padding.ts';
import { specialIdsOf } from './special-ids.ts';

/** The sources of a batch, and which of them were cut to fit. */
export interface EncodedSources extends SourceBatch {
  readonly truncated: readonly boolean[];
}

/**
 * Lines for the encoder: ids and an end token each. A longer one is cut to contextLength, its end token kept.
 * @param lines B of them
 */
export function encodeSources(tokenizer: Tokenizer, lines: readonly string[], contextLength: number): EncodedSources {
  const { end, padding } = specialIdsOf(tokenizer);
  const encoded = lines.map((line) => tokenizer.encode(line));
  const rows = encoded.map((ids) => sourceRow(ids, end, contextLength));
  const truncated = encoded.map((ids) => ids.length + 1 > contextLength);
  return { ...sourceBatchOf(rows, { maxLength: contextLength, padding }), truncated };
}

/** `ids` and an end token, cut to `maxLength` with the end token kept. */
export function sourceRow(ids: Int32Array, end: number, maxLength = Infinity): Int32Array {
  const length = Math.min(ids.length + 1, maxLength);
  const row = new Int32Array(length).fill(end);
  row.set(ids.subarray(0, length - 1));
  return row;
}

/**
 * Rows of source ids, padded on the right to a common multiple of 8, with their mask.
 * @param options.maxLength the padded length goes no further than this (contextLength), unless a row does
 */
export function sourceBatchOf(
  rows: readonly Int32Array[],
  options: { readonly maxLength?: number; readonly padding?: number } = {},
): SourceBatch {
  const { maxLength = Infinity, padding = specialTokens.padding } = options;
  const length = paddedLength(rows, maxLength);
  const mask = padRows(
    rows.map((row) => new Float32Array(row.length).fill(1)),
    new Float32Array(rows.length * length),
    length,
  );
  return { length, ids: padRows(rows, new Int32Array(rows.length * length).fill(padding), length), mask };
}
