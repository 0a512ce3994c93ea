import { basename } from 'node:path';
import { UserError } from '../errors.ts';
import type { Corpus, CorpusKind, Pair } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { pathOf } from './held-out-files.ts';
import { type CorpusContent, joinParts } from './join-parts.ts';
import type { Languages } from './languages.ts';
import { languagesInName, pairName } from './languages.ts';
import type { CorpusUnit } from './parallel-files.ts';
import { hasSeparator, splitAtBlankLines, splitAtSeparators } from './parse-documents.ts';
import { parseJsonl } from './parse-jsonl.ts';
import { lacksLabels, parseLabelled } from './parse-labelled.ts';
import { parsePairs } from './parse-pairs.ts';
import { parseParallel } from './parse-parallel.ts';
import { parseStories } from './parse-stories.ts';
import { parseTranscripts } from './parse-transcripts.ts';
import { readText, shownName } from './read-text.ts';
import { recogniseKind } from './recognise-kind.ts';

/** How units are read; see ReadCorpusOptions. */
export interface ReadOptions {
  readonly kind: CorpusKind | undefined;
  /** The order of the sides; a unit known to hold them the other way round is swapped. */
  readonly languages: Languages | undefined;
  readonly wanted: Corpus['type'] | undefined;
  /** A test part, which published sets give without labels: nothing is then read from it. */
  readonly isTest?: boolean;
  readonly stdin: AsyncIterable<Uint8Array> | undefined;
}

/**
 * Reads units and joins them: several texts become documents, pairs follow one another.
 * @throws UserError for anything that cannot be read, and for a mixture of types
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
  return joinParts(parts, units.map(pathOf));
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
    if (content.type !== 'pairs') return { ...content, kind, sizeBytes };
    if (content.languages !== undefined) return { ...content, kind, sizeBytes };
    return { type: 'pairs', kind, sizeBytes, ...orient(content.pairs, languagesOf(path), path, options) };
  }
  if (kind === 'labelled') {
    const isSkipped = options.isTest && lacksLabels(text, path);
    return { type: 'labelled', kind, sizeBytes, examples: isSkipped ? [] : parseLabelled(text, path) };
  }
  if (kind === 'transcripts') return { type: 'dialogue', kind, sizeBytes, examples: parseTranscripts(text, path) };
  if (kind === 'stories') return { type: 'answering', kind, sizeBytes, examples: parseStories(text, path) };
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
