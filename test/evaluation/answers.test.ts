import { describe, expect, it } from 'vitest';
import { answerFigures, normaliseAnswer } from '../../src/evaluation/answers.ts';

describe('normaliseAnswer', () => {
  it.each([
    ['The Kitchen.', 'kitchen'],
    ['  an  apple, a pear ', 'apple pear'],
    ['theatre', 'theatre'],
    ['', ''],
  ])('of %j is %j', (text, normalised) => {
    expect(normaliseAnswer(text)).toBe(normalised);
  });
});

describe('answerFigures', () => {
  it('counts equal answers, and common words by F1', () => {
    const { exactMatch, tokenF1 } = answerFigures(
      ['the kitchen', 'red ball', 'no', 'ball ball'],
      ['Kitchen', 'the big red ball', 'yes', 'ball'],
    );
    expect(exactMatch).toBeCloseTo(1 / 4, 12);
    // 1; 2 of 2 and 2 of 3 words; none; one of two and one of one.
    expect(tokenF1).toBeCloseTo((1 + 4 / 5 + 0 + 2 / 3) / 4, 12);
  });

  it('is 0 of nothing, and refuses lists of different lengths', () => {
    expect(answerFigures([], [])).toEqual({ exactMatch: 0, tokenF1: 0 });
    expect(() => answerFigures(['a'], [])).toThrow(RangeError);
  });
});
