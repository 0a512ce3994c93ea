import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { downloadCorpus } from '../../../src/corpus/download/download-corpus.ts';
import { downloadableCorpora } from '../../../src/corpus/download/downloadable-corpora.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { serve } from './file-server.ts';
import { makeTar } from './tar.ts';

/** What a server has, by the name in the cache: as the real ones have it, but small and made up. */
const contents: Readonly<Record<string, Uint8Array>> = {
  'input.txt': Buffer.from('First Citizen:\nHear me.\n'),
  ...Object.fromEntries(
    ['train', 'val', 'test_2016_flickr'].flatMap((part) => [
      [`${part}.fr.gz`, gzipSync(`Un chien (${part}).\nDeux chats.\n`)],
      [`${part}.en.gz`, gzipSync(`A dog (${part}).\nTwo cats.\n`)],
    ]),
  ),
  'en-fr.txt.zip': zipSync({
    'Tatoeba.en-fr.en': strToU8(Array.from({ length: 300 }, (_, i) => `Sentence ${i}.\nSentence ${i}.\n`).join('')),
    'Tatoeba.en-fr.fr': strToU8(Array.from({ length: 300 }, (_, i) => `Phrase ${i}.\nPhrase  ${i}.\n`).join('')),
  }),
  'SST-2.zip': zipSync({
    'SST-2/': new Uint8Array(),
    'SST-2/train.tsv': strToU8('sentence\tlabel\na fine film \t1\na dull film \t0\n'),
    'SST-2/dev.tsv': strToU8('sentence\tlabel\na bad film\t0\n'),
  }),
  'train_5500.label': Buffer.from('DESC:manner How did it end ?\nLOC:city Where is the caf\xe9 ?\n', 'latin1'),
  'TREC_10.label': Buffer.from('NUM:dist How far is it ?\n'),
  'babi_tasks_1-20_v1-2.tar.gz': gzipSync(
    makeTar({
      'tasks_1-20_v1-2/en/': '',
      'tasks_1-20_v1-2/en/qa1_single-supporting-fact_train.txt': '1 A cat is here.\n2 Where is the cat?\there\t1\n',
      'tasks_1-20_v1-2/en/qa1_single-supporting-fact_test.txt': '1 A dog is there.\n2 Where is the dog?\tthere\t1\n',
      'tasks_1-20_v1-2/en-10k/qa1_single-supporting-fact_train.txt': 'more of it',
    }),
  ),
};

/** The set as registered, but from a server on this machine, and without the checksum of the real files. */
async function localSet(name: string) {
  const { url, ranges } = await serve((request, response) => {
    const content = contents[(request.url ?? '').slice(1)];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  const set = downloadableCorpora.find((candidate) => candidate.name === name);
  if (set === undefined) throw new Error(`no set '${name}'`);
  const files = set.files.map((file) => ({ url: new URL(`/${file.name}`, url).href, name: file.name }));
  return { set: { ...set, files }, requests: ranges };
}

async function download(name: string) {
  const folder = await temporaryFolder({});
  const options = { output: join(folder, name), cache: join(folder, 'cache') };
  const { set, requests } = await localSet(name);
  return { files: await downloadCorpus(set, options), set, options, requests };
}

describe('downloadCorpus', () => {
  it.each([
    ['tiny-shakespeare', 'text', { documents: ['First Citizen:\nHear me.\n'] }],
    ['multi30k-fr-en', 'pairs', { languages: { source: 'fr', target: 'en' } }],
    ['tatoeba-fr-en', 'pairs', {}],
    [
      'sst-2',
      'labelled',
      {
        examples: [
          { text: 'a fine film', label: 'positive' },
          { text: 'a dull film', label: 'negative' },
        ],
      },
    ],
    [
      'trec',
      'labelled',
      {
        examples: [
          { text: 'How did it end ?', label: 'DESC' },
          { text: 'Where is the café ?', label: 'LOC' },
        ],
      },
    ],
    ['babi', 'answering', { examples: [{ context: 'A cat is here.', question: 'Where is the cat?', answer: 'here' }] }],
  ])('makes of %s a folder that is read as %s', async (name, type, content) => {
    const { options } = await download(name);
    expect(await readCorpus([options.output])).toMatchObject({ name, type, ...content });
  });

  it('keeps the held-out parts apart', async () => {
    const heldOut = async (name: string) => {
      const { validation, test } = await readCorpus([(await download(name)).options.output]);
      return [validation?.length, test?.length];
    };
    expect(await heldOut('multi30k-fr-en')).toEqual([2, 2]);
    expect(await heldOut('tatoeba-fr-en')).toEqual([3, 3]);
    expect(await heldOut('sst-2')).toEqual([1, undefined]);
    expect(await heldOut('trec')).toEqual([undefined, 1]);
    expect(await heldOut('babi')).toEqual([undefined, 1]);
  });

  it('says where the files come from and under which licence', async () => {
    const { options, set } = await download('trec');
    const source = JSON.parse(await readFile(join(options.output, '.source.json'), 'utf8'));
    expect(source).toMatchObject({ name: 'trec', licence: set.licence, urls: set.files.map(({ url }) => url) });
    expect((await readdir(options.output)).sort()).toEqual(['.source.json', 'test.tsv', 'train.tsv']);
  });

  it('writes into a folder that is there only if forced, and fetches once', async () => {
    const { set, options, requests } = await download('trec');
    await writeFile(join(options.output, 'mine.txt'), 'keep');
    await expect(downloadCorpus(set, options)).rejects.toThrow(/exists$/);
    expect(await downloadCorpus(set, { ...options, force: true })).toEqual(['train.tsv', 'test.tsv']);
    expect(await readFile(join(options.output, 'mine.txt'), 'utf8')).toBe('keep');
    expect(requests).toHaveLength(2);
  });

  it('names an archive that is none', async () => {
    const { set } = await localSet('trec');
    const folder = await temporaryFolder({});
    const sst2 = downloadableCorpora.find(({ name }) => name === 'sst-2');
    const wrong = { ...set, convert: sst2?.convert ?? set.convert };
    await expect(downloadCorpus(wrong, { output: join(folder, 'x'), cache: folder })).rejects.toThrow(
      'SST-2.zip cannot be unpacked: not a ZIP archive',
    );
  });
});

describe('downloadableCorpora', () => {
  it('have names, licences, homepages and files with checksums of the right form', () => {
    expect(new Set(downloadableCorpora.map(({ name }) => name)).size).toBe(6);
    for (const { files, licence, homepage } of downloadableCorpora) {
      expect(licence).not.toBe('');
      expect(homepage).toMatch(/^https:/);
      for (const { url, name, sha256 } of files) {
        expect(url.endsWith(name)).toBe(true);
        if (sha256 !== undefined) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
    }
  });
});
