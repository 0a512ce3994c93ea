import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFileName } from '../../src/corpus/file-name.ts';
import { gzipBitsPerByte } from '../../src/corpus/gzip-bits-per-byte.ts';
import { isLanguageCode, languagesInName } from '../../src/corpus/languages.ts';

describe('gzipBitsPerByte', () => {
  it('counts bytes of UTF-8, not characters', () => {
    const text = 'été '.repeat(100);
    expect(gzipBitsPerByte(text)).toBeCloseTo((8 * gzipSync(text, { level: 9 }).length) / 600, 12);
    expect(gzipBitsPerByte('')).toBe(0);
  });

  it('counts what a text adds to the one before it', () => {
    const tale = 'Once upon a time there was a miller who had a cat.';
    const size = (text: string) => gzipSync(text, { level: 9 }).length;
    const added = size(`The end. ${tale}${tale}`) - size(`The end. ${tale}`);
    expect(gzipBitsPerByte(tale, `The end. ${tale}`)).toBeCloseTo((8 * added) / tale.length, 12);
    expect(gzipBitsPerByte(tale, `The end. ${tale}`)).toBeLessThan(0.2 * gzipBitsPerByte(tale));
  });
});

describe('parseFileName', () => {
  it.each([
    ['a/fr-en.test.tsv.gz', 'a', 'fr-en.test', 'tsv'],
    ['train.FR', '.', 'train', 'fr'],
    ['notes', '.', 'notes', ''],
    ['archive.gz', '.', 'archive', ''],
  ])('splits %s', (path, folder, stem, extension) => {
    expect(parseFileName(path)).toEqual({ folder, stem, extension });
  });
});

describe('languages', () => {
  it('are told from other extensions', () => {
    expect(['fr', 'en', 'pt_br', 'gsw'].every(isLanguageCode)).toBe(true);
    expect(['txt', 'tsv', 'js', 'py', 'json', 'zz', ''].some(isLanguageCode)).toBe(false);
  });

  it.each([
    ['fr-en.test', 'fr', 'en'],
    ['multi30k-fr-en', 'fr', 'en'],
    ['set-fr-en', 'fr', 'en'],
  ])('are found in the name %s', (name, source, target) => {
    expect(languagesInName(name)).toEqual({ source, target });
  });

  it('are not found where there are none', () => {
    expect(['tales', 'x-y', 'well-known', 'fr-fr'].map(languagesInName)).toEqual(Array(4).fill(undefined));
  });
});
