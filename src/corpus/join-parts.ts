import { UserError } from '../errors.ts';
import type { AnsweringExample, CorpusKind, Dialogue, LabelledExample, Pair } from './corpus.ts';
import type { Languages } from './languages.ts';
import { shownName } from './read-text.ts';

/** What files hold, read. */
export type CorpusContent = { readonly kind: CorpusKind; readonly sizeBytes: number } & (
  | { readonly type: 'text'; readonly documents: readonly string[]; readonly separated: boolean }
  | { readonly type: 'pairs'; readonly pairs: readonly Pair[]; readonly languages: Languages | undefined }
  | { readonly type: 'labelled'; readonly examples: readonly LabelledExample[] }
  | { readonly type: 'answering'; readonly examples: readonly AnsweringExample[] }
  | { readonly type: 'dialogue'; readonly examples: readonly Dialogue[] }
);

/**
 * One content from those of several files: texts become documents, everything else follows one another.
 * @param paths of the parts, for errors
 * @throws UserError for a mixture of types, and for no part at all
 */
export function joinParts(parts: readonly CorpusContent[], paths: readonly string[]): CorpusContent {
  const [first] = parts;
  if (first === undefined)
    throw new UserError(
      'data: expected a training part, got only validation and test files',
      'name the training files',
    );
  const other = parts.findIndex(({ type }) => type !== first.type);
  if (other >= 0) {
    const shown = (i: number) => `${parts[i]?.type} (${shownName(paths[i] ?? '')})`;
    throw new UserError(
      `data: expected files of one type, got ${shown(0)} and ${shown(other)}`,
      'name the files you mean, or force --kind',
    );
  }
  if (parts.length === 1) return first;
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const isOneKind = new Set(parts.map(({ kind }) => kind)).size === 1;
  switch (first.type) {
    case 'text': {
      const kind = isOneKind && first.kind === 'jsonl' ? 'jsonl' : 'documents';
      const documents = parts.flatMap((part) => (part.type === 'text' ? part.documents : []));
      return { type: 'text', kind, sizeBytes, documents, separated: true };
    }
    case 'pairs': {
      const pairs = parts.flatMap((part) => (part.type === 'pairs' ? part.pairs : []));
      return { ...first, kind: isOneKind ? first.kind : 'pairs', sizeBytes, pairs };
    }
    case 'labelled':
      return {
        ...first,
        sizeBytes,
        examples: parts.flatMap((part) => (part.type === 'labelled' ? part.examples : [])),
      };
    case 'answering':
      return {
        ...first,
        sizeBytes,
        examples: parts.flatMap((part) => (part.type === 'answering' ? part.examples : [])),
      };
    case 'dialogue':
      return {
        ...first,
        sizeBytes,
        examples: parts.flatMap((part) => (part.type === 'dialogue' ? part.examples : [])),
      };
  }
}
