import type { Batch } from './batch.ts';
import { ignoredTarget } from './batch.ts';
import type { TokenShard } from './token-shard.ts';

/**
 * Cuts `stream` into windows of contextLength that do not overlap, in order: every token but the first is predicted once, with nothing
 * carried over from one window to the next. The last window is padded.
 * @param options.batchSize windows in a batch, at most
 */
export function* validationWindows(
  stream: TokenShard,
  options: { readonly contextLength: number; readonly batchSize: number; readonly padding: number },
): Generator<Batch> {
  const { contextLength, batchSize, padding } = options;
  const numPredicted = Math.max(0, stream.length - 1);
  const perBatch = batchSize * contextLength;
  for (let start = 0; start < numPredicted; start += perBatch) {
    const count = Math.min(perBatch, numPredicted - start);
    const numRows = Math.ceil(count / contextLength);
    const inputs = new Int32Array(numRows * contextLength).fill(padding);
    const targets = new Int32Array(numRows * contextLength).fill(ignoredTarget);
    inputs.set(stream.slice(start, start + count));
    targets.set(stream.slice(start + 1, start + 1 + count));
    yield {
      batchSize: numRows,
      targetLength: contextLength,
      inputs,
      targets,
      numTargets: count,
      numTokens: count,
      source: undefined,
    };
  }
}
