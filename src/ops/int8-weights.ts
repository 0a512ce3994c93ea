import type { KernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { Ptr } from '../tensor/kernel-host.ts';
import type { Tensor } from '../tensor/tf.ts';

/** A weight of `linear` in groups of 64 bytes with a scale each, in the memory of a backend. */
export interface Int8Weight {
  readonly bytes: Ptr;
  readonly scales: Ptr;
}

/** By the data of the tensor of float32: one that is given other values has none. */
const int8Weights = new WeakMap<object, Int8Weight>();

/** The weight of 8 bits that was made of this one. */
export function int8WeightOf(weight: Tensor): Int8Weight | undefined {
  return int8Weights.get(weight.dataId);
}

/**
 * Rounds a weight to 8 bits: from now on `linear` uses that one where there is no tape.
 * @param weight (K, N), or (N, K) with `transposed`  @returns what gives the memory back
 */
export function roundToInt8(backend: KernelBackend, weight: Tensor, transposed: boolean): () => void {
  const [numRows = 0, numColumns = 0] = weight.shape;
  const [k, n] = transposed ? [numColumns, numRows] : [numRows, numColumns];
  const panels = Math.ceil(n / 16);
  const bytes = backend.host.alloc(panels * Math.ceil(k / 4) * 16);
  const scales = backend.host.alloc(panels * Math.ceil(k / 64) * 16);
  backend.call('quantise', [weight, bytes, scales], [n, k, Number(transposed), numColumns]);
  int8Weights.set(weight.dataId, { bytes, scales });
  return () => {
    int8Weights.delete(weight.dataId);
    backend.host.release(bytes);
    backend.host.release(scales);
  };
}
