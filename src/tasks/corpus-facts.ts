import { createHash } from 'node:crypto';
import type { Corpus, Pair } from '../corpus/corpus.ts';

/** Tells whether the data is the same as when the run began, a validation part of its own included. */
export function sha256Of(corpus: Corpus): string {
  const hash = createHash('sha256');
  const add = (texts: readonly string[]) => {
    for (const text of texts) hash.update(text).update('\0');
  };
  const textsOf = (pairs: readonly Pair[]) => pairs.flatMap(({ source, target }) => [source, target]);
  add(corpus.type === 'text' ? corpus.documents : textsOf(corpus.pairs));
  if (corpus.validation !== undefined) hash.update('\0validation\0');
  add(corpus.type === 'text' ? (corpus.validation ?? []) : textsOf(corpus.validation ?? []));
  return hash.digest('hex');
}

/** The languages of a corpus of pairs, as `fr-en`: those given, else those its files are named after. */
export function pairOf(corpus: Corpus, given: string | undefined): string | undefined {
  if (corpus.type !== 'pairs') return undefined;
  return (
    given ?? (corpus.languages === undefined ? undefined : `${corpus.languages.source}-${corpus.languages.target}`)
  );
}
