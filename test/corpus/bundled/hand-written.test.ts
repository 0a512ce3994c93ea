import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';

const path = (name: string) => new URL(`../../../corpora/${name}`, import.meta.url).pathname;
const records = (name: string) =>
  readFileSync(path(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A turn of a scripted conversation that must, or must not, contain one of these. */
interface Expectation {
  readonly turn: number;
  readonly fact: string;
  readonly anyOf: readonly string[];
  readonly noneOf?: readonly string[];
}

const notRecalled = ['sum', 'unknown', 'thanks', 'farewell', 'identity'];

async function examplesOf(name: string) {
  const corpus = await readCorpus([path(name)]);
  return corpus.type === 'text' || corpus.type === 'pairs' ? [] : corpus.examples;
}

describe('the hand-written test sets', () => {
  it('hold 200 reviews, half of them positive', async () => {
    const labels = (await examplesOf('reviews.handwritten-test.tsv')).map((example) =>
      'label' in example ? example.label : '',
    );
    expect(labels.filter((label) => label === 'positive')).toHaveLength(100);
    expect(labels.filter((label) => label === 'negative')).toHaveLength(100);
  });

  it('hold 200 questions, a sixth for each answer', async () => {
    const labels = (await examplesOf('questions.handwritten-test.tsv')).map((example) =>
      'label' in example ? example.label : '',
    );
    for (const label of ['person', 'place', 'number', 'time', 'thing', 'reason']) {
      expect([33, 34]).toContain(labels.filter((other) => other === label).length);
    }
    expect(labels).toHaveLength(200);
  });

  it('hold 100 questions about rooms, with the sentences that answer them', async () => {
    expect(await examplesOf('rooms.handwritten-test.jsonl')).toHaveLength(100);
    for (const { context, supports } of records('rooms.handwritten-test.jsonl')) {
      const numSentences = context.split(/(?<=\.) /).length;
      expect(supports.length).toBeGreaterThan(0);
      for (const index of supports) expect(index).toBeLessThan(numSentences);
    }
  });

  it('hold 50 conversations whose written replies meet what is expected of them', async () => {
    expect(await examplesOf('talk.handwritten-test.jsonl')).toHaveLength(50);
    for (const { turns, expected } of records('talk.handwritten-test.jsonl')) {
      for (const { turn, anyOf, noneOf = [] } of expected as Expectation[]) {
        const reply = turns[turn].text.toLowerCase();
        const has = (words: string) => reply.includes(words.toLowerCase());
        expect(turns[turn].role).toBe('assistant');
        expect(anyOf.some(has), reply).toBe(true);
        expect(noneOf.some(has), reply).toBe(false);
      }
    }
  });

  it('ask for facts at least three turns after they were told', () => {
    for (const { turns, expected } of records('talk.handwritten-test.jsonl')) {
      for (const { turn, fact, anyOf } of expected as Expectation[]) {
        if (notRecalled.includes(fact)) continue;
        const told = turns.findIndex(({ role, text }: { role: string; text: string }) => {
          return role === 'user' && anyOf.some((words) => text.toLowerCase().includes(words.toLowerCase()));
        });
        expect(told).toBeGreaterThanOrEqual(0);
        expect((turn - 1 - told) / 2, turns[told].text).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
