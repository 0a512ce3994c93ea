import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFrEnCorpus, buildFrEnHeldOut, generatePair } from '../../../src/corpus/bundled/fr-en/build-fr-en.ts';
import { knownPairings } from '../../../src/corpus/bundled/fr-en/known-pairings.ts';
import { makeFrEnHeldOut } from '../../../src/corpus/bundled/fr-en/make-fr-en.ts';
import { partOf } from '../../../src/corpus/bundled/fr-en/parts.ts';
import { makeCorpus } from '../../../src/corpus/bundled/make-corpus.ts';
import { parsePairs } from '../../../src/corpus/parse-pairs.ts';
import { Random } from '../../../src/random.ts';

const corporaUrl = (name: string) => new URL(`../../../corpora/${name}`, import.meta.url);
const read = (name: string) => readFileSync(corporaUrl(name), 'utf8');
const pairsOf = (name: string) => parsePairs(read(name), name);
const corpus = pairsOf('fr-en.tsv');
const handFiles = readdirSync(corporaUrl('hand/fr-en/')).sort();
const handWritten = handFiles.flatMap((file) => pairsOf(`hand/fr-en/${file}`));
const writtenTest = pairsOf('fr-en.handwritten-test.tsv');
const heldOutNames = ['fr-en.validation.tsv', 'fr-en.test.tsv', 'fr-en.random-test.tsv'] as const;
const heldOut = heldOutNames.flatMap(pairsOf);
const sourcesOf = (pairs: readonly { source: string }[]) => pairs.map(({ source }) => source);

describe('the French-English corpus', () => {
  it('is, byte for byte, what seed 1 makes', () => {
    expect(makeCorpus('fr-en', { seed: 1 }) === read('fr-en.tsv')).toBe(true);
  }, 60_000); // 2 s alone, more on a busy machine

  it('has 44,200 different sources, all hand-written ones among them', () => {
    const sources = new Set(sourcesOf(corpus));
    expect(corpus).toHaveLength(44_200);
    expect(sources.size).toBe(44_200);
    expect(handWritten.length).toBeGreaterThanOrEqual(11_000);
    expect(handWritten.filter(({ source }) => !sources.has(source))).toEqual([]);
  });

  it('stays small: files of at most 250 hand-written lines, 5 MB in all', () => {
    const names = [
      'fr-en.tsv',
      'fr-en.handwritten-test.tsv',
      ...heldOutNames,
      ...handFiles.map((file) => `hand/fr-en/${file}`),
    ];
    expect(Math.max(...handFiles.map((file) => pairsOf(`hand/fr-en/${file}`).length))).toBeLessThanOrEqual(250);
    expect(names.reduce((sum, name) => sum + Buffer.byteLength(read(name)), 0)).toBeLessThan(5_000_000);
  });

  it('keeps Je mange une pomme', () => {
    expect(corpus).toContainEqual({ source: 'Je mange une pomme.', target: 'I am eating an apple.' });
    expect(corpus.filter(({ source }) => /mang\S* (une|un|du|des) /.test(source)).length).toBeGreaterThan(500);
  });

  it('has sentences of everyday length', () => {
    const lengths = corpus.map(({ source }) => source.split(' ').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(15);
    expect(lengths[22_100]).toBeGreaterThanOrEqual(4);
    expect(lengths[22_100]).toBeLessThanOrEqual(9);
  });

  it('follows its typography in every file', () => {
    const french = /^\p{Lu}[\p{L}\d,'-]*( [\p{L}\d,'-]+)*( [?!]|\.)$/u; // single spaces, one of them before ? and !
    const english = /^\p{Lu}[\p{L}\d,'-]*( [\p{L}\d,'-]+)*[?!.]$/u;
    const all = [...corpus, ...handWritten, ...heldOut, ...writtenTest];
    expect(all.filter(({ source, target }) => !french.test(source) || !english.test(target))).toEqual([]);
  });
});

