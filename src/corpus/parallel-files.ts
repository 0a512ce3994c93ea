import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { Corpus, CorpusKind } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import type { Languages } from './languages.ts';
import { isLanguageCode, languagesInName, pairName } from './languages.ts';

/** What is read as one piece: a file, or the two files of a parallel corpus. */
export type CorpusUnit =
  | { readonly type: 'single'; readonly path: string }
  | {
      readonly type: 'parallel';
      readonly source: string;
      readonly target: string;
      readonly languages: Languages | undefined;
    };

/**
 * `DIR/train` as its two files, `DIR/train.fr` and `DIR/train.en`; undefined when no such file exists.
 * @throws UserError when one is missing, or when nothing tells which is the source
 */
export async function findStem(path: string, languages: Languages | undefined): Promise<string[] | undefined> {
  const sides = (await besides(path)).filter((file) => {
    const { stem, extension } = parseFileName(file);
    const isSide = languages === undefined ? isLanguageCode(extension) : hasLanguage(extension, languages);
    return isSide && stem === basename(path);
  });
  const [first] = sides;
  if (first === undefined) return undefined;
  const known = languages ?? languagesOf(sides, true);
  return pairUp(sides, known).flatMap((unit) => (unit.type === 'parallel' ? [unit.source, unit.target] : []));
}

/**
 * Finds the parallel files among `files` and joins them two by two; the others stay single.
 * @param options.gathered files without a language are then left out of a parallel corpus
 * @throws UserError `unpaired parallel files` when a partner is missing, or when nothing tells which is the source
 */
export async function pairUpFiles(
  files: readonly string[],
  options: {
    languages?: Languages | undefined;
    kind?: CorpusKind | undefined;
    wanted?: Corpus['type'] | undefined;
    gathered: boolean;
  },
): Promise<CorpusUnit[]> {
  const { languages, kind, wanted, gathered } = options;
  const singles = files.map((path): CorpusUnit => ({ type: 'single', path }));
  if ((wanted !== undefined && wanted !== 'pairs') || (kind !== undefined && kind !== 'parallel')) return singles;
  const isSide = (file: string) => {
    const { extension } = parseFileName(file);
    return languages === undefined ? isLanguageCode(extension) : hasLanguage(extension, languages);
  };
  const sides = files.filter(isSide);
  const [source, target] = files;
  if (kind === 'parallel' && sides.length < files.length && files.length === 2) {
    if (source !== undefined && target !== undefined) return [{ type: 'parallel', source, target, languages }];
  }
  const isCertain = languages !== undefined || kind === 'parallel' || wanted === 'pairs';
  if (sides.length === 0 || (!isCertain && !areComplete(files))) {
    if (kind !== 'parallel') return singles;
    throw new UserError(
      `parallel files: expected two such as train.fr and train.en, got ${files.join(', ')}`,
      'tiny-gpt train train.fr train.en',
    );
  }
  const stray = files.find((file) => !isSide(file));
  if (stray !== undefined && !gathered) {
    if (languages === undefined) return singles;
    throw new UserError(
      `unpaired parallel files: ${stray} is neither .${languages.source} nor .${languages.target}`,
      'leave it out',
    );
  }
  const all = gathered ? sides : await withPartners(sides, languages);
  return pairUp(all, languages ?? languagesOf(all, gathered));
}

/** Whether the files are two languages of the same stems. */
function areComplete(files: readonly string[]): boolean {
  const codes = new Set(files.map((file) => parseFileName(file).extension));
  const stems = new Set(files.map(stemPath));
  return codes.size === 2 && [...codes].every(isLanguageCode) && files.length === 2 * stems.size;
}

/** Which language is the source: the first of two files named by the user, else what the folder's or the files' name tells. */
function languagesOf(files: readonly string[], gathered: boolean): Languages {
  const codes = [...new Set(files.map((file) => parseFileName(file).extension))];
  const [source, target, ...more] = codes;
  const [first = ''] = files;
  if (source !== undefined && target === undefined) {
    throw new UserError(
      `unpaired parallel files: ${first} has no partner in another language`,
      'add it, or --kind text',
    );
  }
  if (source !== undefined && target !== undefined && more.length === 0 && !gathered && files.length === 2) {
    return { source, target };
  }
  const named = languagesInName(parseFileName(first).stem) ?? languagesInName(basename(dirname(first)));
  if (named !== undefined && codes.includes(named.source) && codes.includes(named.target)) return named;
  throw new UserError(
    `parallel files in ${codes.sort().join(', ')}: which is the source?`,
    `--pair ${codes.slice(0, 2).reverse().join('-')}`,
  );
}

function pairUp(files: readonly string[], languages: Languages): CorpusUnit[] {
  const stems = new Map<string, { source?: string; target?: string; file: string }>();
  for (const file of files) {
    const sides = stems.get(stemPath(file)) ?? { file };
    const { extension } = parseFileName(file);
    if (extension === languages.source) sides.source = file;
    if (extension === languages.target) sides.target = file;
    stems.set(stemPath(file), sides);
  }
  return [...stems].map(([stem, { source, target, file }]) => {
    if (source !== undefined && target !== undefined) return { type: 'parallel', source, target, languages };
    const missing = `${stem}.${source === undefined ? languages.source : languages.target}`;
    throw new UserError(
      `unpaired parallel files: ${file} has no ${missing}`,
      `add ${missing}, or another --pair than ${pairName(languages)}`,
    );
  });
}

/** Adds to each file its partner on disk, where the user named only one of the two. */
async function withPartners(files: readonly string[], languages: Languages | undefined): Promise<string[]> {
  const all = [...files];
  for (const file of files) {
    if (all.filter((other) => stemPath(other) === stemPath(file)).length > 1) continue;
    for (const other of await besides(file)) {
      const { extension } = parseFileName(other);
      const isPartner = languages === undefined ? isLanguageCode(extension) : hasLanguage(extension, languages);
      if (isPartner && stemPath(other) === stemPath(file) && !all.includes(other)) all.push(other);
    }
  }
  return all;
}

function hasLanguage(extension: string, languages: Languages): boolean {
  return extension === languages.source || extension === languages.target;
}

function stemPath(path: string): string {
  const { folder, stem } = parseFileName(path);
  return join(folder, stem);
}

/** The files in the folder of `path`, sorted, hidden ones left out. */
export async function besides(path: string): Promise<string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(dirname(path), name));
}
