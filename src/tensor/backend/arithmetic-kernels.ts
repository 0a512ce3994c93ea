import { type TensorInfo, tf } from '../tf.ts';
import { type KernelOp, sizeOf } from './data-kernels.ts';
import type { KernelBackend } from './kernel-backend.ts';

const kinds = { add: 0, subtract: 1, multiply: 2 } as const;

/** Kernels that compute, on float32. */
export const arithmeticKernels: Readonly<Record<string, KernelOp>> = {
  Add: (backend, [a, b]) => binary(backend, a!, b!, 'add') ?? binary(backend, b!, a!, 'add'),
  AddV2: (backend, [a, b]) => binary(backend, a!, b!, 'add') ?? binary(backend, b!, a!, 'add'),
  Sub: (backend, [a, b]) => binary(backend, a!, b!, 'subtract'),
  Multiply: (backend, [a, b]) => binary(backend, a!, b!, 'multiply') ?? binary(backend, b!, a!, 'multiply'),

  BatchMatMul(backend, [a, b], { transposeA, transposeB }) {
    if (!areFloats(a!, b!)) return undefined;
    const [batchA, batchB] = [a!.shape.slice(0, -2), b!.shape.slice(0, -2)];
    const [countA, countB] = [sizeOf(batchA), sizeOf(batchB)];
    if (batchA.join() !== batchB.join() && countA !== 1 && countB !== 1) return undefined;
    const [rowsA, columnsA] = a!.shape.slice(-2) as [number, number];
    const [rowsB, columnsB] = b!.shape.slice(-2) as [number, number];
    const [m, k] = transposeA ? [columnsA, rowsA] : [rowsA, columnsA];
    const n = transposeB ? rowsB : columnsB;
    const batch = tf.backend_util.assertAndGetBroadcastShape(batchA, batchB);
    const c = backend.makeInfo([...batch, m, n]);
    const flags = [Number(transposeA), Number(transposeB)];
    const strides = [countA === 1 ? 0 : m * k, countB === 1 ? 0 : k * n, m * n];
    const sizes = [sizeOf(batch), m, n, k, ...flags, columnsA, columnsB, n, ...strides, 0];
    backend.call('matmul', [a, b, undefined, undefined, undefined, c], sizes);
    return c;
  },

  Sum: (backend, [x], { axis, keepDims }) => sum(backend, x!, axis, keepDims === true),

  Mean(backend, [x], { axis, keepDims }) {
    const y = sum(backend, x!, axis, keepDims === true);
    if (y === undefined) return undefined;
    const length = sizeOf(y.shape);
    if (length > 0) backend.call('scale', [y, y], [length, length / sizeOf(x!.shape)]);
    return y;
  },
};

/** `a` with `b`, where b has the shape of a or of its last dimensions. */
function binary(
  backend: KernelBackend,
  a: TensorInfo,
  b: TensorInfo,
  kind: keyof typeof kinds,
): TensorInfo | undefined {
  if (!areFloats(a, b) || !isTail(b.shape, a.shape)) return undefined;
  const [length, period] = [sizeOf(a.shape), sizeOf(b.shape)];
  const y = backend.makeInfo(a.shape);
  if (length > 0) backend.call('binary', [a, b, y], [length, period, kinds[kind]]);
  return y;
}

/** Whether a shape, ones in front of it aside, is the end of another one of at least its rank. */
function isTail(shape: readonly number[], whole: readonly number[]): boolean {
  if (shape.length > whole.length) return false;
  const first = shape.findIndex((length) => length !== 1);
  const rest = first < 0 ? [] : shape.slice(first);
  return rest.every((length, i) => length === whole[whole.length - rest.length + i]);
}

/** The sum over the first axes or the last ones. */
function sum(backend: KernelBackend, x: TensorInfo, axis: unknown, keepDims: boolean): TensorInfo | undefined {
  const axes = tf.util.parseAxisParam(axis as number | number[], x.shape).sort((a, b) => a - b);
  const isFirst = axes.every((at, i) => at === i);
  const isLast = axes.every((at, i) => at === x.shape.length - axes.length + i);
  const size = sizeOf(x.shape);
  if (!areFloats(x) || size === 0 || !(isFirst || isLast)) return undefined;
  const shape = x.shape.flatMap((length, at) => (axes.includes(at) ? (keepDims ? [1] : []) : [length]));
  const y = backend.makeInfo(shape);
  const width = sizeOf(shape);
  if (isFirst) {
    backend.call('sumRows', [x, y], [size / width, width]);
  } else {
    const turned = backend.host.alloc(size);
    backend.call('transpose', [x, turned], [1, width, size / width]);
    backend.call('sumRows', [turned, y], [size / width, width]);
    backend.host.release(turned);
  }
  return y;
}

function areFloats(...tensors: readonly TensorInfo[]): boolean {
  return tensors.every(({ dtype }) => dtype === 'float32');
}
