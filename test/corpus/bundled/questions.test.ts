import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CorpusPart, corpusParts } from '../../../src/corpus/bundled/corpus-part.ts';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { buildQuestions } from '../../../src/corpus/bundled/questions/build-questions.ts';
import { answerKinds, coresOf } from '../../../src/corpus/bundled/questions/cores.ts';
import { parseLabelled } from '../../../src/corpus/parse-labelled.ts';
import { trainBagOfWords } from '../../../src/evaluation/bag-of-words.ts';
import { Random } from '../../../src/random.ts';
import { judgeQuestion } from './judge-question.ts';

const read = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
const fileOf = (part: CorpusPart) => (part === 'train' ? 'questions.tsv' : `questions.${part}.tsv`);
const examplesOf = (part: CorpusPart) => parseLabelled(read(fileOf(part)), fileOf(part));
const byHand = parseLabelled(read('questions.handwritten-test.tsv'), 'hand');
const build = (part: CorpusPart, seed: number, count: number) =>
  buildQuestions({ part, random: new Random(seed), count });

describe('the questions', () => {
  it.each(corpusParts)('are, byte for byte, what seed 1 makes: %s', (part) => {
    expect(makeCorpus('questions', { seed: 1, part }) === read(fileOf(part))).toBe(true);
  });

  it.each(corpusParts)('are different, and as many of each kind: %s', (part) => {
    const examples = examplesOf(part);
    expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length);
    for (const kind of answerKinds) {
      const share = examples.filter(({ label }) => label === kind).length / examples.length;
      expect(share).toBeCloseTo(1 / 6, 2);
    }
  });

  it('share no template among the parts, and no question with one another or the hand-written ones', () => {
    const templates = corpusParts.map((part) => new Set(build(part, 5, 3000).map(({ template }) => template)));
    const all = templates.flatMap((ofPart) => [...ofPart]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(1500);
    const texts = [...corpusParts.flatMap(examplesOf), ...byHand].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('give each way of asking to one kind', () => {
    const cores = answerKinds.flatMap((kind) => [...coresOf[kind].seen, ...coresOf[kind].unseen]);
    const ways = cores.flatMap(({ question, clause }) => [question ?? [], clause ?? []].flat());
    // What lies there is the same as a question and as a clause.
    expect(ways.length - new Set(ways.map((way) => way.replace('?', ''))).size).toBeLessThanOrEqual(9);
  });

  it('ask for what their label says, by a second reading', () => {
    for (const part of corpusParts) {
      for (const { text, label } of build(part, 9, 2000)) expect(judgeQuestion(text), text).toBe(label);
    }
  });

  it('leave no slot or bracket, have capitals where sentences begin, and at most 25 words', () => {
    for (const { text } of corpusParts.flatMap(examplesOf)) {
      expect(text).not.toMatch(/[{}[\]|]|undefined| {2}|\b(\w{2,}) \1\b| [.?,]/);
      expect(text).toMatch(/^[A-Z].*[.?]$/);
      expect(text).not.toMatch(/[.?] [a-z]/);
      expect(text.split(' ').length).toBeLessThanOrEqual(25);
    }
  });

  it('cannot all be told by a bag of words: below 85 % on held-out templates, unseen forms and by hand', () => {
    const classify = trainBagOfWords(examplesOf('train'));
    const accuracies = [examplesOf('validation'), examplesOf('test'), examplesOf('unseen-forms'), byHand].map(
      (examples) => examples.filter(({ text, label }) => classify(text) === label).length / examples.length,
    );
    console.info(`bag of words on questions: ${accuracies.map((value) => value.toFixed(3)).join(', ')}`);
    for (const accuracy of accuracies) expect(accuracy).toBeLessThan(0.85);
    expect(accuracies[1]).toBeGreaterThan(1 / 3); // twice what chance gives: words do tell something
  });
});

describe('buildQuestions', () => {
  it('makes the same from the same seed and other ones from another', () => {
    expect(build('validation', 3, 40)).toEqual(build('validation', 3, 40));
    expect(build('validation', 3, 40)).not.toEqual(build('validation', 4, 40));
  });

  it('says when the grammar has not enough', () => {
    const random = new Random(1);
    random.integer = () => 0;
    random.uniform = () => 0.5;
    expect(() => buildQuestions({ part: 'train', random, count: 10 })).toThrow(RangeError);
  });
});
