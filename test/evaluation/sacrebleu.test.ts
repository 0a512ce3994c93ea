import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BleuOptions, corpusBleu } from '../../src/evaluation/bleu.ts';
import { corpusChrf } from '../../src/evaluation/chrf.ts';

interface GoldenBleu extends Required<Pick<BleuOptions, 'tokenize' | 'lowercase' | 'smooth'>> {
  score: number;
  precisions: number[];
  brevityPenalty: number;
  hypothesisLength: number;
  referenceLength: number;
  signature: string;
}

interface GoldenChrf {
  charOrder: number;
  wordOrder: number;
  beta: number;
  score: number;
  name: string;
  signature: string;
}

interface Golden {
  corpora: { name: string; hypotheses: string[]; references: string[]; bleu: GoldenBleu[]; chrf: GoldenChrf[] }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../fixtures/evaluation/sacrebleu.json', import.meta.url), 'utf8'),
) as Golden; // written by test/interop/sacrebleu-golden.py

// Both sides compute in double precision; the fixture keeps 8 significant digits.
const NUM_DIGITS = 5;

function withoutVersion(signature: string): string {
  return signature.replace(/version:.*$/, '');
}

describe.each(golden.corpora)('corpus "$name"', ({ hypotheses, references, bleu, chrf }) => {
  it.each(bleu)('has the BLEU of sacreBLEU: tok $tokenize, lowercase $lowercase, smooth $smooth', (expected) => {
    const { tokenize, lowercase, smooth } = expected;
    const actual = corpusBleu({ hypotheses, references, tokenize, lowercase, smooth });
    expect(actual.hypothesisLength).toBe(expected.hypothesisLength);
    expect(actual.referenceLength).toBe(expected.referenceLength);
    expect(actual.score).toBeCloseTo(expected.score, NUM_DIGITS);
    expect(actual.brevityPenalty).toBeCloseTo(expected.brevityPenalty, NUM_DIGITS);
    actual.precisions.forEach((precision, i) => {
      expect(precision).toBeCloseTo(expected.precisions[i] ?? Number.NaN, NUM_DIGITS);
    });
    expect(withoutVersion(actual.signature)).toBe(withoutVersion(expected.signature));
  });

  it.each(chrf)('has the $name of sacreBLEU: characters $charOrder, words $wordOrder', (expected) => {
    const { charOrder, wordOrder, beta } = expected;
    const actual = corpusChrf({ hypotheses, references, charOrder, wordOrder, beta });
    expect(actual.score).toBeCloseTo(expected.score, NUM_DIGITS);
    expect(actual.name).toBe(expected.name);
    expect(withoutVersion(actual.signature)).toBe(withoutVersion(expected.signature));
  });
});
