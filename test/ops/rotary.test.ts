import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { rotary } from '../../src/ops/rotary.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { type Definition, differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

interface RotaryCase {
  readonly numHeads: number;
  readonly startPosition: number;
  readonly x: Nested;
  readonly y: Nested;
  readonly dy: Nested;
  readonly dx: Nested;
}

describeOnEachBackend('rotary', () => {
  describe.each(readCases<RotaryCase>('rotary'))('golden: $name', ({ numHeads, startPosition, ...golden }) => {
    it('equals transformers in value and gradient', () => {
      const op = (x: Tensor) => rotary(x, { numHeads, startPosition });
      const inputs = [{ shape: [2, 5, 8], values: flat(golden.x) }];
      const { value, shape, gradients } = differentiate(op, inputs, flat(golden.dy));
      expect(shape).toEqual([2, 5, 8]);
      // Two products of size 1: a few roundings.
      expectClose(value, flat(golden.y), { absolute: 1e-6 });
      expectClose(gradients[0]!, flat(golden.dx), { absolute: 1e-6 });
    });
  });

  it.each([
    // B, T, H, D, start
    [1, 1, 1, 2, 0],
    [2, 3, 3, 6, 5],
    [1, 17, 2, 10, 63],
    [3, 5, 1, 64, 1000],
  ])('equals its definition for B %i, T %i, H %i, D %i from position %i', (B, T, H, D, startPosition) => {
    const op = (x: Tensor) => rotary(x, { numHeads: H, startPosition });
    expectOpEqualsDefinition(op, definition(T, H, D, startPosition), [normalInput([B, T, H * D], 1)]);
  });

  it('continues where an earlier stretch ended', () => {
    tf.tidy(() => {
      const x = tf.tensor(normalInput([1, 6, 8], 4).values as Float32Array, [1, 6, 8]);
      const whole = rotary(x, { numHeads: 2, startPosition: 0 });
      const end = rotary(tf.slice(x, [0, 4, 0], [1, 2, 8]), { numHeads: 2, startPosition: 4 });
      expectClose(end, tf.slice(whole, [0, 4, 0], [1, 2, 8]), { absolute: 0 });
    });
  });

  it('keeps the length of every pair', () => {
    tf.tidy(() => {
      const x = tf.tensor(normalInput([1, 9, 4], 5).values as Float32Array, [1, 9, 4]);
      const norms = (rows: Tensor) => tf.sum(tf.square(rows), -1);
      expectClose(norms(rotary(x, { numHeads: 1, startPosition: 100 })), norms(x), { absolute: 1e-5 });
    });
  });

  it('carries NaN to its own pair only', () => {
    tf.tidy(() => {
      const y = rotary(tf.tensor([Number.NaN, 1, 1, 1], [1, 1, 4]), { numHeads: 1, startPosition: 1 }).dataSync();
      expect([...y].map(Number.isNaN)).toEqual([true, false, true, false]);
    });
  });

  it.each([
    ['an odd head dimension', [1, 2, 6], 2],
    ['heads that do not divide the width', [1, 2, 8], 3],
    ['a matrix', [2, 8], 2],
  ] as const)('refuses %s', (_, shape, numHeads) => {
    tf.tidy(() => {
      const call = () => rotary(tf.zeros([...shape]), { numHeads, startPosition: 0 });
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(
        `rotary: expected (B, T, H * D) with H ${numHeads} and D even, got (${[...shape].join(', ')})`,
      );
    });
  });
});

/** @see Su et al. 2021, eq. 34, with the halves of a head paired */
function definition(T: number, H: number, D: number, startPosition: number): Definition {
  return (x) => {
    const y = new Float64Array(x!.length);
    for (let head = 0; head < x!.length / D; head++) {
      const position = startPosition + (Math.floor(head / H) % T);
      for (let i = 0; i < D / 2; i++) {
        const angle = position * 10000 ** ((-2 * i) / D);
        const [a, b] = [x![head * D + i]!, x![head * D + i + D / 2]!];
        y[head * D + i] = a * Math.cos(angle) - b * Math.sin(angle);
        y[head * D + i + D / 2] = a * Math.sin(angle) + b * Math.cos(angle);
      }
    }
    return y;
  };
}
