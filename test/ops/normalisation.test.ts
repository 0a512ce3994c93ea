import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { layerNorm, layerNormEpsilon, rmsNorm, rmsNormEpsilon } from '../../src/ops/normalisation.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import {
  type Definition,
  differentiate,
  expectOpEqualsDefinition,
  float32Tolerance,
  normalInput,
} from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

interface NormCase {
  readonly eps: number;
  readonly x: Nested;
  readonly gain: Nested;
  readonly bias?: Nested | null;
  readonly y: Nested;
  readonly dy: Nested;
  readonly dx: Nested;
  readonly dGain: Nested;
  readonly dBias?: Nested | null;
}

/** One row is constant: its gradient is dy / sqrt(epsilon), 316 for layer norm and 1000 for RMS norm; the rest is near 1. */
const goldenTolerance = { absolute: 3e-6, relative: 5e-6 };

const rowSizes = [
  [1, 3],
  [3, 17],
  [17, 1],
  [2, 63],
  [5, 65],
  [4, 8],
] as const;

describeOnEachBackend('layerNorm', () => {
  it.each(readCases<NormCase>('layer-norm'))('equals PyTorch $name, a constant row too', (golden) => {
    expect(golden.eps).toBe(layerNormEpsilon);
    const inputs = [
      { shape: [2, 3, 6], values: flat(golden.x) },
      { shape: [6], values: flat(golden.gain) },
      ...(golden.bias == null ? [] : [{ shape: [6], values: flat(golden.bias) }]),
    ];
    const { value, shape, gradients } = differentiate(layerNorm, inputs, flat(golden.dy));
    expect(shape).toEqual([2, 3, 6]);
    expectClose(value, flat(golden.y), goldenTolerance);
    expectClose(gradients[0]!, flat(golden.dx), goldenTolerance);
    expectClose(gradients[1]!, flat(golden.dGain), goldenTolerance);
    if (golden.dBias != null) expectClose(gradients[2]!, flat(golden.dBias), goldenTolerance);
  });

  it.each(rowSizes)('equals its definition for %i rows of %i', (numRows, width) => {
    const inputs = [normalInput([numRows, width], 1), normalInput([width], 2), normalInput([width], 3)];
    // A row of one has the variance 0: what its gradient is rounded by, 1e-7, is multiplied by 1 / sqrt(epsilon), 316.
    const tolerance = width > 1 ? float32Tolerance : { ...float32Tolerance, gradient: { absolute: 1e-4 } };
    expectOpEqualsDefinition(layerNorm, layerNormDefinition(width), inputs, { tolerance });
    expectOpEqualsDefinition(layerNorm, layerNormDefinition(width), inputs.slice(0, 2), { tolerance });
  });

  it('takes away a mean much larger than the deviation', () => {
    const x = [1001, 1002, 1003, 1004];
    const op = () => layerNorm(tf.tensor2d(x, [1, 4]), tf.ones([4]));
    const expected = layerNormDefinition(4)(Float64Array.from(x), Float64Array.of(1, 1, 1, 1));
    // The mean of four such numbers is right to 1e-4, a deviation to as much of its size 1.
    tf.tidy(() => expectClose(op(), expected, { absolute: 1e-4 }));
  });

  it('carries NaN to its own row only', () => {
    tf.tidy(() => {
      const y = layerNorm(tf.tensor2d([Number.NaN, 1, 2, 1, 2, 3], [2, 3]), tf.ones([3])).dataSync();
      expect([...y.slice(0, 3)].every(Number.isNaN)).toBe(true);
      expect([...y.slice(3)].some(Number.isNaN)).toBe(false);
    });
  });

  it('maps no rows to no rows', () => {
    const { shape, gradients } = differentiate(layerNorm, [normalInput([0, 4], 1), normalInput([4], 2)], []);
    expect(shape).toEqual([0, 4]);
    expectClose(gradients[1]!, [0, 0, 0, 0], { absolute: 0 });
  });

  it.each([
    ['x (..., C) and gain (C), got (2, 3) and (4)', [2, 3], [4], [4]],
    ['gain (C) and bias (C), got (3) and (4)', [2, 3], [3], [4]],
  ] as const)('refuses other shapes: expected %s', (expected, x, gain, bias) => {
    tf.tidy(() => {
      const call = () => layerNorm(tf.zeros([...x]), tf.zeros([...gain]), tf.zeros([...bias]));
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(`layerNorm: expected ${expected}`);
    });
  });
});

