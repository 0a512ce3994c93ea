import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { corpusBleu } from '../../src/evaluation/bleu.ts';
import { tokenizeForBleu } from '../../src/evaluation/bleu-tokenizers.ts';

describe('corpusBleu', () => {
  it('is 100 for a copy of the references', () => {
    const lines = ['The goat ate the map.', 'We walked home without it.'];
    expect(corpusBleu({ hypotheses: lines, references: lines }).score).toBeCloseTo(100, 9);
  });

  it('counts by hand: four of five words, two of four pairs, none of the longer runs', () => {
    const result = corpusBleu({ hypotheses: ['a b x c d'], references: ['a b y c d'], smooth: 'none' });
    expect(result.precisions).toEqual([80, 50, 0, 0]);
    expect(result.score).toBe(0);
  });

  it('halves the missing order once and the next one again under exp smoothing', () => {
    const result = corpusBleu({ hypotheses: ['a b x c d'], references: ['a b y c d'] });
    expect(result.precisions).toEqual([80, 50, 100 / (2 * 3), 100 / (4 * 2)]);
  });

  it('penalises an output that is shorter than its reference', () => {
    const result = corpusBleu({ hypotheses: ['a b c d'], references: ['a b c d e f'] });
    expect(result.brevityPenalty).toBeCloseTo(Math.exp(1 - 6 / 4), 12);
  });

  it('scores empty output with 0 and keeps it in the lengths', () => {
    const result = corpusBleu({ hypotheses: ['', ''], references: ['a b', ''] });
    expect(result).toMatchObject({ score: 0, brevityPenalty: 0, hypothesisLength: 0, referenceLength: 2 });
  });

  it('adds lines up before dividing, so the order of lines does not matter', () => {
    const hypotheses = ['the sea is calm today', 'no'];
    const references = ['the sea is calm tonight', 'yes'];
    const forwards = corpusBleu({ hypotheses, references }).score;
    expect(corpusBleu({ hypotheses: hypotheses.toReversed(), references: references.toReversed() }).score).toBe(
      forwards,
    );
  });

  it('refuses lists of unequal length and empty lists', () => {
    expect(() => corpusBleu({ hypotheses: ['a'], references: [] })).toThrow(UserError);
    expect(() => corpusBleu({ hypotheses: ['a'], references: ['a', 'b'] })).toThrow(/1 hypotheses and 2 references/);
    expect(() => corpusBleu({ hypotheses: [], references: [] })).toThrow(/at least one line/);
  });

  it('signs with its settings and the version of this package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const { signature } = corpusBleu({ hypotheses: ['a'], references: ['a'], lowercase: true, tokenize: 'char' });
    expect(signature).toBe(`nrefs:1|case:lc|eff:no|tok:char|smooth:exp|version:tiny-gpt-${manifest.version}`);
  });
});

describe('tokenizeForBleu', () => {
  it('keeps separators inside numbers and cuts them elsewhere', () => {
    expect(tokenizeForBleu('It cost 1,000.5, no.', '13a')).toEqual(['It', 'cost', '1,000.5', ',', 'no', '.']);
  });

  it('keeps apostrophes and hyphens inside words, but cuts a hyphen after a digit', () => {
    expect(tokenizeForBleu("isn't well-known 4-5", '13a')).toEqual(["isn't", 'well-known', '4', '-', '5']);
  });

  it('leaves a period after a number at the end of the line under intl alone', () => {
    expect(tokenizeForBleu('in 1984.', 'intl')).toEqual(['in', '1984.']);
    expect(tokenizeForBleu('in 1984.', '13a')).toEqual(['in', '1984', '.']);
  });

  it('cuts out each Chinese character under zh and leaves Latin words whole', () => {
    expect(tokenizeForBleu('我用iPhone写信。', 'zh')).toEqual(['我', '用', 'iPhone', '写', '信', '。']);
  });

  it('takes code points, not UTF-16 units, for characters', () => {
    expect(tokenizeForBleu('a 😀b', 'char')).toEqual(['a', '😀', 'b']);
  });

  it('gives no words for an empty line', () => {
    for (const tokenizer of ['13a', 'intl', 'zh', 'char', 'none'] as const) {
      expect(tokenizeForBleu('', tokenizer)).toEqual([]);
      expect(tokenizeForBleu(' \t ', tokenizer)).toEqual([]);
    }
  });
});
