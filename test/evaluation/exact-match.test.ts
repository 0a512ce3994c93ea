import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { exactMatch } from '../../src/evaluation/exact-match.ts';

describe('exactMatch', () => {
  it('is the share of equal lines, an empty line being equal to an empty line', () => {
    expect(exactMatch(['yes', 'no', '', 'no'], ['yes', 'yes', '', 'No'])).toBe(0.5);
  });

  it('normalises nothing', () => {
    expect(exactMatch(['yes '], ['yes'])).toBe(0);
  });

  it('refuses lists of unequal length and empty lists', () => {
    expect(() => exactMatch(['a', 'b'], ['a'])).toThrow(UserError);
    expect(() => exactMatch([], [])).toThrow(UserError);
  });
});
