import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { Ptr } from '../tensor/kernel-host.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp } from './custom-op.ts';
import type { CachePositions } from './position-rows.ts';
import { checkShape, lastDimOf } from './shapes.ts';

export interface RotaryOptions {
  readonly numHeads: number;
  /** D where `x` is wider than its heads: then only the first numHeads * D columns are turned and returned, without a gradient. */
  readonly headDim?: number | undefined;
  /** Position of the first row: the length of the key-value cache. */
  readonly startPosition: number;
  /** On kernels: where they read the position of each sequence's first row, instead. */
  readonly cached?: CachePositions | undefined;
}

/** As in the paper, section 3.4.3, and Llama. */
const rotaryBase = 10000;

/**
 * Rotates each head's pairs (i, i + D/2) by position x base^(-2i/D).
 * @param x (B, T, H * D), D even  @returns (B, T, H * D)
 * @throws ShapeError if the head dimension is not an even integer
 * @see Su et al. 2021, RoFormer, eq. 34; halves, not neighbours, are paired, as in Hugging Face's Llama
 */
export function rotary(x: Tensor, options: RotaryOptions): Tensor {
  const { numHeads, startPosition } = options;
  const headDim = options.headDim ?? lastDimOf(x) / numHeads;
  const isWhole = x.rank === 3 && headDim % 2 === 0 && numHeads * headDim <= lastDimOf(x);
  checkShape(isWhole, 'rotary', `(B, T, H * D) with H ${numHeads} and D even`, x);
  const backend = kernelBackend();
  if (backend === undefined) {
    const heads = numHeads * headDim === lastDimOf(x) ? x : tf.slice(x, [0, 0, 0], [-1, -1, numHeads * headDim]);
    return customOp([heads], () => ({
      value: stockRotate(heads, headDim, startPosition, 1),
      gradient: (dy) => [stockRotate(dy, headDim, startPosition, -1)],
    }));
  }
  const place = { ...options, headDim };
  return customOp([x], () => ({
    value: kernelRotate(backend, x, place, 1),
    gradient: (dy) => [kernelRotate(backend, dy, place, -1)],
  }));
}

function stockRotate(x: Tensor, headDim: number, startPosition: number, direction: 1 | -1): Tensor {
  const [batchSize = 0, length = 0, width = 0] = x.shape;
  const { cosines, sines } = angles(length, headDim / 2, startPosition, direction);
  const [first, second] = tf.split(tf.reshape(x, [batchSize, length, width / headDim, headDim]), 2, -1) as [
    Tensor,
    Tensor,
  ];
  const rotated = tf.concat(
    [tf.sub(tf.mul(first, cosines), tf.mul(second, sines)), tf.add(tf.mul(first, sines), tf.mul(second, cosines))],
    -1,
  );
  return tf.reshape(rotated, x.shape);
}

/** Tables (T, 1, D / 2). */
function angles(
  length: number,
  halfDim: number,
  startPosition: number,
  direction: number,
): { cosines: Tensor; sines: Tensor } {
  const cosines = new Float32Array(length * halfDim);
  const sines = new Float32Array(length * halfDim);
  for (let t = 0; t < length; t++) {
    for (let i = 0; i < halfDim; i++) {
      const angle = angleOf(startPosition + t, i / halfDim);
      cosines[t * halfDim + i] = Math.cos(angle);
      sines[t * halfDim + i] = direction * Math.sin(angle);
    }
  }
  return { cosines: tf.tensor(cosines, [length, 1, halfDim]), sines: tf.tensor(sines, [length, 1, halfDim]) };
}

function angleOf(position: number, share: number): number {
  return position * rotaryBase ** -share;
}

function kernelRotate(
  backend: KernelBackend,
  x: Tensor,
  { numHeads, headDim, startPosition, cached }: RotaryOptions & { headDim: number },
  direction: 1 | -1,
): Tensor {
  const [batchSize = 0, length = 0, stride = 0] = x.shape;
  const { pointer, numAngles } = angleTable(backend, headDim, cached?.capacity ?? startPosition + length);
  const y = backend.makeOutput([batchSize, length, numHeads * headDim]);
  const start = cached === undefined ? startPosition : 0;
  const sizes = [batchSize, length, numHeads, headDim, stride, numHeads * headDim, start];
  backend.call('rotary', [x, pointer, cached?.positions, y], [...sizes, direction < 0 ? 1 : 0, numAngles]);
  return y;
}

/** A row a position: D / 2 cosines, then D / 2 sines. */
function angleTable(
  backend: KernelBackend,
  headDim: number,
  numPositions: number,
): { readonly pointer: Ptr; readonly numAngles: number } {
  const numAngles = 2 ** Math.ceil(Math.log2(Math.max(64, numPositions)));
  const halfDim = headDim / 2;
  const pointer = backend.persistentTable(`angles ${headDim} ${numAngles}`, () => {
    const table = new Float32Array(numAngles * headDim);
    for (let position = 0; position < numAngles; position++) {
      for (let i = 0; i < halfDim; i++) {
        const angle = angleOf(position, i / halfDim);
        table[position * headDim + i] = Math.cos(angle);
        table[position * headDim + halfDim + i] = Math.sin(angle);
      }
    }
    return table;
  });
  return { pointer, numAngles };
}
