import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIdRanges, parseIdRanges } from '../../src/checkpoint/id-ranges.ts';

describe('id ranges', () => {
  it('are short and readable', () => {
    expect(formatIdRanges([9, 3, 7, 8, 3])).toBe('3,7-9');
    expect(formatIdRanges([])).toBe('');
  });

  it('give back any set of ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 200 })), (ids) => {
        expect(parseIdRanges(formatIdRanges(ids), 201)).toEqual(ids.sort((a, b) => a - b));
      }),
    );
  });

  it.each(['x', '1,', '5-3', '-1', '10', '1-10', '1-2-3'])('refuse %j for 10 ids', (text) => {
    expect(() => parseIdRanges(text, 10)).toThrow('expected ranges below 10');
  });
});
