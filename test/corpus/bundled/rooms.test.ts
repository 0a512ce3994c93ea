import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SplitPart, splitParts } from '../../../src/corpus/bundled/corpus-part.ts';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { questionKinds } from '../../../src/corpus/bundled/rooms/ask-story.ts';
import { buildRooms, type RoomsCorpusOptions } from '../../../src/corpus/bundled/rooms/build-rooms.ts';
import { Random } from '../../../src/random.ts';
import { answerFrom, simulate } from './simulate-rooms.ts';

interface Line {
  readonly context: string;
  readonly question: string;
  readonly answer: string;
  readonly supports: readonly number[];
}

const read = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
const fileOf = (part: SplitPart) => (part === 'train' ? 'rooms.jsonl' : `rooms.${part}.jsonl`);
const linesOf = (name: string): Line[] =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const build = (part: RoomsCorpusOptions['part'], seed: number, count: number) =>
  buildRooms({ part, random: new Random(seed), count });

describe('the passages about rooms', () => {
  it.each(splitParts)('are, byte for byte, what seed 1 makes: %s', (part) => {
    expect(makeCorpus('rooms', { seed: 1, part }) === read(fileOf(part))).toBe(true);
  });

  it.each(splitParts)('have the answers that a second interpreter of the sentences finds: %s', (part) => {
    for (const { context, question, answer } of linesOf(fileOf(part))) {
      const state = simulate(context);
      expect(state && answerFrom(state, question), `${context} ${question}`).toBe(answer);
    }
  });

  it.each(splitParts)('have the same answers from the supporting sentences alone: %s', (part) => {
    for (const { context, question, answer, supports } of linesOf(fileOf(part))) {
      const state = simulate(context, (index) => supports.includes(index));
      expect(state && answerFrom(state, question), `${context} ${question} ${supports}`).toBe(answer);
    }
  });

  it('written by hand have the answers of the interpreter where it knows every sentence', () => {
    let numRead = 0;
    for (const { context, question, answer } of linesOf('rooms.handwritten-test.jsonl')) {
      const found = interpret(context, question);
      if (found === undefined) continue;
      numRead++;
      expect(found, `${context} ${question}`).toBe(answer);
    }
    expect(numRead).toBeGreaterThan(30);
  });

  it('share no skeleton and no combination of what is asked with its answer among the parts', () => {
    const parts = splitParts.map((part) => build(part, 7, 400));
    for (const key of ['skeleton', 'combination'] as const) {
      const sets = parts.map((passages) => new Set(passages.flatMap((passage) => passage[key] ?? [])));
      const all = sets.flatMap((set) => [...set]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(300);
    }
  });

  it('ask every kind of question about as often, and yes as often as no', () => {
    const passages = build('train', 11, 2600);
    for (const kind of questionKinds) {
      const count = passages.filter((passage) => passage.kind === kind).length;
      expect(count, kind).toBeGreaterThan(120);
      expect(count, kind).toBeLessThan(280);
    }
    const numYes = passages.filter(({ answer }) => answer === 'yes').length;
    const numNo = passages.filter(({ answer }) => answer === 'no').length;
    expect(numYes / (numYes + numNo)).toBeGreaterThan(0.44);
    expect(numYes / (numYes + numNo)).toBeLessThan(0.56);
  });

  it('need two sentences or more in a quarter of the cases', () => {
    const lines = linesOf('rooms.jsonl');
    expect(lines.filter(({ supports }) => supports.length >= 2).length / lines.length).toBeGreaterThan(0.25);
  });

  it('are sentences of plain words', () => {
    for (const { context, question } of splitParts.flatMap((part) => linesOf(fileOf(part)))) {
      expect(context).toMatch(/^[A-Z][a-zA-Z ]+\.( [A-Z][a-zA-Z ]+\.)+$/);
      expect(question).toMatch(/^[A-Z][a-zA-Z ]+\?$/);
      expect(context).not.toMatch(/undefined| {2}|\b(\w+) \1\b/);
    }
  });
});

/** Undefined where a sentence is of no form that the interpreter knows, or says what it cannot follow. */
function interpret(context: string, question: string): string | undefined {
  try {
    const state = simulate(context);
    return state && answerFrom(state, question);
  } catch {
    return undefined;
  }
}
