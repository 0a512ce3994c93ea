import type { Corpus } from '../corpus/corpus.ts';

/** What a guess without a model comes to: a reference for the figures of one. */
export interface Baseline {
  /** How it guesses: "majority class". */
  readonly name: string;
  /** By the names that the task's metrics have. */
  readonly metrics: Readonly<Record<string, number>>;
}

export interface BaselineOptions {
  /** What a guess may look at; undefined where it is not at hand. */
  readonly train: Corpus | undefined;
  /** What it is measured on. */
  readonly evaluated: Corpus;
  /** Leaves out what takes more than a second or two. */
  readonly isQuick: boolean;
}

/** A corpus as one of the type that a task reads. @throws Error for another: a mistake of the program */
export function corpusOf<T extends Corpus['type']>(corpus: Corpus, type: T): Extract<Corpus, { type: T }> {
  if (corpus.type !== type) throw new Error(`expected a corpus for ${type}, got ${corpus.type}`);
  return corpus as Extract<Corpus, { type: T }>; // the compiler does not narrow by a type parameter
}
