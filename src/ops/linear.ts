import { type KernelBackend, kernelBackend, type Operand } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { activate, activationGradient, activationKinds, type PointwiseActivation } from './activations.ts';
import { asMatrix, customOp, type Forward } from './custom-op.ts';
import { int8WeightOf } from './int8-weights.ts';
import { checkShape, lastDimOf } from './shapes.ts';

export interface LinearOptions {
  /** (N) */
  readonly bias?: Tensor | undefined;
  readonly activation?: PointwiseActivation | undefined;
  /** The weight is (N, K), as an embedding table used for the output is. */
  readonly transposeWeight?: boolean;
}

/**
 * activation(x W + bias).
 * @param x (..., K)  @param weight (K, N), or (N, K) with `transposeWeight`  @returns (..., N)
 * @throws ShapeError if the dimensions do not meet
 */
export function linear(x: Tensor, weight: Tensor, options: LinearOptions = {}): Tensor {
  const { bias, activation, transposeWeight = false } = options;
  const [numInputs, numOutputs] = transposeWeight
    ? [weight.shape[1], weight.shape[0]]
    : [weight.shape[0], weight.shape[1]];
  checkShape(weight.rank === 2 && lastDimOf(x) === numInputs, 'linear', 'x (..., K) and weight (K, N)', x, weight);
  if (bias !== undefined)
    checkShape(bias.rank === 1 && bias.shape[0] === numOutputs, 'linear', `bias (${numOutputs})`, bias);
  const op: Linear = {
    activation,
    transposeWeight,
    numRows: x.size / Math.max(1, numInputs ?? 0),
    numInputs: numInputs ?? 0,
    numOutputs: numOutputs ?? 0,
    outputShape: [...x.shape.slice(0, -1), numOutputs ?? 0],
  };
  const backend = kernelBackend();
  const inputs = bias === undefined ? [x, weight] : [x, weight, bias];
  return customOp(inputs, backend === undefined ? stockLinear(inputs, op) : kernelLinear(backend, inputs, op));
}

interface Linear {
  readonly activation: PointwiseActivation | undefined;
  readonly transposeWeight: boolean;
  readonly numRows: number;
  readonly numInputs: number;
  readonly numOutputs: number;
  readonly outputShape: number[];
}

function stockLinear(inputs: readonly Tensor[], op: Linear): Forward {
  const [x, weight, bias] = inputs as [Tensor, Tensor, Tensor?];
  const { activation, transposeWeight } = op;
  return (save) => {
    const rows = asMatrix(x);
    const product = tf.matMul(rows, weight, false, transposeWeight);
    const z = bias === undefined ? product : tf.add(product, bias);
    const activated = activation === undefined ? { value: z, saved: [] } : activate(z, activation);
    save([x, weight, ...activated.saved]);
    return {
      value: tf.reshape(activated.value, op.outputShape),
      gradient: (dy, [savedX, savedWeight, ...savedActivation]) => {
        const dyRows = asMatrix(dy);
        const dz = activation === undefined ? dyRows : activationGradient(dyRows, savedActivation, activation);
        const dx = tf.reshape(tf.matMul(dz, savedWeight!, false, !transposeWeight), x.shape);
        const xRows = asMatrix(savedX!);
        const dWeight = transposeWeight ? tf.matMul(dz, xRows, true) : tf.matMul(xRows, dz, true);
        return bias === undefined ? [dx, dWeight] : [dx, dWeight, tf.sum(dz, 0)];
      },
    };
  };
}

function kernelLinear(backend: KernelBackend, inputs: readonly Tensor[], op: Linear): Forward {
  const [x, weight, bias] = inputs as [Tensor, Tensor, Tensor?];
  const { activation, transposeWeight, numRows, numInputs, numOutputs } = op;
  const kind = activation === undefined ? 0 : activationKinds[activation];
  return (save, isRecorded) => {
    const y = backend.makeOutput(op.outputShape);
    const int8 = isRecorded ? undefined : int8WeightOf(weight);
    if (int8 !== undefined) {
      const sizes = [numRows, numOutputs, numInputs, numInputs, numOutputs, kind];
      backend.call('matmulInt8', [x, int8.bytes, int8.scales, bias, y], sizes);
      return { value: y, gradient: () => [] };
    }
    const z = isRecorded && activation !== undefined ? backend.makeOutput(op.outputShape) : undefined;
    multiply(backend, [x, weight, bias, undefined, z, y], {
      sizes: [numRows, numOutputs, numInputs],
      transB: transposeWeight,
      activation: kind,
    });
    save(z === undefined ? [x, weight] : [x, weight, z]);
    return {
      value: y,
      gradient: (dy, [savedX, savedWeight, savedZ]) => {
        const dz = savedZ === undefined ? dy : backend.makeOutput(op.outputShape);
        if (dz !== dy) backend.call('activationBackward', [dy, savedZ, dz], [dy.size, kind]);
        const dx = backend.makeOutput(x.shape);
        const dWeight = backend.makeOutput(weight.shape);
        const none = [undefined, undefined, undefined];
        if (transposeWeight) {
          multiply(backend, [dz, savedX, ...none, dWeight], { sizes: [numOutputs, numInputs, numRows], transA: true });
        } else {
          multiply(backend, [savedX, dz, ...none, dWeight], { sizes: [numInputs, numOutputs, numRows], transA: true });
        }
        const dBias = bias === undefined ? [] : [backend.makeOutput(bias.shape)];
        for (const sums of dBias) backend.call('sumRows', [dz, sums], [numRows, numOutputs]);
        // Last, since what comes next reads it: it is still in the caches then.
        multiply(backend, [dz, savedWeight, ...none, dx], {
          sizes: [numRows, numInputs, numOutputs],
          transB: !transposeWeight,
        });
        if (dz !== dy) dz.dispose();
        return [dx, dWeight, ...dBias];
      },
    };
  };
}

interface Product {
  /** M, N, K */
  readonly sizes: readonly [number, number, number];
  readonly transA?: boolean;
  readonly transB?: boolean;
  readonly activation?: number;
}

/** One product of dense matrices: a, b, bias, residual, before, c. */
function multiply(backend: KernelBackend, operands: readonly Operand[], product: Product): void {
  const { sizes, transA = false, transB = false, activation = 0 } = product;
  const [m, n, k] = sizes;
  const strides = [transA ? m : k, transB ? k : n, n, 0, 0, 0];
  backend.call('matmul', operands, [1, m, n, k, Number(transA), Number(transB), ...strides, activation]);
}
