import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { attention } from './attention.ts';
import type { AttentionOptions } from './attention-options.ts';
import { customOp, type Forward } from './custom-op.ts';
import { type AttentionLayout, kernelAttention } from './kernel-attention.ts';
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
  if (backend !== undefined) return customOp([packed], onKernels(backend, packed, headDim, options));
  const widths = [numHeads * headDim, numKeyValueHeads * headDim, numKeyValueHeads * headDim];
  const [q, k, v] = tf.split(packed, widths, 2) as [Tensor, Tensor, Tensor];
  return attention(q, k, v, options);
}

function onKernels(backend: KernelBackend, packed: Tensor, headDim: number, options: AttentionOptions): Forward {
  const { numHeads, numKeyValueHeads } = options;
  const [batchSize = 0, length = 0, stride = 0] = packed.shape;
  const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
  const layout: AttentionLayout = {
    inputs: [packed],
    placesOf: ([side]) => {
      const first = backend.pointerOf(side!); // as many as inputs
      return [first, first + width, first + width + keyWidth];
    },
    strides: [stride, stride, stride],
    ...{ batchSize, queryLength: length, keyLength: length, headDim },
  };
  return kernelAttention(backend, layout, options);
}
