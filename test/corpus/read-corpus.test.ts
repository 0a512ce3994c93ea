import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function* stream(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('readCorpus: text', () => {
  it('reads a plain text as one text, named after the file', async () => {
    const folder = await temporaryFolder({ 'poem.v2.txt': 'A rose,\r\nanother rose.\n' });
    const path = join(folder, 'poem.v2.txt');
    expect(await readCorpus([path])).toEqual({
      type: 'text',
      kind: 'text',
      name: 'poem.v2',
      files: [path],
      sizeBytes: 22,
      documents: ['A rose,\nanother rose.\n'],
      separated: false,
      validation: undefined,
      test: undefined,
    });
  });

  it('drops the byte order mark and unpacks gzip by its first bytes, whatever the name', async () => {
    const folder = await temporaryFolder({ 'poem.txt': gzipSync('\uFEFFÉté\n'), 'other.txt.gz': gzipSync('x') });
    expect(await readCorpus([join(folder, 'poem.txt')])).toMatchObject({ documents: ['Été\n'], sizeBytes: 6 });
    expect(await readCorpus([join(folder, 'other.txt.gz')])).toMatchObject({ name: 'other', documents: ['x'] });
  });

  it('reads lines <|endoftext|> as ends of documents', async () => {
    const folder = await temporaryFolder({ 't.txt': 'One.\n\nStill one.\n<|endoftext|>\nTwo.\n<|endoftext|>\n' });
    const corpus = await readCorpus([join(folder, 't.txt')]);
    expect(corpus).toMatchObject({ kind: 'documents', separated: true, documents: ['One.\n\nStill one.', 'Two.'] });
  });

  it('takes blank lines as ends of documents only when documents are forced and no separator occurs', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'One.\n\n\nTwo.\n', 'b.txt': 'One.\n\nOne.\n<|endoftext|>\nTwo.' });
    const read = (file: string, kind?: 'documents') => readCorpus([join(folder, file)], { kind });
    expect(await read('a.txt')).toMatchObject({ separated: false });
    expect(await read('a.txt', 'documents')).toMatchObject({ separated: true, documents: ['One.', 'Two.'] });
    expect(await read('b.txt', 'documents')).toMatchObject({ documents: ['One.\n\nOne.', 'Two.'] });
  });

  it('leaves separators alone when text is forced', async () => {
    const folder = await temporaryFolder({ 't.txt': 'One.\n<|endoftext|>\nTwo.' });
    const corpus = await readCorpus([join(folder, 't.txt')], { kind: 'text' });
    expect(corpus).toMatchObject({ separated: false, documents: ['One.\n<|endoftext|>\nTwo.'] });
  });

  it('reads a folder in sorted order, with folders in it, without hidden, empty and binary files', async () => {
    const folder = await temporaryFolder({
      'books/b.txt': 'B',
      'books/a.md': 'A',
      'books/sub/c.txt': 'C1\n<|endoftext|>\nC2',
      'books/.hidden.txt': 'no',
      'books/.git/config': 'no',
      'books/empty.txt': '',
      'books/photo.jpg': Uint8Array.of(0xff, 0xd8, 0, 1),
    });
    const corpus = await readCorpus([join(folder, 'books')]);
    expect(corpus).toMatchObject({ name: 'books', kind: 'documents', separated: true });
    expect(corpus).toMatchObject({ documents: ['A', 'B', 'C1', 'C2'], sizeBytes: 21 });
  });

  it('reads several files and globs, each file once, named after the first', async () => {
    const folder = await temporaryFolder({ 'b.txt': 'B', 'a.txt': 'A', 'c.md': 'C' });
    const corpus = await readCorpus([join(folder, 'b.txt'), join(folder, '*.txt')]);
    expect(corpus).toMatchObject({ name: 'b', documents: ['B', 'A'], separated: true });
  });

  it('reads standard input for -, with characters cut between chunks', async () => {
    const bytes = Buffer.from('Été');
    async function* halves() {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    }
    const corpus = await readCorpus(['-'], { stdin: halves() });
    expect(corpus).toMatchObject({ name: 'stdin', files: ['-'], documents: ['Été'] });
  });

  it('recognises records and pairs on standard input by their content', async () => {
    const records = await readCorpus(['-'], { stdin: stream('{"text": "A"}\n', '{"text": "B"}\n') });
    expect(records).toMatchObject({ kind: 'jsonl', documents: ['A', 'B'] });
    const pairs = await readCorpus(['-'], { stdin: stream('un\tone\ndeux\ttwo\n') });
    expect(pairs).toMatchObject({ kind: 'pairs', pairs: [{ source: 'un' }, { source: 'deux' }] });
  });
});

describe('readCorpus: pairs', () => {
  it('knows the languages from the file name, and swaps the sides for the other direction', async () => {
    const folder = await temporaryFolder({ 'fr-en.tsv': 'un\tone\n\ndeux\ttwo\n' });
    const path = join(folder, 'fr-en.tsv');
    expect(await readCorpus([path])).toMatchObject({
      type: 'pairs',
      kind: 'pairs',
      name: 'fr-en',
      languages: { source: 'fr', target: 'en' },
      pairs: [
        { source: 'un', target: 'one' },
        { source: 'deux', target: 'two' },
      ],
    });
    expect(await readCorpus([path], { pair: 'en-fr' })).toMatchObject({
      languages: { source: 'en', target: 'fr' },
      pairs: [{ source: 'one', target: 'un' }, {}],
    });
  });

  it('takes the sides as they stand when the name tells no languages', async () => {
    const folder = await temporaryFolder({ 'pairs.tsv': 'un\tone\n' });
    expect(await readCorpus([join(folder, 'pairs.tsv')])).toMatchObject({ languages: undefined });
    expect(await readCorpus([join(folder, 'pairs.tsv')], { pair: 'fr-en' })).toMatchObject({
      languages: { source: 'fr', target: 'en' },
      pairs: [{ source: 'un', target: 'one' }],
    });
  });

  it('reads source and target, and translation, from JSONL', async () => {
    const folder = await temporaryFolder({
      'a.jsonl': '{"source": "un", "target": "one", "id": 1}\n',
      'b.jsonl': '{"translation": {"fr": "un", "en": "one"}}\n',
    });
    expect(await readCorpus([join(folder, 'a.jsonl')])).toMatchObject({ pairs: [{ source: 'un', target: 'one' }] });
    expect(await readCorpus([join(folder, 'b.jsonl')])).toMatchObject({
      kind: 'jsonl',
      languages: { source: 'fr', target: 'en' },
      pairs: [{ source: 'un', target: 'one' }],
    });
    expect(await readCorpus([join(folder, 'b.jsonl')], { pair: 'en-fr' })).toMatchObject({
      pairs: [{ source: 'one', target: 'un' }],
    });
  });

  it('reads pairs files as plain text, and text files as pairs, when the task wants it', async () => {
    const folder = await temporaryFolder({ 'p.tsv': 'un\tone\n', 'p.txt': 'un\tone\n' });
    expect(await readCorpus([join(folder, 'p.tsv')], { wanted: 'text' })).toMatchObject({ documents: ['un\tone\n'] });
    expect(await readCorpus([join(folder, 'p.txt')], { wanted: 'pairs' })).toMatchObject({ pairs: [{ source: 'un' }] });
    expect(await readCorpus([join(folder, 'p.txt')])).toMatchObject({ type: 'text' });
  });
});
