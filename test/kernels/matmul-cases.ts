import { normalValues } from '../support/normal-values.ts';
import type { KernelCase, Operand } from './kernel-case.ts';

/** Sums of K products of normal numbers: their rounding errors grow with the root of K; 1e-5 of the largest is ample for 1,200. */
const tolerance = 1e-5;

interface Shape {
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly batch?: number;
}

/** Every transposition for sizes around those of tiles and blocks; bias, activation and residual; batches; C added to. */
export function matmulCases(): KernelCase[] {
  const shapes: Shape[] = [
    { m: 1, k: 1, n: 1 },
    { m: 3, k: 17, n: 1 },
    { m: 1, k: 65, n: 63 },
    { m: 17, k: 3, n: 65 },
    { m: 63, k: 17, n: 17 },
    { m: 65, k: 63, n: 64 },
    { m: 29, k: 100, n: 300 },
    { m: 64, k: 1200, n: 33 },
    { m: 130, k: 32, n: 600 },
    { m: 64, k: 32, n: 64, batch: 3 },
    { m: 5, k: 7, n: 9, batch: 2 },
    { m: 0, k: 3, n: 4 },
    { m: 3, k: 4, n: 0 },
    { m: 3, k: 0, n: 4 },
    { m: 3, k: 4, n: 5, batch: 0 },
  ];
  return shapes.flatMap((shape) =>
    [0, 1, 2, 3].flatMap((mode) => {
      const [transA, transB] = [mode & 1, mode >> 1] as const;
      return [
        plain(shape, transA, transB),
        full(shape, transA, transB, 1 + (shape.m % 3)),
        added(shape, transA, transB),
      ];
    }),
  );
}

/** Sizes with leading dimensions of their own, and operands of that size. */
function layout({ m, k, n, batch = 1 }: Shape, transA: number, transB: number, pad: number) {
  const [rowsA, colsA] = transA ? [k, m] : [m, k];
  const [rowsB, colsB] = transB ? [n, k] : [k, n];
  const [lda, ldb, ldc] = [colsA + pad, colsB + pad, n + pad];
  const [strideA, strideB, strideC] = [rowsA * lda, rowsB * ldb, m * ldc];
  return {
    sizes: [batch, m, n, k, transA, transB, lda, ldb, ldc, strideA, strideB, strideC],
    a: normalValues(batch * strideA, 1),
    b: normalValues(batch * strideB, 2),
    lengthC: batch * strideC,
    label: `${batch} x (${m} x ${k} x ${n})${transA ? ', A^T' : ''}${transB ? ', B^T' : ''}`,
  };
}

function plain(shape: Shape, transA: number, transB: number): KernelCase {
  const { sizes, a, b, lengthC, label } = layout(shape, transA, transB, 0);
  return { kernel: 'matmul', label, sizes: [...sizes, 0], operands: { a, b, c: lengthC }, tolerance };
}

function full(shape: Shape, transA: number, transB: number, activation: number): KernelCase {
  const { sizes, a, b, lengthC, label } = layout(shape, transA, transB, 3);
  const operands: Record<string, Operand> = {
    a,
    b,
    bias: normalValues(shape.n, 3),
    residual: normalValues(lengthC, 4),
    before: lengthC,
    c: lengthC,
  };
  const title = `${label}, bias, activation ${activation}, residual, strides`;
  return { kernel: 'matmul', label: title, sizes: [...sizes, activation], operands, tolerance };
}

function added(shape: Shape, transA: number, transB: number): KernelCase {
  const { sizes, a, b, lengthC, label } = layout(shape, transA, transB, 1);
  const operands = { a, b, c: normalValues(lengthC, 5) };
  return { kernel: 'matmulAdd', label, sizes, operands, tolerance };
}
