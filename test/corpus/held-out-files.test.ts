import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldOutPart } from '../../src/corpus/held-out-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('heldOutPart', () => {
  it.each([
    ['tales.validation', 'tales', 'validation'],
    ['tales.dev', 'tales.train', 'validation'],
    ['tales.test', 'tales', 'test'],
    ['qa1_test', 'qa1_train', 'test'],
    ['qa2_test', 'qa1_train', undefined],
    ['val', 'train', 'validation'],
    ['test_2016_flickr', 'train', 'test'],
    ['train.validation', 'train', 'validation'],
    ['tales.v2', 'tales', undefined],
    ['tales2.test', 'tales', undefined],
    ['test', 'tales', undefined],
    ['testament', 'train', undefined],
    ['tales', 'tales', undefined],
  ])('of %s beside %s is %s', (stem, trainStem, part) => {
    expect(heldOutPart(stem, trainStem)).toBe(part);
  });
});

describe('held-out files', () => {
  const tales = { 'tales.txt': 'T', 'tales.validation.txt': 'V', 'tales.test.txt': 'E', 'other.test.txt': 'O' };

  it('beside a text are its validation and test parts', async () => {
    const folder = await temporaryFolder(tales);
    const corpus = await readCorpus([join(folder, 'tales.txt')]);
    expect(corpus).toMatchObject({ documents: ['T'], separated: false, validation: ['V'], test: ['E'], sizeBytes: 1 });
    expect(corpus.files).toEqual([join(folder, 'tales.txt')]);
  });

  it('are left out of the training part of a folder, a glob and a list of files', async () => {
    const folder = await temporaryFolder(tales);
    const list = Object.keys(tales).map((name) => join(folder, name));
    for (const inputs of [[folder], [join(folder, '*.txt')], list]) {
      const corpus = await readCorpus(inputs);
      expect(corpus).toMatchObject({ validation: ['V'], test: ['E'] });
      expect(new Set(corpus.type === 'text' ? corpus.documents : [])).toEqual(new Set(['T', 'O']));
    }
  });

  it('give way to --validation', async () => {
    const folder = await temporaryFolder({ ...tales, 'mine.txt': 'A\n<|endoftext|>\nB' });
    const corpus = await readCorpus([folder], { validation: join(folder, 'mine.txt') });
    expect(corpus).toMatchObject({ validation: ['A', 'B'], test: ['E'] });
  });

  it('can be read by themselves', async () => {
    const folder = await temporaryFolder(tales);
    const corpus = await readCorpus([join(folder, 'tales.test.txt')]);
    expect(corpus).toMatchObject({ name: 'tales.test', documents: ['E'], validation: undefined, test: undefined });
  });

  it('of pairs are swapped as the training part is', async () => {
    const folder = await temporaryFolder({ 'fr-en.tsv': 'un\tone', 'fr-en.test.tsv': 'deux\ttwo' });
    const corpus = await readCorpus([join(folder, 'fr-en.tsv')], { pair: 'en-fr' });
    expect(corpus).toMatchObject({ pairs: [{ source: 'one' }], test: [{ source: 'two', target: 'deux' }] });
  });
});
