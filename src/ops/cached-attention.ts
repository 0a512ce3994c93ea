import type { KernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { Tensor } from '../tensor/tf.ts';
import type { AttentionOptions } from './attention-options.ts';
import { customOp } from './custom-op.ts';
import { rmsNormEpsilon } from './normalisation.ts';
import type { CachePositions } from './position-rows.ts';
import { checkShape } from './shapes.ts';
import { slopeTable } from './slope-table.ts';

/** Fixed memory for the keys and values of one attention, (rows, capacity, KV * D) each, and where the next ones go. */
export interface CacheEntry extends CachePositions {
  readonly keys: Tensor;
  readonly values: Tensor;
}

export interface CachedAttentionOptions
  extends Pick<AttentionOptions, 'numHeads' | 'numKeyValueHeads' | 'alibiSlopes'> {
  /** D */
  readonly headDim: number;
  /** Nothing is in the cache yet: JavaScript may know, since a step of one token a row is the same with or without. */
  readonly isFirst: boolean;
}

/**
 * Causal attention to what the cache holds and to the new rows, which are written to it first. Kernels only, no gradient.
 * @param queryKey (B, T, >= (H + KV) * D): queries and keys as they shall be used
 * @param packed (B, T, (H + 2 KV) * D): its values are used; may be `queryKey`
 * @returns (B, T, H * D)
 */
export function cachedAttention(
  backend: KernelBackend,
  { queryKey, packed }: { readonly queryKey: Tensor; readonly packed: Tensor },
  entry: CacheEntry,
  options: CachedAttentionOptions,
): Tensor {
  const { numHeads, numKeyValueHeads, headDim } = options;
  const [batchSize = 0, length = 0, stride = 0] = packed.shape;
  const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
  const isWhole = stride === width + 2 * keyWidth && (queryKey.shape[2] ?? 0) >= width + keyWidth;
  checkShape(isWhole, 'cachedAttention', `rows of ${width} + ${keyWidth} + ${keyWidth}`, queryKey, packed);
  const queryStride = queryKey.shape[2] ?? 0;
  const { keys, values, positions, capacity } = entry;
  return customOp([queryKey, packed], () => {
    const queryAt = backend.pointerOf(queryKey);
    const keyAt = queryAt + width;
    const valueAt = backend.pointerOf(packed) + width + keyWidth;
    backend.call('writeCache', [keyAt, positions, keys], [batchSize, length, keyWidth, queryStride, capacity]);
    backend.call('writeCache', [valueAt, positions, values], [batchSize, length, keyWidth, stride, capacity]);
    const y = backend.makeOutput([batchSize, length, width]);
    const slopes = slopeTable(backend, options.alibiSlopes);
    const counts = [numHeads, numKeyValueHeads, headDim];
    if (options.isFirst && length > 1) {
      // A prompt: blocks of queries against keys that are packed once.
      const logSumExp = backend.makeOutput([batchSize, numHeads, length]);
      const sizes = [batchSize, length, length, ...counts, queryStride, queryStride, stride, width, 1];
      backend.call('attention', [queryAt, keyAt, valueAt, undefined, slopes, y, logSumExp], sizes);
    } else {
      const sizes = [batchSize, length, ...counts, capacity, queryStride, width];
      backend.call('attentionCached', [queryAt, keys, values, positions, undefined, slopes, y], sizes);
    }
    return { value: y, gradient: noGradient };
  });
}

/**
 * RMS norm of each query and key head of packed rows. Kernels only, no gradient.
 * @param packed (B, T, >= (H + KV) * D)  @param gains (D) each  @returns (B, T, (H + KV) * D)
 */
export function normaliseQueryKey(
  backend: KernelBackend,
  packed: Tensor,
  gains: { readonly query: Tensor; readonly key: Tensor },
  { numHeads, numKeyValueHeads, headDim }: Omit<CachedAttentionOptions, 'isFirst'>,
): Tensor {
  const [batchSize = 0, length = 0, stride = 0] = packed.shape;
  const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
  return customOp([packed], () => {
    const y = backend.makeOutput([batchSize, length, width + keyWidth]);
    const [from, to] = [backend.pointerOf(packed), backend.pointerOf(y)];
    const strides = [headDim, stride, width + keyWidth, rmsNormEpsilon];
    backend.call('headNorm', [from, gains.query, to], [batchSize * length, numHeads, ...strides]);
    backend.call('headNorm', [from + width, gains.key, to + width], [batchSize * length, numKeyValueHeads, ...strides]);
    return { value: y, gradient: noGradient };
  });
}

function noGradient(): never {
  throw new Error('a cache has no gradient');
}
