import { fileURLToPath } from 'node:url';
import type { CorpusKind } from './corpus.ts';

/** A corpus that comes with the package. */
export interface BundledCorpus {
  readonly name: string;
  /** Absolute path of its file. */
  readonly path: string;
  readonly kind: CorpusKind;
  /** One line for `corpus list`. */
  readonly description: string;
}

/** The corpora in the package's `corpora/` folder, which lies two folders above this module in `src/` and in `dist/` alike. */
export function bundledCorpora(): BundledCorpus[] {
  return [
    {
      name: 'tales',
      path: bundledPath('tales.txt'),
      kind: 'documents',
      description: 'short tales in plain English, for text generation',
    },
    {
      name: 'fr-en',
      path: bundledPath('fr-en.tsv'),
      kind: 'pairs',
      description: 'everyday French sentences and their English translations',
    },
    {
      name: 'reviews',
      path: bundledPath('reviews.tsv'),
      kind: 'labelled',
      description: 'reviews of meals, films, things and places, positive or negative',
    },
    {
      name: 'questions',
      path: bundledPath('questions.tsv'),
      kind: 'labelled',
      description: 'questions for a person, place, number, time, thing or reason',
    },
    {
      name: 'rooms',
      path: bundledPath('rooms.jsonl'),
      kind: 'jsonl',
      description: 'who goes where with what: passages, questions and answers',
    },
    {
      name: 'talk',
      path: bundledPath('talk.txt'),
      kind: 'transcripts',
      description: 'conversations in which facts are told, corrected and recalled',
    },
  ];
}

function bundledPath(file: string): string {
  return fileURLToPath(new URL(`../../corpora/${file}`, import.meta.url));
}
