import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CorpusPart, corpusParts } from '../../../src/corpus/bundled/corpus-part.ts';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { buildReviews } from '../../../src/corpus/bundled/reviews/build-reviews.ts';
import { verdictClauses } from '../../../src/corpus/bundled/reviews/clauses.ts';
import { domains } from '../../../src/corpus/bundled/reviews/domains.ts';
import { generateReview, reviewFrames } from '../../../src/corpus/bundled/reviews/generate-review.ts';
import { parseLabelled } from '../../../src/corpus/parse-labelled.ts';
import { trainBagOfWords } from '../../../src/evaluation/bag-of-words.ts';
import { Random } from '../../../src/random.ts';
import { judgeReview } from './judge-review.ts';

const read = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
const fileOf = (part: CorpusPart) => (part === 'train' ? 'reviews.tsv' : `reviews.${part}.tsv`);
const examplesOf = (part: CorpusPart) => parseLabelled(read(fileOf(part)), fileOf(part));
const byHand = parseLabelled(read('reviews.handwritten-test.tsv'), 'hand');

const build = (part: CorpusPart, seed: number, count: number) =>
  buildReviews({ part, random: new Random(seed), count });

/** Whether a clause with negations of its own stands for a verdict: the second reading does not look into it. */
const hasClause = (structure: string) =>
  verdictClauses.some((clause) => structure.replaceAll(/[+-]\}/g, '}').includes(clause.replaceAll(/[+-]\}/g, '}')));

describe('the reviews', () => {
  it.each(corpusParts)('are, byte for byte, what seed 1 makes: %s', (part) => {
    expect(makeCorpus('reviews', { seed: 1, part }) === read(fileOf(part))).toBe(true);
  });

  it.each(corpusParts)('are different, and half of them positive: %s', (part) => {
    const examples = examplesOf(part);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
    expect(examples.filter(({ label }) => label === 'positive')).toHaveLength(examples.length / 2);
  });

  it('share no structure among the parts, and no review with one another or the hand-written ones', () => {
    const structures = corpusParts.map((part) => new Set(build(part, 5, 3000).map(({ structure }) => structure)));
    const all = structures.flatMap((ofPart) => [...ofPart]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3000);
    const texts = [...corpusParts.flatMap(examplesOf), ...byHand].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have forms and facts of which the unseen ones are not among the others', () => {
    for (const { seen, unseen } of Object.values(reviewFrames)) {
      const templates = [...seen, ...unseen].map(({ template }) => template);
      expect(new Set(templates).size).toBe(templates.length);
    }
    for (const { facts } of domains) {
      const all = [facts.positive, facts.negative].flatMap(({ seen, unseen }) => [...seen, ...unseen]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('use every frame', () => {
    const random = new Random(4);
    for (const part of corpusParts) {
      const forms = new Set(Array.from({ length: 400 }, () => generateReview(part, random).form));
      expect(forms.size).toBe(Object.keys(reviewFrames).length);
    }
  });

  it('say what their label says, by a second reading of six forms', () => {
    let numJudged = 0;
    for (const part of corpusParts) {
      for (const review of build(part, 8, 2000)) {
        const verdict = judgeReview(review.text, review.form);
        if (verdict === undefined || hasClause(review.structure)) continue;
        numJudged++;
        expect(verdict, review.text).toBe(review.label);
      }
    }
    expect(numJudged).toBeGreaterThan(3000);
  });

  it('leave no slot or bracket, and begin and end as sentences do', () => {
    for (const { text } of corpusParts.flatMap(examplesOf)) {
      expect(text).not.toMatch(/[{}[\]|~+]|undefined| {2}|\b(\w{2,}) \1\b/);
      expect(text).toMatch(/^[A-Z].*[.!?]$/);
      expect(text).not.toMatch(/[.!?] [a-z]|\ban? [aeiou]\w* was\b|\ba [aeio]/);
    }
  });

  it('cannot be told apart by a bag of words: below 85 % on held-out structures, unseen forms and by hand', () => {
    const classify = trainBagOfWords(examplesOf('train'));
    const accuracies = [examplesOf('validation'), examplesOf('test'), examplesOf('unseen-forms'), byHand].map(
      (examples) => examples.filter(({ text, label }) => classify(text) === label).length / examples.length,
    );
    console.info(`bag of words on reviews: ${accuracies.map((value) => value.toFixed(3)).join(', ')}`);
    for (const accuracy of accuracies) expect(accuracy).toBeLessThan(0.85);
    expect(accuracies[1]).toBeGreaterThan(0.5); // words do tell something
  });
});

describe('buildReviews', () => {
  it('makes the same from the same seed and other ones from another', () => {
    expect(build('test', 3, 40)).toEqual(build('test', 3, 40));
    expect(build('test', 3, 40)).not.toEqual(build('test', 4, 40));
  });

  it('says when the grammar has not enough', () => {
    const random = new Random(1);
    random.integer = () => 0;
    random.uniform = () => 0.5;
    expect(() => buildReviews({ part: 'train', random, count: 10 })).toThrow(RangeError);
  });
});
