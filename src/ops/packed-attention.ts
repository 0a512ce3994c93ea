import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { type AttentionOptions, attention } from './attention.ts';
import { customOp, type Forward } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';

/**
 * Self-attention of queries, keys and values that lie side by side, as one product makes them: `attention` without a copy of each.
 * @param packed (B, T, (H + 2 KV) * D)  @returns (B, T, H * D)
 * @throws ShapeError if the dimensions do not meet
 */
export function packedAttention(packed: Tensor, options: AttentionOptions): Tensor {
  const { numHeads, numKeyValueHeads, mask } = options;
  const headDim = lastDimOf(packed) / (numHeads + 2 * numKeyValueHeads);
  const isWhole = packed.rank === 3 && Number.isInteger(headDim) && Number.isInteger(numHeads / numKeyValueHeads);
  const heads = `H ${numHeads} and KV ${numKeyValueHeads}`;
  checkShape(isWhole, 'packedAttention', `(B, T, (H + 2 KV) * D) with ${heads}`, packed);
  if (mask !== undefined) {
    checkShape(mask.shape.join() === packed.shape.slice(0, 2).join(), 'packedAttention', 'mask (B, T)', mask);
  }
  const backend = kernelBackend();
  if (backend !== undefined) return customOp([packed], kernelPackedAttention(backend, packed, options));
  const widths = [numHeads * headDim, numKeyValueHeads * headDim, numKeyValueHeads * headDim];
  const [q, k, v] = tf.split(packed, widths, 2) as [Tensor, Tensor, Tensor];
  return attention(q, k, v, options);
}

function kernelPackedAttention(backend: KernelBackend, packed: Tensor, options: AttentionOptions): Forward {
  const { numHeads, numKeyValueHeads, causal } = options;
  const [batchSize = 0, length = 0, stride = 0] = packed.shape;
  const headDim = stride / (numHeads + 2 * numKeyValueHeads);
  const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
  const counts = [batchSize, length, length, numHeads, numKeyValueHeads, headDim];
  const sizes = [...counts, stride, stride, stride, width, Number(causal)];
  /** Where queries, keys and values start. */
  const parts = (x: Tensor): number[] => {
    const first = backend.pointerOf(x);
    return [first, first + width, first + width + keyWidth];
  };
  return (save) => {
    const y = backend.makeOutput([batchSize, length, width]);
    const logSumExp = backend.makeOutput([batchSize, numHeads, length]);
    const mask = options.mask === undefined ? [] : [tf.cast(options.mask, 'float32')];
    const slopes = options.alibiSlopes === undefined ? [] : [tf.tensor1d([...options.alibiSlopes])];
    backend.call('attention', [...parts(packed), mask[0], slopes[0], y, logSumExp], sizes);
    save([packed, y, logSumExp, ...mask, ...slopes]);
    return {
      value: y,
      gradient: (dy, [savedPacked, savedY, savedLogSumExp, ...rest]) => {
        const dPacked = backend.makeOutput(packed.shape);
        const savedMask = mask.length > 0 ? rest[0] : undefined;
        const savedSlopes = slopes.length > 0 ? rest[mask.length] : undefined;
        const forward = [...parts(savedPacked!), savedMask, savedSlopes, savedY, savedLogSumExp];
        backend.call('attentionBackward', [...forward, dy, ...parts(dPacked)], sizes);
        return [dPacked];
      },
    };
  };
}
