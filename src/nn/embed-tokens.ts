import type { ModelConfig } from '../config/model-config.ts';
import { embedding } from '../ops/embedding.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { applyDropout, type DropoutSites } from './dropout-sites.ts';
import type { KeyValueCache } from './key-value-cache.ts';
import type { ParameterScope } from './parameter-scope.ts';
import { positionScheme } from './positions/choose-scheme.ts';

export interface TokenIds {
  /** (B, T), row-major */
  readonly ids: Int32Array;
  readonly batchSize: number;
  readonly length: number;
  /** Holds the positions before the first column. */
  readonly cache?: KeyValueCache | undefined;
}

/**
 * Token embeddings and, where the scheme has them, position embeddings.
 * @param table (V, C)  @param scope where a learned position table stands  @returns (B, T, C)
 */
export function embedTokens(
  { ids, batchSize, length, cache }: TokenIds,
  table: Tensor,
  scope: ParameterScope,
  { config, sites }: { config: ModelConfig; sites?: DropoutSites | undefined },
): Tensor {
  const rows = embedding(table, ids, [batchSize, length]);
  const scaled = scalesEmbeddings(config) ? tf.mul(rows, Math.sqrt(config.embeddingDim)) : rows;
  const { add } = positionScheme(config.positions);
  const stretch = cache?.reserve(batchSize, length) ?? { startPosition: 0, length };
  return applyDropout(add === undefined ? scaled : add(scaled, stretch, scope, config), sites);
}

/** Embeddings start near 1 / sqrt(C) and are scaled to the size of the sinusoids. @see Vaswani et al. 2017, section 3.4 */
export function scalesEmbeddings(config: ModelConfig): boolean {
  return config.numEncoderLayers > 0 || config.positions === 'sinusoidal';
}
