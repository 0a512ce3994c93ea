import { createHash } from 'node:crypto';
import type { AnsweringExample, Corpus, Dialogue, LabelledExample, Pair } from '../corpus/corpus.ts';

/** Tells whether the data is the same as when the run began, a validation part of its own included. */
export function sha256Of(corpus: Corpus): string {
  const hash = createHash('sha256');
  const add = (texts: readonly string[]) => {
    for (const text of texts) hash.update(text).update('\0');
  };
  const examples = corpus.type === 'text' ? corpus.documents : corpus.type === 'pairs' ? corpus.pairs : corpus.examples;
  add(examples.flatMap(textsOf));
  if (corpus.validation !== undefined) hash.update('\0validation\0');
  add((corpus.validation ?? []).flatMap(textsOf));
  return hash.digest('hex');
}

/** The texts of an example, in a fixed order. */
function textsOf(example: string | Pair | LabelledExample | AnsweringExample | Dialogue): string[] {
  if (typeof example === 'string') return [example];
  if ('source' in example) return [example.source, example.target];
  if ('label' in example) return [example.text, example.label];
  if ('answer' in example) return [example.context, example.question, example.answer];
  return [...example.turns.flatMap(({ role, text }) => [role, text]), ''];
}

/** The languages of a corpus of pairs, as `fr-en`: those given, else those its files are named after. */
export function pairOf(corpus: Corpus, given: string | undefined): string | undefined {
  if (corpus.type !== 'pairs') return undefined;
  return (
    given ?? (corpus.languages === undefined ? undefined : `${corpus.languages.source}-${corpus.languages.target}`)
  );
}
