import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { buildTalesCorpus, splitTales } from '../../../src/corpus/bundled/tales/build-tales.ts';
import { Random } from '../../../src/random.ts';

const corpora = new URL('../../../corpora/', import.meta.url);

function readCorpus(name: string): string {
  return readFileSync(new URL(name, corpora), 'utf8');
}

const bundled = readCorpus('tales.txt');
const handWrittenFiles = readdirSync(new URL('hand/', corpora)).filter((file) => /^tales-\d+\.txt$/.test(file));
const handWritten = handWrittenFiles.flatMap((file) => splitTales(readCorpus(`hand/${file}`)));
const heldOut = { validation: readCorpus('tales.unseen-plots.txt'), test: readCorpus('tales.test.txt') };

/** Words without marks and case. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/g) ?? [];
}

function sentencesOf(text: string): string[] {
  return text.replaceAll('"', '').split(/(?<=[.!?])\s+/);
}

/** Sentences of eight words or more, without quotation marks and case. */
function longSentences(text: string): string[] {
  return sentencesOf(text)
    .map((sentence) => sentence.toLowerCase().trim())
    .filter((sentence) => sentence.split(/\s+/).length >= 8);
}

/** The runs of `length` words in a text, sentence by sentence. */
function runsOf(text: string, length: number): string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(sentence);
    return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
  });
}

/** A tale without the sentences that say who the hero is: stock phrases that all parts share. */
function withoutOpening(tale: string): string {
  return sentencesOf(tale.replaceAll('\n', ' ')).slice(2).join(' ');
}

describe('buildTalesCorpus', () => {
  it('rebuilds the bundled files byte for byte from seed 1', () => {
    expect(makeCorpus('tales', { seed: 1 }) === bundled).toBe(true);
    for (const part of ['validation', 'test'] as const) {
      const byHand = readCorpus(`hand/tales.${part}.txt`);
      const text = buildTalesCorpus({ handWritten: byHand, random: new Random(1), sizeBytes: 60_000, part });
      expect(text === heldOut[part]).toBe(true);
    }
  });

  it('reaches the size asked for and goes over it by less than one tale', () => {
    for (const part of [handWritten.slice(0, 30).join('\n<|endoftext|>\n'), '']) {
      const text = buildTalesCorpus({ handWritten: part, random: new Random(9), sizeBytes: 100_000 });
      expect(text.length).toBeGreaterThanOrEqual(100_000);
      expect(text.length).toBeLessThan(101_216);
    }
  });

  it('mixes the hand-written tales among the others', () => {
    const all = splitTales(bundled);
    const positions = handWritten.map((tale) => all.indexOf(tale));
    expect(positions).not.toContain(-1);
    expect(Math.max(...positions) - Math.min(...positions)).toBeGreaterThan(all.length / 2);
  });
});

describe('the bundled tales', () => {
  it('are 2 MB, with at least 150,000 bytes by hand', () => {
    expect(Buffer.byteLength(bundled)).toBeGreaterThanOrEqual(2_000_000);
    expect(Buffer.byteLength(bundled)).toBeLessThanOrEqual(2_002_000);
    expect(Buffer.byteLength(handWritten.join(''))).toBeGreaterThanOrEqual(150_000);
  });

  it('are plain documents of 300 to 2600 characters', () => {
    for (const tale of [bundled, heldOut.validation, heldOut.test].flatMap(splitTales)) {
      expect(tale.length, tale).toBeGreaterThanOrEqual(300);
      expect(tale.length, tale).toBeLessThanOrEqual(2600);
      expect(tale).toMatch(/^[\x20-\x7e\n]+$/);
      expect(tale, tale).toMatch(/[.!?]"?$/);
      for (const paragraph of tale.split('\n\n')) expect((paragraph.match(/"/g) ?? []).length % 2, paragraph).toBe(0);
    }
  });

  it('are 95 to 500 words long where written by hand', () => {
    const lengths = handWritten.map((tale) => wordsOf(tale).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(95);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(lengths.filter((length) => length >= 200).length).toBeGreaterThan(90);
  });

  it('hold no tale twice', () => {
    expect(new Set(splitTales(bundled)).size).toBe(splitTales(bundled).length);
  });

  it('repeat few sentences: under 1 % of them occur more than 20 times in a megabyte', () => {
    const megabyte = buildTalesCorpus({ handWritten: '', random: new Random(5), sizeBytes: 1_000_000 });
    const counts = new Map<string, number>();
    const sentences = sentencesOf(megabyte);
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const often = [...counts.values()].filter((count) => count > 20);
    expect(often.reduce((sum, count) => sum + count, 0) / sentences.length).toBeLessThan(0.01);
    expect(new Set(wordsOf(megabyte)).size).toBeGreaterThan(2000);
  });
});

describe('the held-out tales', () => {
  it('share no long sentence with the training part or with each other', () => {
    const known = { train: new Set(longSentences(bundled)), validation: new Set(longSentences(heldOut.validation)) };
    expect(known.train.size).toBeGreaterThan(5000);
    const shared = (tales: string, with_: ReadonlySet<string>) =>
      splitTales(tales)
        .flatMap((tale) => longSentences(withoutOpening(tale)))
        .filter((sentence) => with_.has(sentence));
    expect(shared(heldOut.validation, known.train)).toEqual([]);
    expect(shared(heldOut.test, known.train)).toEqual([]);
    expect(shared(heldOut.test, known.validation)).toEqual([]);
  });

  it('share under 2 % of their runs of six words with the training part, once the hero is introduced', () => {
    const known = new Set(runsOf(bundled, 6));
    for (const part of Object.values(heldOut)) {
      const runs = splitTales(part).flatMap((tale) => runsOf(withoutOpening(tale), 6));
      expect(runs.length).toBeGreaterThan(4000);
      expect(runs.filter((run) => known.has(run)).length / runs.length).toBeLessThan(0.02);
    }
  });

  it('use the words of the training part but for a few', () => {
    const known = new Set(wordsOf(bundled));
    for (const part of Object.values(heldOut)) {
      const words = wordsOf(part);
      expect(words.filter((word) => !known.has(word)).length / words.length).toBeLessThan(0.05);
    }
  });
});
