import { gunzipSync } from 'node:zlib';
import { UserError } from '../../errors.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/** Fetched files by name. */
export type Fetched = ReadonlyMap<string, Buffer>;
/** Text files of a corpus by name. */
export type Converted = Record<string, string>;

/** The file as it is. */
export function asText(from: string, to: string): (fetched: Fetched) => Converted {
  return (fetched) => ({ [to]: textOf(fetched, from) });
}

/** Each `NAME.gz` unpacked to `NAME`. */
export function unzipped(fetched: Fetched): Converted {
  return Object.fromEntries(
    [...fetched].map(([name, bytes]) => [
      name.replace(/\.gz$/, ''),
      unpack(name, () => gunzipSync(bytes)).toString('utf8'),
    ]),
  );
}

/** `SST-2/train.tsv` and `dev.tsv` of GLUE, with words for labels; its test part has no labels. */
export function sst2(fetched: Fetched): Converted {
  const files = unzip(fetched, 'SST-2.zip');
  const part = (name: string) =>
    `text\tlabel\n${linesOf(textOf(files, name))
      .slice(1)
      .map((line) => {
        const [text = '', label] = line.split('\t');
        return `${text.trim()}\t${label === '1' ? 'positive' : 'negative'}\n`;
      })
      .join('')}`;
  return { 'train.tsv': part('SST-2/train.tsv'), 'validation.tsv': part('SST-2/dev.tsv') };
}

/** `DESC:manner How did ... ?`, in Latin-1: the coarse class of six is the label. */
export function trec(fetched: Fetched): Converted {
  const part = (name: string) =>
    `text\tlabel\n${linesOf(textOf(fetched, name, 'latin1'))
      .map((line) => {
        const [, label = '', text = ''] = /^([A-Z]+):\S+ (.*)$/.exec(line) ?? [];
        return label === '' ? '' : `${text.trim()}\t${label}\n`;
      })
      .join('')}`;
  return { 'train.tsv': part('train_5500.label'), 'test.tsv': part('TREC_10.label') };
}

/** The twenty tasks in English with 1,000 questions each: `qa1_single-supporting-fact.train.txt` and so on. */
export function babi(fetched: Fetched): Converted {
  const [archive] = fetched;
  const files = unpack('bAbI', () => readTar(gunzipSync(archive?.[1] ?? Buffer.alloc(0))));
  const converted: Converted = {};
  for (const [path, bytes] of files) {
    const [, name, part] = /(?:^|\/)en\/(qa\d+_[^/]+)_(train|test)\.txt$/.exec(path) ?? [];
    if (name !== undefined) converted[`${name}.${part}.txt`] = bytes.toString('utf8').replaceAll('\r\n', '\n');
  }
  return converted;
}

/** Sentence pairs without doubles, French first; every hundredth English sentence goes to the test part with all its pairs, and as many to validation. */
export function tatoeba(fetched: Fetched): Converted {
  const files = unzip(fetched, 'en-fr.txt.zip');
  const [english, french] = ['en', 'fr'].map((language) => linesOf(textOf(files, `Tatoeba.en-fr.${language}`)));
  const parts: Record<'train' | 'validation' | 'test', string[]> = { train: [], validation: [], test: [] };
  const numbers = new Map<string, number>();
  const seen = new Set<string>();
  for (const [i, target] of (english ?? []).entries()) {
    const pair = `${clean(french?.[i] ?? '')}\t${clean(target)}\n`;
    if (seen.has(pair) || pair.startsWith('\t') || pair.endsWith('\t\n')) continue;
    seen.add(pair);
    const number = numbers.get(clean(target)) ?? numbers.size;
    numbers.set(clean(target), number);
    parts[number % 100 === 99 ? 'test' : number % 100 === 98 ? 'validation' : 'train'].push(pair);
  }
  return Object.fromEntries(Object.entries(parts).map(([part, pairs]) => [`${part}.tsv`, pairs.join('')]));
}

function clean(sentence: string): string {
  return sentence.replaceAll(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function textOf(files: Fetched, name: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  const bytes = files.get(name);
  if (bytes === undefined) throw new UserError(`expected ${name} in the download, got ${[...files.keys()].join(', ')}`);
  return bytes.toString(encoding);
}

function unzip(fetched: Fetched, name: string): Map<string, Buffer> {
  return unpack(name, () => readZip(fetched.get(name) ?? Buffer.alloc(0)));
}

function unpack<T>(name: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    throw new UserError(
      `${name} cannot be unpacked: ${cause instanceof Error ? cause.message : cause}`,
      'try it with --force',
      { cause },
    );
  }
}
