import type { Corpus, ExampleCorpus, Pair, PairCorpus, TextCorpus } from '../corpus/corpus.ts';
import { UserError } from '../errors.ts';
import type { Random } from '../random.ts';

export interface SplitOptions {
  /** Share held out where the corpus brings no validation part, in [0, 1); default 0.1. */
  readonly validationFraction?: number | undefined;
  /** Draws the documents or pairs held out. */
  readonly random: Random;
}

export interface TextSplit {
  readonly train: string[];
  readonly validation: string[];
  /** A single running text, cut in two, rather than separate documents. */
  readonly joined: boolean;
}

export interface PairSplit {
  readonly train: Pair[];
  readonly validation: Pair[];
}

/**
 * The training and the validation part. A single text is cut: its last characters (code points) are held out. Documents are
 * deduplicated and drawn. A validation part that came with the corpus is taken instead; its documents, and those of a test part,
 * are removed from training.
 * @throws UserError for a fraction outside [0, 1), and for too little text to hold any out
 */
export function splitTexts(corpus: TextCorpus, options: SplitOptions): TextSplit {
  const fraction = checkFraction(options.validationFraction);
  const { documents, separated, validation, test = [] } = corpus;
  if (separated) {
    const split = splitUnique(documents, keyOf, { validation, test, fraction, random: options.random, corpus });
    return { ...split, joined: false };
  }
  const text = documents.join('\n');
  if (validation !== undefined) return { train: [text], validation: [...validation], joined: true };
  const [train, rest] = cutAtFraction(text, 1 - fraction);
  if (fraction > 0 && (rest === '' || train === '')) {
    throw tooFew(corpus, `${train.length + rest.length} characters`);
  }
  return { train: [train], validation: rest === '' ? [] : [rest], joined: true };
}

/**
 * The training and the validation part of pairs, with no source in both: one pair of each source is kept (the first), compared in
 * NFC and trimmed, and drawn. A validation part that came with the corpus is taken as it is; its sources, and those of a test part,
 * are removed from training.
 * @throws UserError for a fraction outside [0, 1), and for too few pairs to hold any out
 */
export function splitPairs(corpus: PairCorpus, options: SplitOptions): PairSplit {
  const fraction = checkFraction(options.validationFraction);
  const { pairs, validation, test = [] } = corpus;
  return splitUnique(pairs, ({ source }) => keyOf(source), {
    validation,
    test,
    fraction,
    random: options.random,
    corpus,
  });
}

/**
 * The training and the validation part of examples, none of which is in both: one of each text is kept (the first), and drawn.
 * A validation part that came with the corpus is taken as it is; its texts, and those of a test part, are removed from training.
 * @param textOf what makes two examples the same
 * @throws UserError for a fraction outside [0, 1), and for too few examples to hold any out
 */
export function splitExamples<T>(
  corpus: Corpus & ExampleCorpus<T>,
  textOf: (example: T) => string,
  options: SplitOptions,
): { train: T[]; validation: T[] } {
  const fraction = checkFraction(options.validationFraction);
  const { examples, validation, test = [] } = corpus;
  const { random } = options;
  return splitUnique(examples, (example) => keyOf(textOf(example)), { validation, test, fraction, random, corpus });
}

/** Cuts `text` after `int(fraction * number of code points)` code points. */
export function cutAtFraction(text: string, fraction: number): [string, string] {
  let numCodePoints = 0;
  for (const _ of text) numCodePoints++;
  let left = Math.floor(fraction * numCodePoints);
  let at = 0;
  while (left > 0) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    left--;
  }
  return [text.slice(0, at), text.slice(at)];
}

function splitUnique<T>(
  items: readonly T[],
  key: (item: T) => string,
  options: {
    validation: readonly T[] | undefined;
    test: readonly T[];
    fraction: number;
    random: Random;
    corpus: Corpus;
  },
): { train: T[]; validation: T[] } {
  const { validation, test, fraction, random, corpus } = options;
  const heldOut = new Set([...(validation ?? []), ...test].map(key));
  const unique = new Map<string, T>();
  for (const item of items) {
    const itemKey = key(item);
    if (!heldOut.has(itemKey) && !unique.has(itemKey)) unique.set(itemKey, item);
  }
  const kept = [...unique.values()];
  const word = corpus.type === 'pairs' ? 'pair' : corpus.type === 'text' ? 'document' : 'example';
  const count = `${kept.length} different ${word}${kept.length === 1 ? '' : 's'}`;
  const left = heldOut.size > 0 ? `${count} outside the validation and test parts` : count;
  if (kept.length === 0) throw tooFew(corpus, left);
  if (validation !== undefined || fraction === 0) return { train: kept, validation: [...(validation ?? [])] };
  if (kept.length < 2) throw tooFew(corpus, left);
  const numValidation = Math.min(kept.length - 1, Math.max(1, Math.round(fraction * kept.length)));
  const drawn = new Set(random.shuffle(Uint32Array.from(kept.keys())).subarray(0, numValidation));
  return { train: kept.filter((_, i) => !drawn.has(i)), validation: kept.filter((_, i) => drawn.has(i)) };
}

/** What counts as the same text: NFC, trimmed, case kept. */
function keyOf(text: string): string {
  return text.normalize('NFC').trim();
}

function checkFraction(fraction = 0.1): number {
  if (fraction >= 0 && fraction < 1) return fraction;
  throw new UserError(
    `validationFraction: expected at least 0 and below 1, got ${fraction}`,
    '--validation-fraction 0.1',
  );
}

function tooFew(corpus: Corpus, count: string): UserError {
  const shown = corpus.files[0] === undefined || corpus.files[0] === '-' ? corpus.name : corpus.files[0];
  return new UserError(
    `${shown} has ${count}: too few to train on and hold some out`,
    'add text, or --validation FILE',
  );
}
