import { expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { swiglu } from '../../src/ops/swiglu.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { type Definition, differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

type SwigluCase = Readonly<Record<'gate' | 'up' | 'y' | 'dy' | 'dGate' | 'dUp', Nested>>;

describeOnEachBackend('swiglu', () => {
  it.each(readCases<SwigluCase>('swiglu'))('equals PyTorch in value and gradients', (golden) => {
    const inputs = [{ shape: [2, 3, 10], values: sideBySide(flat(golden.gate), flat(golden.up), 5) }];
    const { value, shape, gradients } = differentiate(swiglu, inputs, flat(golden.dy));
    expect(shape).toEqual([2, 3, 5]);
    // A logistic function and three products of size 5: a few roundings.
    const tolerance = { absolute: 1e-6, relative: 2e-6 };
    expectClose(value, flat(golden.y), tolerance);
    expectClose(gradients[0]!, sideBySide(flat(golden.dGate), flat(golden.dUp), 5), tolerance);
  });

  it.each([
    [1, 1],
    [3, 17],
    [2, 63],
    [1, 65],
    [17, 2],
  ])('equals its definition for %i rows of twice %i', (numRows, width) => {
    expectOpEqualsDefinition(swiglu, definition(width), [normalInput([numRows, 2 * width], 1, 3)]);
  });

  it('is the product far above 0 and zero far below, with finite slopes', () => {
    const inputs = [{ shape: [4, 2], values: [30, 2, -30, 2, 1e4, 2, -1e4, 2] }];
    const { value, gradients } = differentiate(swiglu, inputs, [1, 1, 1, 1]);
    // 30 exp(-30) is 3e-12.
    expectClose(value, [60, 0, 2e4, 0], { absolute: 1e-11 });
    expectClose(gradients[0]!, [2, 30, 0, 0, 2, 1e4, 0, 0], { absolute: 1e-10 });
  });

  it('carries NaN of either half', () => {
    tf.tidy(() => {
      const y = swiglu(tf.tensor2d([Number.NaN, 1, 1, 1, 1, Number.NaN], [1, 6])).dataSync();
      expect([...y].map(Number.isNaN)).toEqual([true, false, true]);
    });
  });

  it('maps no rows to no rows', () => {
    expect(differentiate(swiglu, [normalInput([0, 6], 1)], []).shape).toEqual([0, 3]);
  });

  it('refuses an odd width', () => {
    tf.tidy(() => {
      const call = () => swiglu(tf.zeros([2, 3]));
      expect(call).toThrow(ShapeError);
      expect(call).toThrow('swiglu: expected (..., 2 F), got (2, 3)');
    });
  });
});

/** @see Shazeer 2020, eq. 5 */
function definition(width: number): Definition {
  return (x) =>
    Float64Array.from({ length: x!.length / 2 }, (_, i) => {
      const start = Math.floor(i / width) * 2 * width + (i % width);
      const gate = x![start]!;
      return (gate / (1 + Math.exp(-gate))) * x![start + width]!;
    });
}

/** Rows of `width` of two arrays in one row of twice the width. */
function sideBySide(left: readonly number[], right: readonly number[], width: number): number[] {
  const rows: number[] = [];
  for (let start = 0; start < left.length; start += width) {
    rows.push(...left.slice(start, start + width), ...right.slice(start, start + width));
  }
  return rows;
}
