import { type Tensor, tf } from '../tensor/tf.ts';
import { activate, activationGradient, type PointwiseActivation } from './activations.ts';
import { asMatrix, customOp } from './custom-op.ts';
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
  const outputShape = [...x.shape.slice(0, -1), numOutputs ?? 0];

  const inputs = bias === undefined ? [x, weight] : [x, weight, bias];
  return customOp(inputs, (save) => {
    const rows = asMatrix(x);
    const product = tf.matMul(rows, weight, false, transposeWeight);
    const z = bias === undefined ? product : tf.add(product, bias);
    const activated = activation === undefined ? { value: z, saved: [] } : activate(z, activation);
    save([x, weight, ...activated.saved]);
    return {
      value: tf.reshape(activated.value, outputShape),
      gradient: (dy, [savedX, savedWeight, ...savedActivation]) => {
        const dyRows = asMatrix(dy);
        const dz = activation === undefined ? dyRows : activationGradient(dyRows, savedActivation, activation);
        const dx = tf.reshape(tf.matMul(dz, savedWeight!, false, !transposeWeight), x.shape);
        const xRows = asMatrix(savedX!);
        const dWeight = transposeWeight ? tf.matMul(dz, xRows, true) : tf.matMul(xRows, dz, true);
        return bias === undefined ? [dx, dWeight] : [dx, dWeight, tf.sum(dz, 0)];
      },
    };
  });
}
