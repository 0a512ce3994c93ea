import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledCorpora } from '../../src/corpus/bundled-corpora.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('bundledCorpora', () => {
  it('lie in the corpora folder of the package', () => {
    const root = join(import.meta.dirname, '../..');
    expect(bundledCorpora().map(({ name, path }) => [name, relative(root, path)])).toEqual([
      ['tales', join('corpora', 'tales.txt')],
      ['fr-en', join('corpora', 'fr-en.tsv')],
      ['reviews', join('corpora', 'reviews.tsv')],
      ['questions', join('corpora', 'questions.tsv')],
      ['rooms', join('corpora', 'rooms.jsonl')],
      ['talk', join('corpora', 'talk.txt')],
    ]);
    expect(dirname(relative(root, bundledCorpora()[0]?.path ?? ''))).toBe('corpora');
  });

  it('stand behind a file of the same name', async () => {
    const folder = await temporaryFolder({ tales: 'my own' });
    const before = process.cwd();
    try {
      process.chdir(folder);
      expect(await readCorpus(['tales'])).toMatchObject({ name: 'tales', documents: ['my own'] });
    } finally {
      process.chdir(before);
    }
  });
});
