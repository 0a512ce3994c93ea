import type { CorpusKind } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { hasSeparator } from './parse-documents.ts';
import { looksLikeJsonl } from './parse-jsonl.ts';
import { looksLikePairs } from './parse-pairs.ts';

/**
 * How a single file is read: as forced, else by its extension, else by its content. Standard input and files without a known
 * extension are looked into; a `.txt` is text unless pairs are wanted.
 */
export function recogniseKind(
  path: string,
  text: string,
  options: { kind?: CorpusKind | undefined; wanted?: 'text' | 'pairs' | undefined } = {},
): Exclude<CorpusKind, 'parallel'> {
  const { kind, wanted } = options;
  if (kind !== undefined && kind !== 'parallel') return kind;
  const { extension } = parseFileName(path);
  const isPlain = ['txt', 'text', 'md'].includes(extension);
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  if (!isPlain && extension !== 'tsv' && looksLikeJsonl(text)) return 'jsonl';
  if (wanted === 'pairs') return 'pairs';
  if (wanted === undefined && (extension === 'tsv' || (extension === '' && looksLikePairs(text)))) return 'pairs';
  return hasSeparator(text) ? 'documents' : 'text';
}