describe('the held-out parts of fr-en', () => {
  it('are, byte for byte, what their seeds make', () => {
    for (const [name, text] of Object.entries(makeFrEnHeldOut())) expect(text === read(name), name).toBe(true);
  }, 120_000); // 2 s alone

  it('share no sentence with the training part nor with one another', () => {
    const training = new Set(sourcesOf([...corpus, ...handWritten]));
    const held = sourcesOf([...heldOut, ...writtenTest]);
    expect(held.filter((source) => training.has(source))).toEqual([]);
    expect(new Set(held).size).toBe(held.length);
  });

  it('hold no hand-written test sentence under other marks or capitals', () => {
    const bare = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
    const tested = new Set(writtenTest.map(({ source }) => bare(source)));
    expect(writtenTest).toHaveLength(300);
    expect(tested.size).toBe(300);
    expect([...corpus, ...handWritten, ...heldOut].filter(({ source }) => tested.has(bare(source)))).toEqual([]);
  });

  it('pair verbs with objects that no training sentence of any size and seed has together', () => {
    const known = knownPairings(handWritten);
    const [validation, test] = (['validation', 'test'] as const).map(
      (name) => new Set(sourcesOf(pairsOf(`fr-en.${name}.tsv`))),
    );
    const pairings: Record<'train' | 'validation' | 'test', Set<string>> = {
      train: new Set(known),
      validation: new Set(),
      test: new Set(),
    };
    const random = new Random(77);
    for (let made = 0; made < 30_000; made++) {
      const pair = generatePair(random);
      const part = partOf(pair, known);
      if (part !== undefined && part !== 'random')
        for (const pairing of pair.pairings ?? []) pairings[part].add(pairing);
      if (validation?.has(pair.source)) expect(part).toBe('validation');
      if (test?.has(pair.source)) expect(part).toBe('test');
    }
    expect([...pairings.test, ...pairings.validation].filter((pairing) => pairings.train.has(pairing))).toEqual([]);
    expect([...pairings.test].filter((pairing) => pairings.validation.has(pairing))).toEqual([]);
    expect(pairings.test.size).toBeGreaterThan(100);
  }, 60_000);

  it('have one French sentence to an English one', () => {
    for (const name of heldOutNames) {
      const pairs = pairsOf(name);
      expect(new Set(pairs.map(({ target }) => target)).size, name).toBe(pairs.length);
    }
  });

  it('tell how many words of the hand-written test no training sentence has', () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const vocabulary = new Set(corpus.flatMap(({ source }) => wordsOf(source)));
    const words = writtenTest.flatMap(({ source }) => wordsOf(source));
    const share = words.filter((word) => !vocabulary.has(word)).length / words.length;
    console.log(
      `fr-en.handwritten-test: ${(share * 100).toFixed(1)} % of ${words.length} French words are not in fr-en.tsv`,
    );
    expect(share).toBeLessThan(0.25);
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
    const excluded = new Set([...sourcesOf(generated), 'Bonjour !']);
    const made = buildFrEnCorpus({
      handWritten: [{ source: 'Bonjour !', target: 'Hello!' }],
      random: new Random(3),
      numPairs: 20,
      excludedSources: excluded,
    });
    expect(made.filter(({ source }) => excluded.has(source))).toEqual([]);
  });

  it('takes at most a quarter of a small corpus from the hand-written pairs', () => {
    const made = buildFrEnCorpus({ handWritten, random: new Random(4), numPairs: 100 });
    const written = new Set(sourcesOf(handWritten));
    expect(made).toHaveLength(100);
    const numWritten = made.filter(({ source }) => written.has(source)).length;
    expect(numWritten).toBeGreaterThanOrEqual(25);
    expect(numWritten).toBeLessThan(30); // the grammar makes one or other of them too
  });

  it('says when the grammar has not enough sentences', () => {
    const random = new Random(1);
    random.uniform = () => 0;
    random.integer = () => 0;
    expect(() => buildFrEnCorpus({ handWritten: [], random, numPairs: 10 })).toThrow(RangeError);
    const sizes = { validation: 1, test: 1, random: 1 };
    expect(() => buildFrEnHeldOut(sizes, { handWritten: [], random })).toThrow(RangeError);
  });
});

describe('translations', () => {
  const random = new Random(42);
  const generated = Array.from({ length: 40_000 }, () => generatePair(random));

  it('are a function of the source, over the grammar and all files', () => {
    const targets = new Map<string, string>();
    const contradictions = [...writtenTest, ...heldOut, ...handWritten, ...corpus, ...generated].filter(
      ({ source, target }) => {
        const known = targets.get(source) ?? target;
        targets.set(source, known);
        return known !== target;
      },
    );
    expect(contradictions).toEqual([]);
  }, 60_000);

  it('are a function of the target too, but for variants, which are few', () => {
    const usual = generated.filter(({ isVariant }) => !isVariant);
    const sources = new Map<string, string>();
    const ambiguous = usual.filter(({ source, target }) => {
      const known = sources.get(target) ?? source;
      sources.set(target, known);
      return known !== source;
    });
    expect(ambiguous).toEqual([]);
    expect(usual.length).toBeGreaterThan(0.88 * generated.length);
  });

  it('never are those of the hand-written test', () => {
    const tested = new Set(sourcesOf(writtenTest));
    expect(sourcesOf(generated).filter((source) => tested.has(source))).toEqual([]);
  });
});
