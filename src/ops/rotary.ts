import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { Ptr } from '../tensor/kernel-host.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';

export interface RotaryOptions {
  readonly numHeads: number;
  /** Position of the first row: the length of the key-value cache. */
  readonly startPosition: number;
}

/** As in the paper, section 3.4.3, and Llama. */
const rotaryBase = 10000;

/**
 * Rotates each head's pairs (i, i + D/2) by position x base^(-2i/D).
 * @param x (B, T, H * D), D even  @returns (B, T, H * D)
 * @throws ShapeError if the head dimension is not an even integer
 * @see Su et al. 2021, RoFormer, eq. 34; halves, not neighbours, are paired, as in Hugging Face's Llama
 */
export function rotary(x: Tensor, { numHeads, startPosition }: RotaryOptions): Tensor {
  const headDim = lastDimOf(x) / numHeads;
  checkShape(x.rank === 3 && headDim % 2 === 0, 'rotary', `(B, T, H * D) with H ${numHeads} and D even`, x);
  const backend = kernelBackend();
  const rotate = backend === undefined ? stockRotate : kernelRotate(backend);
  return customOp([x], () => ({
    value: rotate(x, headDim, startPosition, 1),
    gradient: (dy) => [rotate(dy, headDim, startPosition, -1)],
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

function kernelRotate(backend: KernelBackend): typeof stockRotate {
  return (x, headDim, startPosition, direction) => {
    const [batchSize = 0, length = 0, width = 0] = x.shape;
    const { pointer, numAngles } = angleTable(backend, headDim, startPosition + length);
    const y = backend.makeOutput(x.shape);
    const sizes = [batchSize, length, width / headDim, headDim, width, width, startPosition];
    backend.call('rotary', [x, pointer, undefined, y], [...sizes, direction < 0 ? 1 : 0, numAngles]);
    return y;
  };
}

interface AngleTable {
  readonly pointer: Ptr;
  readonly numAngles: number;
}

/** By head dimension; made once, and again where more positions are asked for. */
const angleTables = new WeakMap<KernelBackend, Map<number, AngleTable>>();

/** A row a position: D / 2 cosines, then D / 2 sines. */
function angleTable(backend: KernelBackend, headDim: number, numPositions: number): AngleTable {
  const tables = angleTables.get(backend) ?? new Map<number, AngleTable>();
  angleTables.set(backend, tables);
  const old = tables.get(headDim);
  if (old !== undefined && old.numAngles >= numPositions) return old;
  const numAngles = 2 ** Math.ceil(Math.log2(Math.max(64, numPositions)));
  const halfDim = headDim / 2;
  const values = new Float32Array(numAngles * headDim);
  for (let position = 0; position < numAngles; position++) {
    for (let i = 0; i < halfDim; i++) {
      const angle = angleOf(position, i / halfDim);
      values[position * headDim + i] = Math.cos(angle);
      values[position * headDim + halfDim + i] = Math.sin(angle);
    }
  }
  // The one it replaces stays too: programs may read it.
  const table = { pointer: backend.persistent(values), numAngles };
  tables.set(headDim, table);
  return table;
}
