import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../errors.ts';
import { Random } from '../../random.ts';
import { makeFrEnCorpus } from './fr-en/make-fr-en.ts';
import { buildTalesCorpus } from './tales/build-tales.ts';
import { documentSeparator } from './tales/make-tales.ts';

/** How much is made: bytes of text, or a number of pairs. */
export type CorpusSize = { readonly sizeBytes: number } | { readonly count: number };

export interface MakeCorpusOptions {
  /** Default: the size of the file that comes with the package. */
  readonly size?: CorpusSize | undefined;
  /** 1 made the file that comes with the package. */
  readonly seed: number;
}

interface Recipe {
  readonly defaultSize: CorpusSize;
  readonly make: (size: CorpusSize, seed: number) => string;
}

const recipes: Readonly<Record<string, Recipe>> = {
  tales: { defaultSize: { sizeBytes: 2_000_000 }, make: makeTales },
  'fr-en': { defaultSize: { count: 26_000 }, make: makePairs },
};

/** The corpora that can be made, by name. */
export const makeableCorpora: readonly string[] = Object.keys(recipes);

/**
 * The text of a bundled corpus: what was written by hand, and as much of its grammar as the size asks for. Nothing of the test
 * part is in it. The same size and seed give the same bytes.
 * @throws UserError for an unknown name, a size of the wrong kind, or more than the grammar can make
 */
export function makeCorpus(name: string, { size, seed }: MakeCorpusOptions): string {
  const recipe = recipes[name];
  if (recipe === undefined)
    throw new UserError(`corpus make: unknown corpus '${name}' (${makeableCorpora.join(', ')})`);
  return recipe.make(size ?? recipe.defaultSize, seed);
}

function makeTales(size: CorpusSize, seed: number): string {
  if ('count' in size) {
    throw new UserError('corpus make tales: expected a size in bytes such as 2MB, got a number', '--size 2MB');
  }
  return buildTalesCorpus({
    handWritten: readHandWrittenTales(),
    random: new Random(seed),
    sizeBytes: size.sizeBytes,
  });
}

function makePairs(size: CorpusSize, seed: number): string {
  if ('sizeBytes' in size) {
    throw new UserError('corpus make fr-en: expected a number of pairs, got a size in bytes', '--size 20000');
  }
  try {
    return makeFrEnCorpus(size.count, seed);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, '--size 20000', { cause: error });
    throw error;
  }
}

/** The hand-written tales for training, `corpora/hand/tales-1.txt` and on. */
function readHandWrittenTales(): string {
  const files = readdirSync(corpusPath('hand')).filter((file) => /^tales-\d+\.txt$/.test(file));
  return files.map((file) => readCorpusFile(`hand/${file}`)).join(`${documentSeparator}\n`);
}

/** A file of the package's corpora/, which lies three folders above this module in src/ and in dist/ alike. */
function readCorpusFile(file: string): string {
  return readFileSync(corpusPath(file), 'utf8');
}

function corpusPath(file: string): string {
  return fileURLToPath(new URL(`../../../corpora/${file}`, import.meta.url));
}