describeOnEachBackend('rmsNorm', () => {
  describe.each(readCases<NormCase>('rms-norm'))('golden', (golden) => {
    it('equals PyTorch, a row of zeros too', () => {
      expect(golden.eps).toBe(rmsNormEpsilon);
      const inputs = [
        { shape: [2, 3, 6], values: flat(golden.x) },
        { shape: [6], values: flat(golden.gain) },
      ];
      const { value, gradients } = differentiate(rmsNorm, inputs, flat(golden.dy));
      expectClose(value, flat(golden.y), goldenTolerance);
      expectClose(gradients[0]!, flat(golden.dx), goldenTolerance);
      expectClose(gradients[1]!, flat(golden.dGain), goldenTolerance);
    });
  });

  it.each(rowSizes)('equals its definition for %i rows of %i', (numRows, width) => {
    const inputs = [normalInput([numRows, width], 1), normalInput([width], 2)];
    expectOpEqualsDefinition(rmsNorm, rmsNormDefinition(width), inputs);
  });

  it('does not depend on the scale of a row', () => {
    tf.tidy(() => {
      const x = tf.tensor2d([1, -2, 3, -4], [1, 4]);
      const y = rmsNorm(x, tf.ones([4]));
      // Epsilon 1e-6 beside a mean square of 7.5 is below float32's last bit, and so is it beside 7.5e8.
      expectClose(rmsNorm(tf.mul(x, 1e4), tf.ones([4])), y, { absolute: 1e-6 });
    });
  });

  it('carries NaN to its own row only', () => {
    tf.tidy(() => {
      const y = rmsNorm(tf.tensor2d([Number.NaN, 1, 2, 1, 2, 3], [2, 3]), tf.ones([3])).dataSync();
      expect([...y.slice(0, 3)].every(Number.isNaN)).toBe(true);
      expect([...y.slice(3)].some(Number.isNaN)).toBe(false);
    });
  });

  it('maps no rows to no rows', () => {
    const { shape } = differentiate(rmsNorm, [normalInput([0, 4], 1), normalInput([4], 2)], []);
    expect(shape).toEqual([0, 4]);
  });

  it('refuses a gain of another length', () => {
    tf.tidy(() => {
      const call = () => rmsNorm(tf.zeros([2, 3]), tf.zeros([2]));
      expect(call).toThrow(ShapeError);
      expect(call).toThrow('rmsNorm: expected x (..., C) and gain (C), got (2, 3) and (2)');
    });
  });
});

/** @see Ba et al. 2016, eq. 4 */
function layerNormDefinition(width: number): Definition {
  return (x, gain, bias) =>
    byRow(x!, width, (row) => {
      const mean = row.reduce((sum, value) => sum + value, 0) / width;
      const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
      return row.map((value, i) => ((value - mean) / Math.sqrt(variance + 1e-5)) * gain![i]! + (bias?.[i] ?? 0));
    });
}

/** @see Zhang and Sennrich 2019, eq. 4 */
function rmsNormDefinition(width: number): Definition {
  return (x, gain) =>
    byRow(x!, width, (row) => {
      const meanSquare = row.reduce((sum, value) => sum + value ** 2, 0) / width;
      return row.map((value, i) => (value / Math.sqrt(meanSquare + 1e-6)) * gain![i]!);
    });
}

function byRow(x: Float64Array, width: number, map: (row: Float64Array) => Float64Array): Float64Array {
  const y = new Float64Array(x.length);
  for (let start = 0; start < x.length; start += width) y.set(map(x.slice(start, start + width)), start);
  return y;
}
