import { headDimOf, type ModelConfig } from '../config/model-config.ts';
import { attention } from '../ops/attention.ts';
import { cachedAttention, normaliseQueryKey } from '../ops/cached-attention.ts';
import { linear } from '../ops/linear.ts';
import { rmsNorm } from '../ops/normalisation.ts';
import { packedAttention } from '../ops/packed-attention.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { KeyValueCache, KeyValues } from './key-value-cache.ts';
import type { ParameterScope } from './parameter-scope.ts';
import { positionScheme } from './positions/choose-scheme.ts';
import type { Stretch } from './positions/position-scheme.ts';

export interface SelfAttentionContext {
  readonly causal: boolean;
  /** (B, S): which positions hold tokens; undefined where all do. */
  readonly mask?: Tensor | undefined;
  readonly cache?: KeyValueCache | undefined;
  /** The layer's name in the cache. */
  readonly name: string;
}

/** Attention of a sequence to itself. @param x (B, T, C) @returns (B, T, C) */
export function selfAttention(
  x: Tensor,
  scope: ParameterScope,
  config: ModelConfig,
  context: SelfAttentionContext,
): Tensor {
  const { numHeads, numKeyValueHeads } = config;
  const headDim = headDimOf(config);
  const packed = linear(x, scope.get('queryKeyValue.weight'), { bias: scope.find('queryKeyValue.bias') });
  const { rotate, slopes } = positionScheme(config.positions);
  const options = {
    numHeads,
    numKeyValueHeads,
    causal: context.causal,
    mask: context.mask,
    alibiSlopes: slopes?.(numHeads),
  };
  const [batchSize = 0, length = 0] = x.shape;
  const stretch = context.cache?.reserve(batchSize, length) ?? { startPosition: 0, length };
  const backend = kernelBackend();
  if (backend !== undefined && context.cache !== undefined) {
    const place = { name: context.name, cache: context.cache, stretch };
    return project(attendToBuffers(backend, packed, { scope, config, place }), scope);
  }
  if (rotate === undefined && !config.qkNorm && context.cache === undefined) {
    return project(packedAttention(packed, options), scope);
  }

  const widths = [numHeads * headDim, numKeyValueHeads * headDim, numKeyValueHeads * headDim];
  const [query, key, values] = tf.split(packed, widths, 2) as [Tensor, Tensor, Tensor];
  const place = (heads: Tensor, count: number, norm: string): Tensor => {
    const normed = normaliseHeads(heads, scope, norm, config);
    return rotate === undefined ? normed : rotate(normed, { numHeads: count, headDim }, stretch);
  };
  const queries = place(query, numHeads, 'queryNorm');
  const fresh = { keys: place(key, numKeyValueHeads, 'keyNorm'), values };
  const all = context.cache === undefined ? fresh : context.cache.append(context.name, fresh);
  return project(attention(queries, all.keys, all.values, options), scope);
}

interface Layer {
  readonly scope: ParameterScope;
  readonly config: ModelConfig;
  readonly place: { readonly name: string; readonly cache: KeyValueCache; readonly stretch: Stretch };
}

/** With a cache on kernels: nothing is split, and no size depends on the position. */
function attendToBuffers(backend: KernelBackend, packed: Tensor, { scope, config, place }: Layer): Tensor {
  const { numHeads, numKeyValueHeads, qkNorm } = config;
  const { name, cache, stretch } = place;
  const headDim = headDimOf(config);
  const { rotate, slopes } = positionScheme(config.positions);
  const options = { numHeads, numKeyValueHeads, headDim, alibiSlopes: slopes?.(numHeads) };
  let queryKey = packed;
  if (qkNorm) {
    const gains = { query: scope.get('queryNorm.gain'), key: scope.get('keyNorm.gain') };
    queryKey = normaliseQueryKey(backend, queryKey, gains, options);
  }
  if (rotate !== undefined) queryKey = rotate(queryKey, { numHeads: numHeads + numKeyValueHeads, headDim }, stretch);
  const entry = cache.buffersOf(name, numKeyValueHeads * headDim);
  const isFirst = stretch.startPosition === 0;
  return cachedAttention(backend, { queryKey, packed }, entry, { ...options, isFirst });
}

export interface CrossAttentionContext {
  /** (B, S, C); not read where the cache holds its keys and values. */
  readonly encoderOutput: Tensor;
  /** (B, S) */
  readonly mask: Tensor;
  readonly cache?: KeyValueCache | undefined;
  readonly name: string;
}

/** Attention of the decoder to the encoder's output. @param x (B, T, C) @returns (B, T, C) */
export function crossAttention(
  x: Tensor,
  scope: ParameterScope,
  config: ModelConfig,
  context: CrossAttentionContext,
): Tensor {
  const { numHeads, numKeyValueHeads } = config;
  const projected = linear(x, scope.get('query.weight'), { bias: scope.find('query.bias') });
  const queries = normaliseHeads(projected, scope, 'queryNorm', config);
  const { keys, values } = context.cache?.find(context.name) ?? encodedKeyValues(scope, config, context);
  return project(
    attention(queries, keys, values, { numHeads, numKeyValueHeads, causal: false, mask: context.mask }),
    scope,
  );
}

function encodedKeyValues(scope: ParameterScope, config: ModelConfig, context: CrossAttentionContext): KeyValues {
  const packed = linear(context.encoderOutput, scope.get('keyValue.weight'), { bias: scope.find('keyValue.bias') });
  const [key, values] = tf.split(packed, 2, 2) as [Tensor, Tensor];
  const keys = normaliseHeads(key, scope, 'keyNorm', config);
  return context.cache === undefined ? { keys, values } : context.cache.set(context.name, { keys, values });
}

function project(attended: Tensor, scope: ParameterScope): Tensor {
  return linear(attended, scope.get('output.weight'), { bias: scope.find('output.bias') });
}

/** QK-norm: RMS norm of each head. @param x (B, T, heads * D) @see Henry et al. 2020; the RMS form is Qwen3's */
function normaliseHeads(x: Tensor, scope: ParameterScope, name: string, config: ModelConfig): Tensor {
  if (!config.qkNorm) return x;
  const [batchSize = 0, length = 0, width = 0] = x.shape;
  const headDim = headDimOf(config);
  const heads = tf.reshape(x, [batchSize, length, width / headDim, headDim]);
  return tf.reshape(rmsNorm(heads, scope.get(`${name}.gain`)), x.shape);
}
