import type { Corpus, CorpusKind } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { hasSeparator } from './parse-documents.ts';
import { looksLikeJsonl } from './parse-jsonl.ts';
import { looksLikeLabelled } from './parse-labelled.ts';
import { looksLikePairs } from './parse-pairs.ts';
import { looksLikeStories } from './parse-stories.ts';
import { looksLikeTranscripts } from './parse-transcripts.ts';

/**
 * How a single file is read: as forced, else by its extension, else by its content. Standard input and files without a known
 * extension are looked into; a `.txt` is text unless something else is wanted or its lines can be nothing else (numbered stories, transcripts).
 * Columns are labelled by a header, or by few different words in one of them; else they are pairs.
 */
export function recogniseKind(
  path: string,
  text: string,
  options: { kind?: CorpusKind | undefined; wanted?: Corpus['type'] | undefined } = {},
): Exclude<CorpusKind, 'parallel'> {
  const { kind, wanted } = options;
  if (kind !== undefined && kind !== 'parallel') return kind;
  const { extension } = parseFileName(path);
  const isPlain = ['txt', 'text', 'md'].includes(extension);
  if (extension === 'jsonl' || extension === 'ndjson') return 'jsonl';
  const isTable = extension === 'tsv' || extension === 'csv';
  if (!isPlain && !isTable && looksLikeJsonl(text)) return 'jsonl';
  if (wanted === 'pairs' || wanted === 'labelled') return wanted;
  if (wanted === 'answering') return looksLikeJsonl(text) ? 'jsonl' : 'stories';
  if (wanted === 'dialogue') return looksLikeJsonl(text) ? 'jsonl' : 'transcripts';
  if (wanted === undefined) {
    if (looksLikeStories(text)) return 'stories';
    if (looksLikeTranscripts(text)) return 'transcripts';
    if (!isPlain && looksLikeLabelled(text, path)) return 'labelled';
    if (extension === 'tsv' || (extension === '' && looksLikePairs(text))) return 'pairs';
  }
  return hasSeparator(text) ? 'documents' : 'text';
}
