import { basename } from 'node:path';
import { UserError } from '../errors.ts';
import type { CorpusKind, Pair } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { pathOf } from './held-out-files.ts';
import type { Languages } from './languages.ts';
import { languagesInName, pairName } from './languages.ts';
import type { CorpusUnit } from './parallel-files.ts';
import { hasSeparator, splitAtBlankLines, splitAtSeparators } from './parse-documents.ts';
import { parseJsonl } from './parse-jsonl.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseParallel } from './parse-parallel.ts';
import { readText, shownName } from './read-text.ts';
import { recogniseKind } from './recognise-kind.ts';

/** What a list of units holds, read and joined. */
export type CorpusContent = { readonly kind: CorpusKind; readonly sizeBytes: number } & (
  | { readonly type: 'text'; readonly documents: readonly string[]; readonly separated: boolean }
  | { readonly type: 'pairs'; readonly pairs: readonly Pair[]; readonly languages: Languages | undefined }
);

/** How units are read; see ReadCorpusOptions. */
export interface ReadOptions {
  readonly kind: CorpusKind | undefined;
  /** The order of the sides; a unit known to hold them the other way round is swapped. */
  readonly languages: Languages | undefined;
  readonly wanted: 'text' | 'pairs' | undefined;
  readonly stdin: AsyncIterable<Uint8Array> | undefined;
}

/**
 * Reads units and joins them: several texts become documents, pairs follow one another.
 * @throws UserError for anything that cannot be read, and for a mixture of text and pairs
 */
export async function readUnits(units: readonly CorpusUnit[], options: ReadOptions): Promise<CorpusContent> {
  const texts: string[][] = [];
  for (const unit of units) {
    const paths = unit.type === 'single' ? [unit.path] : [unit.source, unit.target];
    texts.push(await Promise.all(paths.map((path) => readText(path, options.stdin))));
  }
  const atBlankLines = options.kind === 'documents' && !texts.flat().some(hasSeparator);
  const parts: CorpusContent[] = [];
  let { languages } = options;
  for (const [i, unit] of units.entries()) {
    const part = readUnit(unit, texts[i] ?? [], { ...options, languages, atBlankLines });
    if (part.type === 'pairs') languages ??= part.languages;
    parts.push(part);
  }
  return joinParts(parts, units);
}

function readUnit(
  unit: CorpusUnit,
  [text = '', targetText = '']: readonly string[],
  options: ReadOptions & { readonly atBlankLines: boolean },
): CorpusContent {
  const sizeBytes = Buffer.byteLength(text) + Buffer.byteLength(targetText);
  if (unit.type === 'parallel') {
    const { source, target } = unit;
    const pairs = parseParallel({ path: source, text }, { path: target, text: targetText });
    return { type: 'pairs', kind: 'parallel', sizeBytes, pairs, languages: unit.languages };
  }
  const { path } = unit;
  const kind = recogniseKind(path, text, options);
  if (kind === 'pairs') {
    return { type: 'pairs', kind, sizeBytes, ...orient(parsePairs(text, path), languagesOf(path), path, options) };
  }
  if (kind === 'jsonl') {
    const content = parseJsonl(text, path, options);
    if (content.type === 'text') return { ...content, kind, sizeBytes, separated: true };
    if (content.languages !== undefined) return { ...content, kind, sizeBytes };
    return { type: 'pairs', kind, sizeBytes, ...orient(content.pairs, languagesOf(path), path, options) };
  }
  if (kind === 'text') return { type: 'text', kind, sizeBytes, documents: [text], separated: false };
  const documents = options.atBlankLines ? splitAtBlankLines(text) : splitAtSeparators(text);
  return { type: 'text', kind: 'documents', sizeBytes, documents, separated: true };
}

/** Puts pairs whose languages are known into the order asked for. */
function orient(
  pairs: readonly Pair[],
  known: Languages | undefined,
  path: string,
  { languages: asked }: ReadOptions,
): { pairs: readonly Pair[]; languages: Languages | undefined } {
  if (asked === undefined || known === undefined) return { pairs, languages: asked ?? known };
  if (asked.source === known.source && asked.target === known.target) return { pairs, languages: asked };
  if (asked.source === known.target && asked.target === known.source) {
    return { pairs: pairs.map(({ source, target }) => ({ source: target, target: source })), languages: asked };
  }
  const swapped = pairName({ source: known.target, target: known.source });
  throw new UserError(
    `${shownName(path)} holds ${pairName(known)}, not ${pairName(asked)}`,
    `--pair ${pairName(known)}, or --pair ${swapped}`,
  );
}

function languagesOf(path: string): Languages | undefined {
  const { folder, stem } = parseFileName(path);
  return languagesInName(stem) ?? languagesInName(basename(folder));
}

function joinParts(parts: readonly CorpusContent[], units: readonly CorpusUnit[]): CorpusContent {
  const [first] = parts;
  if (first === undefined)
    throw new UserError(
      'data: expected a training part, got only validation and test files',
      'name the training files',
    );
  const other = parts.findIndex(({ type }) => type !== first.type);
  if (other >= 0) {
    const shown = (i: number) => `${parts[i]?.type} (${shownName(units[i] === undefined ? '' : pathOf(units[i]))})`;
    throw new UserError(
      `data: expected text or pairs, got ${shown(0)} and ${shown(other)}`,
      'name the files you mean, or force --kind',
    );
  }
  if (parts.length === 1) return first;
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (first.type === 'pairs') {
    const pairs = parts.flatMap((part) => (part.type === 'pairs' ? part.pairs : []));
    return { ...first, kind: kinds.size === 1 ? first.kind : 'pairs', sizeBytes, pairs };
  }
  const documents = parts.flatMap((part) => (part.type === 'text' ? part.documents : []));
  const kind = kinds.size === 1 && first.kind === 'jsonl' ? 'jsonl' : 'documents';
  return { type: 'text', kind, sizeBytes, documents, separated: true };
}
