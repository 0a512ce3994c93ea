import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairCorpus, TextCorpus } from '../../src/corpus/corpus.ts';
import { cutAtFraction, splitPairs, splitTexts } from '../../src/dataset/split.ts';
import { UserError } from '../../src/errors.ts';
import { Random } from '../../src/random.ts';

const facts = { name: 'x', files: ['x.txt'], sizeBytes: 1, validation: undefined, test: undefined };

function textCorpus(documents: readonly string[], more: Partial<TextCorpus> = {}): TextCorpus {
  return { ...facts, type: 'text', kind: 'documents', separated: true, documents, ...more };
}

function pairCorpus(sources: readonly string[], more: Partial<PairCorpus> = {}): PairCorpus {
  return { ...facts, type: 'pairs', kind: 'pairs', languages: undefined, pairs: sources.map(pair), ...more };
}

function pair(source: string, index = 0): { source: string; target: string } {
  return { source, target: `target ${index}` };
}

const random = () => new Random(1);
const normalised = (texts: readonly string[]) => texts.map((text) => text.normalize('NFC').trim());

describe('splitTexts', () => {
  it('cuts a single text after int(0.9 n) code points', () => {
    const text = `${'é😀'.repeat(7)}x`;
    const { train, validation, joined } = splitTexts(textCorpus([text], { separated: false }), { random: random() });
    expect(joined).toBe(true);
    expect([...(train[0] ?? '')]).toHaveLength(13);
    expect((train[0] ?? '') + (validation[0] ?? '')).toBe(text);
  });

  it('takes a single text whole beside a given validation part or with fraction 0', () => {
    const given = textCorpus(['abc'], { separated: false, validation: ['d'] });
    expect(splitTexts(given, { random: random() })).toEqual({ train: ['abc'], validation: ['d'], joined: true });
    const alone = textCorpus(['abc'], { separated: false });
    const options = { random: random(), validationFraction: 0 };
    expect(splitTexts(alone, options)).toEqual({ train: ['abc'], validation: [], joined: true });
  });

  it('draws documents by seed', () => {
    const corpus = textCorpus(Array.from({ length: 40 }, (_, i) => `document ${i}`));
    const validations = [1, 1, 2].map((seed) => splitTexts(corpus, { random: new Random(seed) }).validation);
    expect(validations[0]).toHaveLength(4);
    expect(validations[0]).toEqual(validations[1]);
    expect(validations[0]).not.toEqual(validations[2]);
  });

  it('removes the documents of given validation and test parts from training', () => {
    const corpus = textCorpus(['a', 'b', 'c', 'd'], { validation: ['b', 'v'], test: [' c\n'] });
    expect(splitTexts(corpus, { random: random() })).toEqual({
      train: ['a', 'd'],
      validation: ['b', 'v'],
      joined: false,
    });
  });

  it('never has a document in both parts, and loses none', () => {
    const documents = fc.array(fc.constantFrom('a', 'b ', 'b', 'é', 'e\u0301', 'c', 'd', 'e', 'f'), { minLength: 20 });
    fc.assert(
      fc.property(documents, fc.integer(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (texts, seed, share) => {
        fc.pre(new Set(normalised(texts)).size > 1);
        const options = { random: new Random(Math.abs(seed)), validationFraction: share };
        const { train, validation } = splitTexts(textCorpus(texts), options);
        const all = normalised([...train, ...validation]);
        expect(train.length).toBeGreaterThan(0);
        expect(validation.length).toBeGreaterThan(0);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(normalised(texts)));
      }),
    );
  });

  it.each([
    ['a single document', textCorpus(['a', ' a'])],
    ['a single character', textCorpus(['a'], { separated: false })],
    ['nothing outside the test part', textCorpus(['a'], { test: ['a'], validation: ['b'] })],
  ])('refuses %s', (_, corpus) => {
    expect(() => splitTexts(corpus, { random: random() })).toThrow(/^x\.txt has .*: too few to train on/);
  });

  it.each([-0.1, 1, Number.NaN])('refuses the fraction %s', (validationFraction) => {
    const corpus = textCorpus(['a', 'b', 'c']);
    expect(() => splitTexts(corpus, { random: random(), validationFraction })).toThrow(UserError);
  });
});

describe('splitPairs', () => {
  it('keeps the first pair of each source', () => {
    const corpus = pairCorpus(['Un', ' Un', 'un', 'été', 'e\u0301te\u0301']);
    const { train, validation } = splitPairs(corpus, { random: random(), validationFraction: 0.1 });
    expect([...train, ...validation].sort((a, b) => (a.target < b.target ? -1 : 1))).toEqual([
      { source: 'Un', target: 'target 0' },
      { source: 'un', target: 'target 2' },
      { source: 'été', target: 'target 3' },
    ]);
    expect(validation).toHaveLength(1);
  });

  it('leaves no source of the validation or test part in training', () => {
    const sources = fc.array(fc.constantFrom(...'abcdefgh', 'a ', ' b'), { minLength: 1 });
    fc.assert(
      fc.property(sources, fc.option(sources), fc.option(sources), fc.nat(), (train, validation, test, seed) => {
        const corpus = pairCorpus(train, { validation: validation?.map(pair), test: test?.map(pair) });
        const heldOut = new Set(normalised([...(validation ?? []), ...(test ?? [])]));
        const outside = new Set(normalised(train).filter((source) => !heldOut.has(source)));
        fc.pre(outside.size > 1);
        const split = splitPairs(corpus, { random: new Random(seed) });
        const [left, right] = [split.train, split.validation].map((part) => normalised(part.map((p) => p.source)));
        for (const source of left ?? []) {
          expect(right).not.toContain(source);
          expect(normalised(test ?? [])).not.toContain(source);
        }
        if (validation !== null) expect(split.validation).toEqual(validation.map(pair));
      }),
    );
  });
});

describe('cutAtFraction', () => {
  it('never cuts a code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double({ min: 0, max: 1, noNaN: true }), (text, fraction) => {
        const [left, right] = cutAtFraction(text, fraction);
        expect(left + right).toBe(text);
        expect([...left].length).toBe(Math.floor(fraction * [...text].length));
      }),
      { numRuns: 50 },
    );
  });
});
