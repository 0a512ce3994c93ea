import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { userErrorOf } from './user-error.ts';

const files = {
  'data/train.fr': 'un\ndeux\n\n',
  'data/train.en': 'one\ntwo\n\n',
  'data/val.fr': 'trois\n',
  'data/val.en': 'three\n',
  'data/README.md': 'Numbers.',
};
const frToEn = {
  name: 'data',
  kind: 'parallel',
  languages: { source: 'fr', target: 'en' },
  pairs: [
    { source: 'un', target: 'one' },
    { source: 'deux', target: 'two' },
  ],
  validation: [{ source: 'trois', target: 'three' }],
  test: undefined,
};

describe('parallel files', () => {
  it.each([
    ['two files, the first of which is the source', ['train.fr', 'train.en'], {}],
    ['two files in either order with --pair', ['train.en', 'train.fr'], { pair: 'fr-en' }],
    ['a stem', ['train'], { pair: 'fr-en' }],
    ['one of the files', ['train.fr'], { pair: 'fr-en' }],
    ['one of the files, when pairs are wanted', ['train.fr'], { wanted: 'pairs' as const }],
    ['a folder', ['.'], { pair: 'fr-en' }],
  ])('are found by %s', async (_, names, options) => {
    const folder = await temporaryFolder(files);
    const corpus = await readCorpus(
      names.map((name) => join(folder, 'data', name)),
      options,
    );
    expect(corpus).toMatchObject(frToEn);
  });

  it('are swapped by --pair en-fr', async () => {
    const folder = await temporaryFolder(files);
    expect(await readCorpus([join(folder, 'data/train')], { pair: 'en-fr' })).toMatchObject({
      languages: { source: 'en', target: 'fr' },
      pairs: [{ source: 'one', target: 'un' }, {}],
      validation: [{ source: 'three', target: 'trois' }],
    });
  });

  it('take their direction from the name of their folder', async () => {
    const folder = await temporaryFolder({ 'set-fr-en/train.en': 'one', 'set-fr-en/train.fr': 'un' });
    expect(await readCorpus([join(folder, 'set-fr-en')])).toMatchObject({ pairs: [{ source: 'un', target: 'one' }] });
  });

  it('without languages in their names are paired when forced', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'un', 'b.txt': 'one' });
    const corpus = await readCorpus([join(folder, 'a.txt'), join(folder, 'b.txt')], { kind: 'parallel' });
    expect(corpus).toMatchObject({ languages: undefined, pairs: [{ source: 'un', target: 'one' }] });
  });

  it('are not seen in program text or in a single file', async () => {
    const folder = await temporaryFolder({ 'x/a.py': 'pass', 'x/a.js': ';', 'train.fr': 'un', 'train.en': 'one' });
    expect(await readCorpus([join(folder, 'x')])).toMatchObject({ type: 'text', documents: [';', 'pass'] });
    expect(await readCorpus([join(folder, 'train.fr')])).toMatchObject({ type: 'text', documents: ['un'] });
  });

  it('with a blank side are left out, line by line', async () => {
    const folder = await temporaryFolder({ 't.fr': 'un\n\ntrois\n', 't.en': 'one\ntwo\nthree' });
    expect(await readCorpus([join(folder, 't')], { pair: 'fr-en' })).toMatchObject({
      pairs: [
        { source: 'un', target: 'one' },
        { source: 'trois', target: 'three' },
      ],
    });
  });

  it('take --validation as a stem or as two files', async () => {
    const folder = await temporaryFolder({ ...files, 'data/more.fr': 'quatre', 'data/more.en': 'four' });
    const at = (name: string) => join(folder, 'data', name);
    const validation = [{ source: 'quatre', target: 'four' }];
    for (const given of [at('more'), `${at('more.fr')},${at('more.en')}`, `${at('more.en')},${at('more.fr')}`]) {
      const corpus = await readCorpus([at('train')], { pair: 'fr-en', validation: given });
      expect(corpus).toMatchObject({ validation });
    }
  });

  it('must have the same number of lines', async () => {
    const folder = await temporaryFolder({ 't.fr': 'un\ndeux\ntrois\n', 't.en': 'one\ntwo\n' });
    expect(await userErrorOf(() => readCorpus([join(folder, 't')], { pair: 'fr-en' }))).toMatch(
      /^parallel files: expected as many lines in both, got 3 in .*t\.fr and 2 in .*t\.en \| /,
    );
  });

  it('must have a partner', async () => {
    const folder = await temporaryFolder({ 't.fr': 'un', 'u.fr': 'un', 'u.en': 'one' });
    const missing = /^unpaired parallel files: .*t\.fr has no .*t\.en \| add .*t\.en/;
    for (const input of ['t', 't.fr', '.']) {
      expect(await userErrorOf(() => readCorpus([join(folder, input)], { pair: 'fr-en' }))).toMatch(missing);
    }
    expect(await userErrorOf(() => readCorpus([join(folder, 't.fr')], { wanted: 'pairs' }))).toMatch(
      /^unpaired parallel files: .*t\.fr has no partner/,
    );
  });

  it('must tell which is the source', async () => {
    const folder = await temporaryFolder(files);
    const message = 'parallel files in en, fr: which is the source? | --pair fr-en';
    expect(await userErrorOf(() => readCorpus([join(folder, 'data/train')]))).toBe(message);
    expect(await userErrorOf(() => readCorpus([join(folder, 'data')], { wanted: 'pairs' }))).toBe(message);
  });
});
