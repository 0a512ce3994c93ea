import type { ModelConfig } from '../../src/config/model-config.ts';
import type { Batch, SourceBatch } from '../../src/dataset/batch.ts';
import { Random } from '../../src/random.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';

/** Sources of the given lengths, padded on the right to the longest. */
export function sourceBatch(rows: readonly (readonly number[])[]): SourceBatch {
  const length = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => [
    ...row,
    ...Array.from({ length: length - row.length }, () => specialTokens.padding),
  ]);
  return {
    length,
    ids: Int32Array.from(padded.flat()),
    mask: Float32Array.from(rows.flatMap((row) => Array.from({ length }, (_, i) => (i < row.length ? 1 : 0)))),
  };
}

/** Two sequences of 6 random ids with random targets, one ignored; sources of 5 and 3 ids where the model has an encoder. */
export function tinyBatch(config: ModelConfig, seed = 1): Batch {
  const random = new Random(seed);
  const row = (length: number) => Array.from({ length }, () => 4 + random.integer(config.vocabSize - 4));
  const [batchSize, targetLength] = [2, 6];
  const targets = Int32Array.from(row(12));
  targets[11] = -1;
  return {
    batchSize,
    targetLength,
    inputs: Int32Array.from(row(12)),
    targets,
    numTargets: 11,
    numTokens: config.numEncoderLayers > 0 ? 20 : 12,
    source: config.numEncoderLayers > 0 ? sourceBatch([row(5), row(3)]) : undefined,
  };
}
