import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../errors.ts';
import { Random } from '../../random.ts';
import { parseLabelled } from '../parse-labelled.ts';
import { type CorpusPart, corpusParts } from './corpus-part.ts';
import { makeFrEnCorpus } from './fr-en/make-fr-en.ts';
import { buildQuestions } from './questions/build-questions.ts';
import { buildReviews } from './reviews/build-reviews.ts';
import { buildRooms } from './rooms/build-rooms.ts';
import { buildTalesCorpus } from './tales/build-tales.ts';
import { documentSeparator } from './tales/make-tales.ts';
import { buildTalk } from './talk/build-talk.ts';

/** How much is made: bytes of text, or a number of pairs. */
export type CorpusSize = { readonly sizeBytes: number } | { readonly count: number };

export interface MakeCorpusOptions {
  /** Default: the size of the file that comes with the package. */
  readonly size?: CorpusSize | undefined;
  /** 1 made the file that comes with the package. */
  readonly seed: number;
  /** Default `train`. The corpora that are all generated have parts, each with structures of its own. */
  readonly part?: CorpusPart | undefined;
}

interface Recipe {
  /** Of each part that can be made. */
  readonly defaultSizes: { readonly train: CorpusSize } & Readonly<Partial<Record<CorpusPart, CorpusSize>>>;
  readonly make: (size: CorpusSize, seed: number, part: CorpusPart) => string;
}

const recipes: Readonly<Record<string, Recipe>> = {
  tales: { defaultSizes: { train: { sizeBytes: 2_000_000 } }, make: makeTales },
  'fr-en': { defaultSizes: { train: { count: 44_200 } }, make: makePairs },
  reviews: countedRecipe(
    'reviews',
    { train: 9000, validation: 600, test: 1000, 'unseen-forms': 600 },
    (count, random, part) => {
      const reviews = buildReviews({
        part,
        random,
        count,
        excludedTexts: labelledTextsIn('reviews.handwritten-test.tsv'),
      });
      return ['text\tlabel\tform', ...reviews.map(({ text, label, form }) => `${text}\t${label}\t${form}`)];
    },
  ),
  questions: countedRecipe(
    'questions',
    { train: 9000, validation: 600, test: 1000, 'unseen-forms': 600 },
    (count, random, part) => {
      const excludedTexts = labelledTextsIn('questions.handwritten-test.tsv');
      const questions = buildQuestions({ part, random, count, excludedTexts });
      return ['text\tlabel', ...questions.map(({ text, label }) => `${text}\t${label}`)];
    },
  ),
  rooms: countedRecipe('rooms', { train: 3500, validation: 300, test: 500 }, (count, random, part) =>
    buildRooms({ part, random, count }).map(({ context, question, answer, supports }) =>
      JSON.stringify({ context, question, answer, supports }),
    ),
  ),
  talk: countedRecipe('talk', { train: 1900, validation: 150, test: 250 }, (count, random, part) =>
    buildTalk({ part, random, count }).flatMap(({ turns }, i) => [
      ...(i === 0 ? [] : ['']),
      ...turns.map(({ role, text }) => `${role}: ${text}`),
    ]),
  ),
};

/** The corpora that can be made, by name. */
export const makeableCorpora: readonly string[] = Object.keys(recipes);

/**
 * The text of a bundled corpus: what was written by hand, and as much of its grammar as the size asks for. Nothing of the test
 * part is in it. The same size and seed give the same bytes.
 * @throws UserError for an unknown name, a size of the wrong kind, or more than the grammar can make
 */
export function makeCorpus(name: string, { size, seed, part = 'train' }: MakeCorpusOptions): string {
  const recipe = recipes[name];
  if (recipe === undefined)
    throw new UserError(`corpus make: unknown corpus '${name}' (${makeableCorpora.join(', ')})`);
  const defaultSize = recipe.defaultSizes[part];
  if (defaultSize === undefined) {
    const parts = Object.keys(recipe.defaultSizes).join(', ');
    throw new UserError(`corpus make ${name}: part '${part}' is not made from a grammar`, `its parts: ${parts}`);
  }
  return recipe.make(size ?? defaultSize, seed, part);
}

/**
 * A recipe for a number of lines.
 * @param counts of the examples in each part by default
 * @param makeLines throws a RangeError for more than the grammar can make
 */
function countedRecipe<Part extends CorpusPart>(
  name: string,
  counts: Readonly<Record<Part | 'train', number>>,
  makeLines: (count: number, random: Random, part: Part) => readonly string[],
): Recipe {
  const sizes = Object.entries<number>(counts).map(([part, count]) => [part, { count }]);
  return {
    defaultSizes: Object.fromEntries(sizes),
    make: (size, seed, part) => {
      if ('sizeBytes' in size) throw notBytes(name, 'examples');
      const random = new Random(seed).fork(corpusParts.indexOf(part));
      return withoutRangeError(() => `${makeLines(size.count, random, part as Part).join('\n')}\n`); // a part with a size
    },
  };
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
  if ('sizeBytes' in size) throw notBytes('fr-en', 'pairs');
  return withoutRangeError(() => makeFrEnCorpus(size.count, seed));
}

function notBytes(name: string, unit: string): UserError {
  return new UserError(`corpus make ${name}: expected a number of ${unit}, got a size in bytes`, '--size 20000');
}

/** What a grammar cannot make is the user's mistake. */
function withoutRangeError(make: () => string): string {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message, 'a smaller --size', { cause: error });
    throw error;
  }
}

/** The hand-written tales for training, `corpora/hand/tales-1.txt` and on. */
function readHandWrittenTales(): string {
  const files = readdirSync(corpusPath('hand')).filter((file) => /^tales-\d+\.txt$/.test(file));
  return files.map((file) => readCorpusFile(`hand/${file}`)).join(`${documentSeparator}\n`);
}

function labelledTextsIn(file: string): ReadonlySet<string> {
  return new Set(parseLabelled(readCorpusFile(file), file).map(({ text }) => text));
}

/** A file of the package's corpora/, which lies three folders above this module in src/ and in dist/ alike. */
function readCorpusFile(file: string): string {
  return readFileSync(corpusPath(file), 'utf8');
}

function corpusPath(file: string): string {
  return fileURLToPath(new URL(`../../../corpora/${file}`, import.meta.url));
}
