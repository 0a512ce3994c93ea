import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { type Expectation, meets, recallDistance } from '../../../src/evaluation/dialogue-script.ts';

const path = (name: string) => new URL(`../../../corpora/${name}`, import.meta.url).pathname;
const notRecalled = ['sum', 'unknown', 'thanks', 'farewell', 'identity'];
const records = (name: string) =>
  readFileSync(path(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

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
      for (const expectation of expected as Expectation[]) {
        const { role, text } = turns[expectation.turn];
        expect(role).toBe('assistant');
        expect(meets(text, expectation), text).toBe(true);
      }
    }
  });

  it('ask for facts at least three turns after they were told', () => {
    for (const { turns, expected } of records('talk.handwritten-test.jsonl')) {
      for (const expectation of expected as Expectation[]) {
        if (notRecalled.includes(expectation.fact)) continue;
        expect(recallDistance(turns, expectation), JSON.stringify(expectation)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
