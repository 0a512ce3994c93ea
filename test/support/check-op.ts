import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { expectClose, type Tolerance } from './expect-close.ts';
import { normalValues, sizeOf } from './normal-values.ts';

/** An input of an op: row-major values and their shape. */
export interface Input {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/** A normal input; two of the same shape differ by their seed. */
export function normalInput(shape: readonly number[], seed: number, deviation = 1): Input {
  return { shape, values: normalValues(sizeOf(shape), seed, deviation) };
}

/** The values and gradients of an op on the current backend, for the loss sum(output * dy). */
export function differentiate(
  op: (...inputs: Tensor[]) => Tensor,
  inputs: readonly Input[],
  dy?: ArrayLike<number>,
): { value: Float32Array; shape: readonly number[]; gradients: readonly Float32Array[] } {
  const result = tf.tidy(() => {
    const tensors = inputs.map(({ shape, values }) => tf.tensor(Float32Array.from(values), [...shape]));
    const output = op(...tensors);
    const weights = dy === undefined ? undefined : tf.tensor(Float32Array.from(dy), output.shape);
    const gradients =
      weights === undefined ? [] : tf.grads((...args: Tensor[]) => tf.sum(tf.mul(op(...args), weights)))(tensors);
    return {
      value: output.dataSync().slice() as Float32Array,
      shape: output.shape,
      gradients: gradients.map((gradient) => gradient.dataSync().slice() as Float32Array),
    };
  });
  return result;
}

/** The definition of an op in plain loops and double precision: values in, values out. */
export type Definition = (...inputs: Float64Array[]) => Float64Array;

export interface OpTolerance {
  readonly value: Tolerance;
  readonly gradient: Tolerance;
}

/**
 * float32 keeps 24 bits: one rounding is 6e-8 of a number, and sums of some hundred terms of size 1 to 10 lose up to 1e-5.
 * The central differences, in double precision with step 1e-5, are exact to 1e-9.
 */
export const float32Tolerance: OpTolerance = {
  value: { absolute: 1e-5, relative: 1e-5 },
  gradient: { absolute: 2e-5, relative: 2e-5 },
};

/**
 * Expects an op's values to be those of its definition, and its gradients those of the definition's central differences.
 * At most `maxElements` elements of an input are varied, spread over it.
 */
export function expectOpEqualsDefinition(
  op: (...inputs: Tensor[]) => Tensor,
  definition: Definition,
  inputs: readonly Input[],
  { tolerance = float32Tolerance, maxElements = 60 }: { tolerance?: OpTolerance; maxElements?: number } = {},
): void {
  const arrays = inputs.map(({ values }) => Float64Array.from(values));
  const expected = definition(...arrays);
  const weights = normalValues(expected.length, 99);
  const { value, gradients } = differentiate(op, inputs, weights);
  expectClose(value, expected, tolerance.value);
  for (const [which, array] of arrays.entries()) {
    const places = spread(array.length, maxElements);
    const numeric = places.map((place) => centralDifference(definition, arrays, [which, place], weights));
    expectClose(
      places.map((place) => gradients[which]![place]!),
      numeric,
      tolerance.gradient,
    );
  }
}

function centralDifference(
  definition: Definition,
  arrays: readonly Float64Array[],
  [which, place]: [number, number],
  weights: ArrayLike<number>,
): number {
  const step = 1e-5;
  const lossAt = (change: number): number => {
    const moved = arrays.map((array, i) => (i === which ? array.with(place, array[place]! + change) : array));
    return definition(...moved).reduce((sum, y, i) => sum + y * weights[i]!, 0);
  };
  return (lossAt(step) - lossAt(-step)) / (2 * step);
}

/** Up to `count` indices below `length`: all of them, or some from everywhere. */
function spread(length: number, count: number): number[] {
  if (length <= count) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => Math.floor((i * (length - 1)) / (count - 1)));
}
