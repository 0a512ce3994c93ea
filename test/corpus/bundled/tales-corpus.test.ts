import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTalesCorpus, splitTales } from '../../../src/corpus/bundled/tales/build-tales.ts';
import { Random } from '../../../src/random.ts';

function readCorpus(name: string): string {
  return readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
}

const bundled = readCorpus('tales.txt');
const handWritten = readCorpus('hand/tales.txt');
const test = readCorpus('tales.test.txt');

/** Sentences of eight words or more, without quotation marks and case. */
function longSentences(text: string): string[] {
  return text
    .replaceAll('"', '')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.toLowerCase().trim())
    .filter((sentence) => sentence.split(/\s+/).length >= 8);
}

describe('buildTalesCorpus', () => {
  it('rebuilds the bundled file byte for byte from seed 1', () => {
    expect(buildTalesCorpus({ handWritten, random: new Random(1), sizeBytes: 1_000_000 }) === bundled).toBe(true);
  });

  it('reaches the size asked for and goes over it by less than one tale', () => {
    for (const part of [handWritten, '']) {
      const text = buildTalesCorpus({ handWritten: part, random: new Random(9), sizeBytes: 100_000 });
      expect(text.length).toBeGreaterThanOrEqual(100_000);
      expect(text.length).toBeLessThan(101_216);
    }
  });

  it('mixes the hand-written tales among the others', () => {
    const positions = splitTales(handWritten).map((tale) => splitTales(bundled).indexOf(tale));
    expect(positions).not.toContain(-1);
    expect(Math.max(...positions) - Math.min(...positions)).toBeGreaterThan(splitTales(bundled).length / 2);
  });
});

describe('the bundled tales', () => {
  it('are 1.0 to 1.4 MB, with at least 62,000 bytes by hand', () => {
    expect(Buffer.byteLength(bundled)).toBeGreaterThanOrEqual(1_000_000);
    expect(Buffer.byteLength(bundled)).toBeLessThanOrEqual(1_400_000);
    expect(Buffer.byteLength(handWritten)).toBeGreaterThanOrEqual(62_000);
  });

  it('share no long sentence with the test tales', () => {
    const known = new Set(longSentences(bundled));
    expect(known.size).toBeGreaterThan(5000);
    expect(longSentences(test).filter((sentence) => known.has(sentence))).toEqual([]);
  });

  it('are documents of 300 to 1200 characters, in the test part too', () => {
    for (const tale of [...splitTales(bundled), ...splitTales(test)]) {
      expect(tale.length).toBeGreaterThanOrEqual(300);
      expect(tale.length).toBeLessThanOrEqual(1200);
    }
  });

  it('hold no tale twice', () => {
    expect(new Set(splitTales(bundled)).size).toBe(splitTales(bundled).length);
  });

  it('repeat few sentences: under 1 % of them occur more than 20 times in a megabyte', () => {
    const counts = new Map<string, number>();
    const sentences = bundled.replaceAll('"', '').split(/(?<=[.!?])\s+/);
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const often = [...counts.values()].filter((count) => count > (20 * bundled.length) / 1e6);
    expect(often.reduce((sum, count) => sum + count, 0) / sentences.length).toBeLessThan(0.01);
  });
});
