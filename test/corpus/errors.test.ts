import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { fileError } from '../../src/corpus/read-text.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { userErrorOf } from './user-error.ts';

const latin1 = Buffer.concat([Buffer.from('one\ntwo caf'), Buffer.from([0xe9]), Buffer.from('\n')]);

describe('readCorpus refuses', () => {
  it.each([
    ['an empty file', 'a.txt', '', /^.*a\.txt is empty \| give a file with text$/],
    ['a blank file', 'a.txt', ' \n\n', /is empty/],
    [
      'bytes that are no UTF-8',
      'a.txt',
      latin1,
      /a\.txt: expected UTF-8, got byte 0xE9 at offset 11 \(line 2\) \| .*iconv/,
    ],
    ['UTF-16', 'a.txt', Buffer.from('\uFEFFhi', 'utf16le'), /expected UTF-8, got UTF-16 \| iconv -f utf-16/],
    ['NUL bytes', 'a.txt', 'ab\0c', /a\.txt looks binary: byte 0 at offset 2/],
    ['broken gzip', 'a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0), /a\.gz is gzip that cannot be read: /],
    [
      'a line of pairs without a tab',
      'a.tsv',
      'a\tb\n\nc d\n',
      /a\.tsv line 3: expected source<TAB>target, got no tab: "c d"/,
    ],
    [
      'a line of pairs with two tabs',
      'a.tsv',
      'a\tb\tc\n',
      /line 1: expected source<TAB>target, got 2 tabs: "a\\tb\\tc"/,
    ],
    ['an empty side', 'a.tsv', 'a\t \n', /line 1: .* got an empty target/],
    [
      'a line that is no JSON',
      'a.jsonl',
      '{"text": "a"}\n{"text": \n',
      /line 2: expected a JSON object, got "\{\\"text\\": "/,
    ],
    ['a line that is no object', 'a.jsonl', '[1]\n', /line 1: expected a JSON object, got "\[1\]"/],
    [
      'a record without text',
      'a.jsonl',
      '{"text": "a"}\n{"body": "b"}\n',
      /line 2: expected a string "text", got only "body"/,
    ],
    ['a record of another type', 'a.jsonl', '{"text": 3}', /line 1: expected a string "text", got 3/],
    [
      'a record of no known shape',
      'a.jsonl',
      '{"body": "b"}',
      /line 1: expected "text", .*"source" and "target", .* or "turns", got only "body"/,
    ],
    [
      'a translation into three',
      'a.jsonl',
      '{"translation": {"a": "1", "b": "2", "c": "3"}}',
      /with two languages, or --pair/,
    ],
  ])('%s', async (_, name, content, message) => {
    const folder = await temporaryFolder({ [name]: content });
    expect(await userErrorOf(() => readCorpus([join(folder, name)]))).toMatch(message);
  });

  it('empty standard input', async () => {
    async function* nothing(): AsyncGenerator<Uint8Array> {}
    expect(await userErrorOf(() => readCorpus(['-'], { stdin: nothing() }))).toMatch(
      /^standard input is empty \| pipe/,
    );
  });

  it('a missing file, with the nearest name', async () => {
    const folder = await temporaryFolder({ 'poems.txt': 'x' });
    const missing = (name: string) => userErrorOf(() => readCorpus([name]));
    expect(await missing(join(folder, 'peoms.txt'))).toMatch(
      /^no file or corpus '.*' \| Did you mean '.*poems\.txt'\?$/,
    );
    expect(await missing('tails')).toBe("no file or corpus 'tails' | Did you mean 'tales'?");
    expect(await missing('something-else')).toMatch(/corpora that come along: tales, fr-en, reviews/);
    expect(await missing(join(folder, 'no/where.txt'))).toMatch(/no folder '.*no'/);
    expect(await missing(join(folder, '*.md'))).toMatch(/^no text files match /);
  });

  it('a folder without text', async () => {
    const folder = await temporaryFolder({ 'x/.hidden': 'a', 'x/y.bin': 'a\0' });
    expect(await userErrorOf(() => readCorpus([join(folder, 'x')]))).toMatch(
      /^folder '.*x' holds no text files \| give/,
    );
  });

  it('a folder that mixes text and pairs', async () => {
    const folder = await temporaryFolder({ 'a.txt': 'text', 'b.tsv': 'un\tone' });
    expect(await userErrorOf(() => readCorpus([folder]))).toMatch(
      /^data: expected files of one type, got text \(.*a\.txt\) and pairs \(.*b\.tsv\) \| /,
    );
  });

  it('pairs where text is wanted and forced otherwise', async () => {
    const folder = await temporaryFolder({ 'b.tsv': 'un\tone' });
    expect(await userErrorOf(() => readCorpus([join(folder, 'b.tsv')], { kind: 'pairs', wanted: 'text' }))).toMatch(
      /b\.tsv: expected text, got pairs \(kind pairs\)/,
    );
  });

  it('a pair of languages that the file does not hold, or that is none', async () => {
    const folder = await temporaryFolder({ 'fr-en.tsv': 'un\tone' });
    const read = (pair: string) => userErrorOf(() => readCorpus([join(folder, 'fr-en.tsv')], { pair }));
    expect(await read('fr-de')).toMatch(/fr-en\.tsv holds fr-en, not fr-de \| --pair fr-en, or --pair en-fr$/);
    expect(await read('french')).toMatch(/^pair: expected two language codes such as fr-en, got 'french'/);
    expect(await read('fr-fr')).toMatch(/^pair: expected two language codes/);
  });

  it('no input at all', async () => {
    expect(await userErrorOf(() => readCorpus([]))).toMatch(
      /^data: expected a file, .* got none \| tiny-gpt train tales$/,
    );
  });
});

describe('fileError', () => {
  it('says what the system said', () => {
    const refused = Object.assign(new Error('EACCES: no'), { code: 'EACCES' });
    expect(fileError('a.txt', refused)).toMatchObject({
      message: 'cannot read a.txt: permission denied',
      hint: 'chmod u+r a.txt',
    });
    expect(fileError('a.txt', new Error('EIO: disk')).message).toBe('cannot read a.txt: EIO: disk');
  });
});
