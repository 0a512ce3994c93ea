import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { corpusChrf } from '../../src/evaluation/chrf.ts';

describe('corpusChrf', () => {
  it('is 100 for a copy and 0 without a common character', () => {
    expect(corpusChrf({ hypotheses: ['a goat'], references: ['a goat'] }).score).toBeCloseTo(100, 9);
    expect(corpusChrf({ hypotheses: ['abc'], references: ['xyz'] }).score).toBe(0);
  });

  it('counts by hand: precision 2/3 and recall 1/2 of single characters, recall counting four times', () => {
    const { score } = corpusChrf({ hypotheses: ['abx'], references: ['abyz'], charOrder: 1 });
    expect(score).toBeCloseTo((100 * 5 * (2 / 3) * (1 / 2)) / (4 * (2 / 3) + 1 / 2), 9);
  });

  it('leaves out the orders for which the lines are too short', () => {
    expect(corpusChrf({ hypotheses: ['ab'], references: ['ab'], wordOrder: 2 }).score).toBeCloseTo(100, 9);
  });

  it('ignores white space between characters', () => {
    expect(corpusChrf({ hypotheses: ['a b c'], references: ['abc'] }).score).toBeCloseTo(100, 9);
  });

  it('scores empty output with 0', () => {
    expect(corpusChrf({ hypotheses: [''], references: ['abc'] }).score).toBe(0);
    expect(corpusChrf({ hypotheses: [''], references: [''] }).score).toBe(0);
  });

  it('names itself after beta and the word order', () => {
    const { name, signature } = corpusChrf({ hypotheses: ['a'], references: ['a'], wordOrder: 2 });
    expect(name).toBe('chrF2++');
    expect(signature).toBe('nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:tiny-gpt-0.1.0');
  });

  it('refuses lists of unequal length', () => {
    expect(() => corpusChrf({ hypotheses: ['a'], references: [] })).toThrow(UserError);
  });
});
