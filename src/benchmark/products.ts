import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { LinearShape } from './linear-shapes.ts';

/** The three products of a linear layer: the layer itself, and the gradients with respect to its input and its weight. */
export const productKinds = ['forward', 'dX', 'dW'] as const;
export type ProductKind = (typeof productKinds)[number];

/** Products of one linear layer on the backend they were made with. Dispose them when done. */
export interface Products {
  readonly run: Readonly<Record<ProductKind, () => void>>;
  dispose(): void;
}

interface Product {
  readonly a: Tensor;
  readonly b: Tensor;
  readonly transA: boolean;
  readonly transB: boolean;
  readonly result: Tensor;
  /** M, N, K */
  readonly sizes: readonly [number, number, number];
}

/** The products of a layer as `ops/linear.ts` has them, on the current backend. */
export function makeProducts({ numRows, numInputs, numOutputs, isTransposed }: LinearShape): Products {
  const values = ([rows, columns]: readonly [number, number]) => tf.keep(tf.fill([rows, columns], 0.01, 'float32'));
  const xShape = [numRows, numInputs] as const;
  const yShape = [numRows, numOutputs] as const;
  const weightShape = isTransposed ? ([numOutputs, numInputs] as const) : ([numInputs, numOutputs] as const);
  const [x, dx, y, dy, weight, dWeight] = [xShape, xShape, yShape, yShape, weightShape, weightShape].map(values) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  const [a, b] = isTransposed ? [dy, x] : [x, dy];
  const products: Record<ProductKind, Product> = {
    forward: {
      ...{ a: x, b: weight, transA: false, transB: isTransposed, result: y },
      sizes: [numRows, numOutputs, numInputs],
    },
    dX: {
      ...{ a: dy, b: weight, transA: false, transB: !isTransposed, result: dx },
      sizes: [numRows, numInputs, numOutputs],
    },
    dW: { a, b, transA: true, transB: false, result: dWeight, sizes: [weightShape[0], weightShape[1], numRows] },
  };
  const backend = kernelBackend();
  const runOf = (product: Product) => () =>
    backend === undefined ? multiplyStock(product) : multiply(backend, product);
  return {
    run: { forward: runOf(products.forward), dX: runOf(products.dX), dW: runOf(products.dW) },
    dispose: () => tf.dispose([x, dx, y, dy, weight, dWeight]),
  };
}

function multiply(backend: KernelBackend, { a, b, transA, transB, result, sizes: [m, n, k] }: Product): void {
  const strides = [transA ? m : k, transB ? k : n, n, 0, 0, 0];
  const sizes = [1, m, n, k, Number(transA), Number(transB), ...strides, 0];
  backend.call('matmul', [a, b, undefined, undefined, undefined, result], sizes);
}

function multiplyStock({ a, b, transA, transB }: Product): void {
  tf.matMul(a, b, transA, transB).dispose();
}
