import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFloats, encodeFloats } from '../../src/checkpoint/float-formats.ts';

function bitsOf(value: number, dtype: 'F16' | 'BF16'): number {
  return new Uint16Array(encodeFloats(Float32Array.of(value), dtype).slice().buffer)[0] ?? -1;
}

function everyHalf(): Uint8Array {
  return new Uint8Array(Uint16Array.from({ length: 65536 }, (_, i) => i).buffer);
}

describe('float formats', () => {
  // Values of IEEE 754 binary16: largest, smallest normal, largest and smallest subnormal, ties.
  it.each([
    [1, 0x3c00],
    [-2, 0xc000],
    [65504, 0x7bff],
    [65519, 0x7bff],
    [65520, 0x7c00],
    [Number.POSITIVE_INFINITY, 0x7c00],
    [2 ** -14, 0x0400],
    [2 ** -14 - 2 ** -24, 0x03ff],
    [2 ** -24, 0x0001],
    [2 ** -25, 0x0000],
    [-0, 0x8000],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [2 - 2 ** -12, 0x4000],
  ])('stores %d as F16 %d', (value, bits) => {
    expect(bitsOf(value, 'F16')).toBe(bits);
  });

  it.each([
    [1, 0x3f80],
    [-0, 0x8000],
    [1 + 2 ** -8, 0x3f80],
    [1 + 3 * 2 ** -8, 0x3f82],
    [3.4e38, 0x7f80],
    [Number.NEGATIVE_INFINITY, 0xff80],
  ])('stores %d as BF16 %d', (value, bits) => {
    expect(bitsOf(value, 'BF16')).toBe(bits);
  });

  it.each(['F16', 'BF16'] as const)('gives every %s value its own bits again', (dtype) => {
    const values = decodeFloats(everyHalf(), dtype);
    const again = new Uint16Array(encodeFloats(values, dtype).slice().buffer);
    const wrong = [...again].filter((bits, i) => bits !== i && !Number.isNaN(values[i]));
    expect(wrong).toEqual([]);
  });

  it.each(['F16', 'BF16'] as const)('keeps NaN a NaN in %s', (dtype) => {
    expect(decodeFloats(encodeFloats(Float32Array.of(Number.NaN), dtype), dtype)).toEqual(Float32Array.of(Number.NaN));
  });

  it('rounds to the nearest half', () => {
    const half = decodeFloats(everyHalf(), 'F16').filter((value) => Number.isFinite(value));
    fc.assert(
      fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
        const stored = decodeFloats(encodeFloats(Float32Array.of(value), 'F16'), 'F16')[0] ?? Number.NaN;
        const nearest = half.reduce((best, h) => Math.min(best, Math.abs(h - value)), Number.POSITIVE_INFINITY);
        expect(Math.abs(stored - value)).toBe(nearest);
      }),
      { numRuns: 50 },
    );
  });
});
