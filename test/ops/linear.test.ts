import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import type { PointwiseActivation } from '../../src/ops/activations.ts';
import { linear } from '../../src/ops/linear.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { type Definition, differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

interface LinearCase {
  readonly activation: 'gelu_tanh' | 'relu' | 'relu2' | null;
  readonly x: Nested;
  readonly weight: Nested;
  readonly bias: Nested | null;
  readonly y: Nested;
  readonly dy: Nested;
  readonly dx: Nested;
  readonly dWeight: Nested;
  readonly dBias: Nested | null;
}

/** Golden values were computed in double precision; the sums have 5 terms of size 1. */
const goldenTolerance = { absolute: 3e-6, relative: 3e-6 };

const activations: readonly (PointwiseActivation | undefined)[] = [undefined, 'relu', 'relu2', 'gelu'];

describeOnEachBackend('linear', () => {
  describe.each(readCases<LinearCase>('linear'))('golden: $name', (golden) => {
    const activation = golden.activation === 'gelu_tanh' ? 'gelu' : (golden.activation ?? undefined);
    const parameters = golden.bias === null ? [golden.weight] : [golden.weight, golden.bias];
    const transposed = transposeValues(flat(golden.weight), 5, 4);

    it('equals PyTorch in value and gradients', () => {
      const inputs = [golden.x, ...parameters].map((values, i) => ({
        shape: [[2, 3, 5], [5, 4], [4]][i]!,
        values: flat(values),
      }));
      const op = (x: Tensor, weight: Tensor, bias?: Tensor) => linear(x, weight, { bias, activation });
      const { value, shape, gradients } = differentiate(op, inputs, flat(golden.dy));
      expect(shape).toEqual([2, 3, 4]);
      expectClose(value, flat(golden.y), goldenTolerance);
      expectClose(gradients[0]!, flat(golden.dx), goldenTolerance);
      expectClose(gradients[1]!, flat(golden.dWeight), goldenTolerance);
      if (golden.dBias !== null) expectClose(gradients[2]!, flat(golden.dBias), goldenTolerance);
    });

    it('equals PyTorch with the weight the other way round', () => {
      const inputs = [
        { shape: [2, 3, 5], values: flat(golden.x) },
        { shape: [4, 5], values: transposed },
        ...(golden.bias === null ? [] : [{ shape: [4], values: flat(golden.bias) }]),
      ];
      const op = (x: Tensor, weight: Tensor, bias?: Tensor) =>
        linear(x, weight, { bias, activation, transposeWeight: true });
      const { value, gradients } = differentiate(op, inputs, flat(golden.dy));
      expectClose(value, flat(golden.y), goldenTolerance);
      expectClose(gradients[0]!, flat(golden.dx), goldenTolerance);
      expectClose(gradients[1]!, transposeValues(flat(golden.dWeight), 5, 4), goldenTolerance);
      if (golden.dBias !== null) expectClose(gradients[2]!, flat(golden.dBias), goldenTolerance);
    });
  });

  it.each([
    [1, 1, 1],
    [3, 17, 63],
    [17, 65, 3],
    [65, 3, 17],
    [2, 64, 8],
  ])('equals its definition for %i rows, %i inputs and %i outputs', (numRows, numInputs, numOutputs) => {
    for (const activation of activations) {
      const inputs = [
        normalInput([numRows, numInputs], 1),
        // Divided by the root of the inputs, so that the outputs stay near 1.
        normalInput([numInputs, numOutputs], 2, numInputs ** -0.5),
        normalInput([numOutputs], 3),
      ];
      const op = (x: Tensor, weight: Tensor, bias?: Tensor) => linear(x, weight, { bias, activation });
      expectOpEqualsDefinition(op, definition([numRows, numInputs, numOutputs], activation), inputs, {
        maxElements: 20,
      });
    }
  });

  it('maps no rows to no rows', () => {
    const inputs = [normalInput([0, 3], 1), normalInput([3, 4], 2), normalInput([4], 3)];
    const op = (x: Tensor, weight: Tensor, bias?: Tensor) => linear(x, weight, { bias, activation: 'gelu' });
    const { shape, gradients } = differentiate(op, inputs, []);
    expect(shape).toEqual([0, 4]);
    expect(gradients[0]).toHaveLength(0);
    expect([...gradients[1]!, ...gradients[2]!]).toEqual(Array.from({ length: 16 }, () => 0));
  });

  it.each(['relu', 'relu2', 'gelu'] as const)('%s carries NaN to the value', (activation) => {
    tf.tidy(() => {
      const x = tf.tensor2d([Number.NaN, 1, 1, 1], [2, 2]);
      const y = linear(x, tf.tensor2d([1, 1], [2, 1]), { activation }).dataSync();
      expect(y[0]).toBeNaN();
      expect(y[1]).toBeGreaterThan(0);
    });
  });

  it.each([
    ['x (..., K) and weight (K, N), got (2, 3) and (4, 5)', [2, 3], [4, 5], [5], false],
    ['x (..., K) and weight (K, N), got (2, 4) and (4, 5)', [2, 4], [4, 5], [5], true],
    ['x (..., K) and weight (K, N), got (2, 4) and (4, 5, 1)', [2, 4], [4, 5, 1], [5], false],
    ['bias (5), got (4)', [2, 4], [4, 5], [4], false],
    ['bias (4), got (5)', [2, 5], [4, 5], [5], true],
    ['bias (5), got (5, 1)', [2, 4], [4, 5], [5, 1], false],
  ] as const)('refuses other shapes: expected %s', (expected, x, weight, bias, transposeWeight) => {
    tf.tidy(() => {
      const call = () =>
        linear(tf.zeros([...x]), tf.zeros([...weight]), { bias: tf.zeros([...bias]), transposeWeight });
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(`linear: expected ${expected}`);
    });
  });
});

describeOnEachBackend('gelu', () => {
  it('is the identity far above 0 and zero far below, with slopes 1 and 0', () => {
    const z = [-30, -1e4, 30, 1e4];
    const op = (x: Tensor) => linear(x, tf.tensor2d([1], [1, 1]), { activation: 'gelu' });
    const { value, gradients } = differentiate(op, [{ shape: [4, 1], values: z }], [1, 1, 1, 1]);
    expectClose(value, [0, 0, 30, 1e4], { absolute: 0 });
    expectClose(gradients[0]!, [0, 0, 1, 1], { absolute: 0 });
  });
});

function definition(sizes: [number, number, number], activation: PointwiseActivation | undefined): Definition {
  const [numRows, numInputs, numOutputs] = sizes;
  return (x, weight, bias) => {
    const y = new Float64Array(numRows * numOutputs);
    for (let m = 0; m < numRows; m++) {
      for (let n = 0; n < numOutputs; n++) {
        let z = bias![n]!;
        for (let k = 0; k < numInputs; k++) z += x![m * numInputs + k]! * weight![k * numOutputs + n]!;
        y[m * numOutputs + n] = activatePlainly(z, activation);
      }
    }
    return y;
  };
}

/** @see Hendrycks and Gimpel 2016, section 2: the tanh form */
function activatePlainly(z: number, activation: PointwiseActivation | undefined): number {
  if (activation === undefined) return z;
  if (activation === 'relu') return Math.max(0, z);
  if (activation === 'relu2') return Math.max(0, z) ** 2;
  return 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)));
}

/** (rows, columns) to (columns, rows). */
function transposeValues(values: readonly number[], numRows: number, numColumns: number): number[] {
  return Array.from({ length: values.length }, (_, i) => values[(i % numRows) * numColumns + Math.floor(i / numRows)]!);
}
