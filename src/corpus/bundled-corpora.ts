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
  ];
}

function bundledPath(file: string): string {
  return fileURLToPath(new URL(`../../corpora/${file}`, import.meta.url));
}
