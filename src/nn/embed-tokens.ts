import type { ModelConfig } from '../config/model-config.ts';
import { embedding } from '../ops/embedding.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { applyDropout, type DropoutSites } from './dropout-sites.ts';
import type { ParameterScope } from './parameter-scope.ts';
import { positionScheme } from './positions/choose-scheme.ts';

export interface TokenIds {
  /** (B, T), row-major */
  readonly ids: Int32Array;
  readonly batchSize: number;
  readonly length: number;
  /** Positions before the first column. */
  readonly startPosition: number;
}

/**
 * Token embeddings and, where the scheme has them, position embeddings.
 * @param table (V, C)  @param scope where a learned position table stands  @returns (B, T, C)
 */
export function embedTokens(
  tokens: TokenIds,
  table: Tensor,
  scope: ParameterScope,
  { config, sites }: { config: ModelConfig; sites?: DropoutSites | undefined },
): Tensor {
  const { ids, batchSize, length, startPosition } = tokens;
  const rows = embedding(table, ids, [batchSize, length]);
  const scaled = scalesEmbeddings(config) ? tf.mul(rows, Math.sqrt(config.embeddingDim)) : rows;
  const positions = positionScheme(config.positions).embeddings?.({ startPosition, length }, scope, config); // (T, C)
  return applyDropout(positions === undefined ? scaled : tf.add(scaled, positions), sites);
}

/** Embeddings start near 1 / sqrt(C) and are scaled to the size of the sinusoids. @see Vaswani et al. 2017, section 3.4 */
export function scalesEmbeddings(config: ModelConfig): boolean {
  return config.numEncoderLayers > 0 || config.positions === 'sinusoidal';
}
