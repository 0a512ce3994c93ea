import { type NamedAttrMap, type Tensor, type TensorInfo, tf } from '../tf.ts';
import type { KernelBackend } from './kernel-backend.ts';

/**
 * A kernel of TensorFlow.js on our kernels; undefined where they do not cover the case, which then goes to the stock one.
 * Inputs and attributes have the names that TensorFlow.js gives them.
 */
export type KernelOp = (
  backend: KernelBackend,
  inputs: readonly TensorInfo[],
  attrs: NamedAttrMap,
) => TensorInfo | TensorInfo[] | undefined;

/** Kernels that move data. They copy words, so all types are alike to them. */
export const dataKernels: Readonly<Record<string, KernelOp>> = {
  Identity: (backend, [x]) => backend.share(x!),

  Reshape: (backend, [x], { shape }) =>
    backend.share(x!, tf.util.inferFromImplicitShape(shape as number[], sizeOf(x!.shape))),

  Cast(backend, [x], { dtype }) {
    if (x!.dtype === dtype) return backend.share(x!);
    if (dtype !== 'float32' || x!.dtype === 'complex64') return undefined;
    const y = backend.makeInfo(x!.shape);
    const { floats, ints } = backend.host;
    const from = backend.pointerOf(x!);
    floats.set(ints.subarray(from, from + sizeOf(x!.shape)), backend.pointerOf(y));
    return y;
  },

  SplitV(backend, [x], { numOrSizeSplits, axis }) {
    const at = axisOf(axis, x!.shape);
    const widths = tf.backend_util.prepareSplitSize(x as Tensor, numOrSizeSplits as number | number[], at);
    const { outer, inner } = around(x!.shape, at);
    const stride = x!.shape[at]! * inner;
    let from = backend.pointerOf(x!);
    return widths.map((size) => {
      const y = wordsLike(backend, x!, x!.shape.with(at, size));
      copy(backend, [from, backend.pointerOf(y)], [outer, size * inner, stride, size * inner]);
      from += size * inner;
      return y;
    });
  },

  Concat(backend, parts, { axis }) {
    const filled = parts.filter((part) => sizeOf(part.shape) > 0);
    const first = filled[0];
    if (first === undefined) return undefined;
    const at = axisOf(axis, first.shape);
    const y = wordsLike(
      backend,
      first,
      tf.backend_util.computeOutShape(
        filled.map(({ shape }) => shape),
        at,
      ),
    );
    const { outer, inner } = around(first.shape, at);
    const stride = y.shape[at]! * inner;
    let to = backend.pointerOf(y);
    for (const part of filled) {
      const width = part.shape[at]! * inner;
      copy(backend, [backend.pointerOf(part), to], [outer, width, width, stride]);
      to += width;
    }
    return y;
  },

  Slice(backend, [x], { begin, size }) {
    const parsed = tf.slice_util.parseSliceParams(x as Tensor, begin as number[], size as number[]);
    const [starts, sizes] = parsed as [number[], number[]]; // its typing is number[][]
    const cut = x!.shape.flatMap((length, axis) => (sizes[axis] === length ? [] : [axis]));
    if (cut.length > 1) return undefined;
    const at = cut[0] ?? 0;
    const { outer, inner } = around(x!.shape, at);
    const y = wordsLike(backend, x!, sizes);
    const width = (sizes[at] ?? 1) * inner;
    const from = backend.pointerOf(x!) + (starts[at] ?? 0) * inner;
    copy(backend, [from, backend.pointerOf(y)], [outer, width, (x!.shape[at] ?? 1) * inner, width]);
    return y;
  },

  GatherV2(backend, [x, indices], { axis, batchDims }) {
    if (axisOf(axis, x!.shape) !== 0 || (batchDims ?? 0) !== 0 || indices!.dtype !== 'int32') return undefined;
    const y = wordsLike(backend, x!, [...indices!.shape, ...x!.shape.slice(1)]);
    backend.call('embedding', [x, indices, y], [sizeOf(indices!.shape), x!.shape[0]!, sizeOf(x!.shape.slice(1))]);
    return y;
  },

  Transpose(backend, [x], { perm }) {
    const [b = 0, outer = 0, middle = 0, inner = 0] = x!.shape;
    const order = (perm as number[]).join();
    if (order !== '0,2,1,3' && order !== '1,0') return undefined;
    const y = wordsLike(
      backend,
      x!,
      (perm as number[]).map((axis) => x!.shape[axis]!),
    );
    if (order === '1,0') backend.call('transpose', [x, y], [1, b, outer]);
    else backend.call('swapAxes', [x, y], [b, outer, middle, inner]);
    return y;
  },
};

/** The number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return tf.util.sizeFromShape([...shape]);
}

function wordsLike(backend: KernelBackend, x: TensorInfo, shape: readonly number[]): TensorInfo {
  return backend.makeInfo(shape, x.dtype as 'float32'); // tensors of the backend have no other types than it takes
}

function axisOf(axis: unknown, shape: readonly number[]): number {
  return tf.util.parseAxisParam(axis as number, [...shape])[0]!;
}

/** Elements before and after an axis. */
function around(shape: readonly number[], axis: number): { outer: number; inner: number } {
  return { outer: sizeOf(shape.slice(0, axis)), inner: sizeOf(shape.slice(axis + 1)) };
}

function copy(backend: KernelBackend, places: [number, number], sizes: [number, number, number, number]): void {
  backend.call('copy', places, sizes);
}
