import type { KernelBackend, Operand } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { AttentionOptions } from './attention-options.ts';
import type { Forward } from './custom-op.ts';
import { slopeTable } from './slope-table.ts';

/** Queries, keys and values in memory: tensors of their own, or stretches of the rows of one. */
export interface AttentionLayout {
  /** What holds them: gradients have the same shapes. */
  readonly inputs: readonly Tensor[];
  /** Where queries, keys and values start in such tensors. */
  readonly placesOf: (tensors: readonly Tensor[]) => readonly Operand[];
  /** Words from row to row of queries, keys and values. */
  readonly strides: readonly [number, number, number];
  readonly batchSize: number;
  readonly queryLength: number;
  readonly keyLength: number;
  readonly headDim: number;
}

/** Holds no scores: the backward pass computes them again from one number a query and head. @returns value (B, T, H * D) */
export function kernelAttention(backend: KernelBackend, layout: AttentionLayout, options: AttentionOptions): Forward {
  const { inputs, placesOf, strides, batchSize, queryLength, keyLength, headDim } = layout;
  const { numHeads, numKeyValueHeads, causal } = options;
  const width = numHeads * headDim;
  const counts = [batchSize, queryLength, keyLength, numHeads, numKeyValueHeads, headDim];
  const sizes = [...counts, ...strides, width, Number(causal)];
  return (save) => {
    const y = backend.makeOutput([batchSize, queryLength, width]);
    const logSumExp = backend.makeOutput([batchSize, numHeads, queryLength]);
    const mask = options.mask === undefined ? [] : [tf.cast(options.mask, 'float32')];
    const slopes = slopeTable(backend, options.alibiSlopes);
    backend.call('attention', [...placesOf(inputs), mask[0], slopes, y, logSumExp], sizes);
    save([y, logSumExp, ...inputs, ...mask]);
    return {
      value: y,
      gradient: (dy, [savedY, savedLogSumExp, ...rest]) => {
        const gradients = inputs.map(({ shape }) => backend.makeOutput(shape));
        const forward = [...placesOf(rest), mask.length > 0 ? rest[inputs.length] : undefined, slopes];
        const operands = [...forward, savedY, savedLogSumExp, dy, ...placesOf(gradients)];
        backend.call('attentionBackward', operands, sizes);
        return gradients;
      },
    };
  };
}
