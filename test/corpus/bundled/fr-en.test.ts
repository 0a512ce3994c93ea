import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFrEnCorpus, generatePair } from '../../../src/corpus/bundled/fr-en/build-fr-en.ts';
import { parsePairs } from '../../../src/corpus/parse-pairs.ts';
import { Random } from '../../../src/random.ts';

const read = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
const corpusText = read('fr-en.tsv');
const corpus = parsePairs(corpusText, 'fr-en.tsv');
const handWritten = parsePairs(read('hand/fr-en.tsv'), 'hand/fr-en.tsv');
const test = parsePairs(read('fr-en.test.tsv'), 'fr-en.test.tsv');
const writtenTest = parsePairs(read('fr-en.handwritten-test.tsv'), 'fr-en.handwritten-test.tsv');
const excludedSources = new Set([...test, ...writtenTest].map(({ source }) => source));

describe('the French-English corpus', () => {
  it('is, byte for byte, what seed 1 makes', () => {
    const made = buildFrEnCorpus({ handWritten, random: new Random(1), numPairs: 24_000, excludedSources });
    expect(made.map(({ source, target }) => `${source}\t${target}\n`).join('') === corpusText).toBe(true);
  }, 60_000); // 1 s alone, more on a busy machine

  it('has 24,000 different sources, all hand-written ones among them', () => {
    const sources = new Set(corpus.map(({ source }) => source));
    expect(corpus).toHaveLength(24_000);
    expect(sources.size).toBe(24_000);
    expect(handWritten.length).toBeGreaterThanOrEqual(620);
    expect(handWritten.filter(({ source }) => !sources.has(source))).toEqual([]);
  });

  it('holds out the test sentences', () => {
    expect(test).toHaveLength(100);
    expect(writtenTest).toHaveLength(300);
    expect([...corpus, ...handWritten].filter(({ source }) => excludedSources.has(source))).toEqual([]);
  });

  it('keeps Je mange une pomme', () => {
    expect(corpus).toContainEqual({ source: 'Je mange une pomme.', target: 'I am eating an apple.' });
    expect(corpus.filter(({ source }) => /mang\S* (une|un|du|des) /.test(source)).length).toBeGreaterThan(500);
  });

  it('has sentences of everyday length', () => {
    const lengths = corpus.map(({ source }) => source.split(' ').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(14);
    expect(lengths[12_000]).toBeGreaterThanOrEqual(4);
    expect(lengths[12_000]).toBeLessThanOrEqual(9);
  });

  it('follows its typography in every file', () => {
    const french = /^\p{Lu}[\p{L}\d,'-]*( [\p{L}\d,'-]+)*( [?!]|\.)$/u; // single spaces, one of them before ? and !
    const english = /^\p{Lu}[\p{L}\d,'-]*( [\p{L}\d,'-]+)*[?!.]$/u;
    const all = [...corpus, ...handWritten, ...test, ...writtenTest];
    expect(all.filter(({ source, target }) => !french.test(source) || !english.test(target))).toEqual([]);
  });
});

describe('buildFrEnCorpus', () => {
  it('makes another corpus from another seed and the same from the same', () => {
    const make = (seed: number) => buildFrEnCorpus({ handWritten: [], random: new Random(seed), numPairs: 50 });
    expect(make(5)).toEqual(make(5));
    expect(make(5)).not.toEqual(make(6));
  });

  it('leaves out an excluded source of either origin', () => {
    const generated = buildFrEnCorpus({ handWritten: [], random: new Random(3), numPairs: 20 });
    const excluded = new Set([...generated.map(({ source }) => source), 'Bonjour !']);
    const made = buildFrEnCorpus({
      handWritten: [{ source: 'Bonjour !', target: 'Hello!' }],
      random: new Random(3),
      numPairs: 20,
      excludedSources: excluded,
    });
    expect(made.filter(({ source }) => excluded.has(source))).toEqual([]);
  });

  it('says when the grammar has not enough sentences', () => {
    const random = new Random(1);
    random.uniform = () => 0;
    random.integer = () => 0;
    expect(() => buildFrEnCorpus({ handWritten: [], random, numPairs: 10 })).toThrow(RangeError);
  });
});

describe('translations', () => {
  it('are a function of the source, over the grammar and all files', () => {
    const targets = new Map<string, string>();
    const random = new Random(42);
    const generated = Array.from({ length: 40_000 }, () => generatePair(random));
    const contradictions = [...test, ...writtenTest, ...handWritten, ...corpus, ...generated].filter(
      ({ source, target }) => {
        const known = targets.get(source) ?? target;
        targets.set(source, known);
        return known !== target;
      },
    );
    expect(contradictions).toEqual([]);
  }, 60_000);
});
