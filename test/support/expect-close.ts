import { expect } from 'vitest';
import type { Tensor } from '../../src/tensor/tf.ts';

export interface Tolerance {
  /** Largest difference allowed. */
  readonly absolute: number;
  /** Allowed besides, as a share of the expected number. */
  readonly relative?: number;
}

/** The values of a tensor, or the numbers as they are. */
export function valuesOf(numbers: Tensor | ArrayLike<number>): ArrayLike<number> {
  return 'dataSync' in numbers ? numbers.dataSync() : numbers;
}

/** Expects numbers near others, pair by pair; NaN is near NaN only. A failure names the worst place. */
export function expectClose(
  actual: Tensor | ArrayLike<number>,
  expected: Tensor | ArrayLike<number>,
  { absolute, relative = 0 }: Tolerance,
): void {
  const [got, wanted] = [valuesOf(actual), valuesOf(expected)];
  expect(got.length).toBe(wanted.length);
  let worst = { excess: 0, text: 'close' };
  for (let i = 0; i < wanted.length; i++) {
    const [a, b] = [got[i]!, wanted[i]!];
    if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b)) || a === b) continue;
    const difference = Math.abs(a - b);
    const allowed = absolute + relative * Math.abs(b);
    // Written so that NaN on one side only fails.
    const excess = difference <= allowed ? 0 : difference / allowed || Infinity;
    if (excess > worst.excess || Number.isNaN(difference)) {
      worst = {
        excess: Number.isNaN(difference) ? Infinity : excess,
        text: `[${i}]: expected ${b} within ${allowed}, got ${a}`,
      };
    }
  }
  expect(worst.text).toBe('close');
}

/** The largest difference of two lists of the same length. */
export function maxDifference(actual: Tensor | ArrayLike<number>, expected: Tensor | ArrayLike<number>): number {
  const [got, wanted] = [valuesOf(actual), valuesOf(expected)];
  expect(got.length).toBe(wanted.length);
  let largest = 0;
  for (let i = 0; i < wanted.length; i++) largest = Math.max(largest, Math.abs(got[i]! - wanted[i]!));
  return largest;
}
