import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { nearestName } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { bundledCorpora } from './bundled-corpora.ts';
import { parseFileName } from './file-name.ts';
import type { Languages } from './languages.ts';
import { findStem } from './parallel-files.ts';
import { fileError, isBinaryOrEmpty } from './read-text.ts';

/** The files behind the inputs of a corpus, in order. */
export interface FoundFiles {
  readonly name: string;
  readonly files: readonly string[];
  /** Found in a folder or by a glob, so that files that are no part of the corpus may lie among them. */
  readonly gathered: boolean;
}

/**
 * Resolves files, folders, globs, stems of parallel files, `-` and names of bundled corpora; what is on disk goes first.
 * @throws UserError for an input that is none of these, with the nearest name
 */
export async function findFiles(inputs: readonly string[], languages?: Languages): Promise<FoundFiles> {
  const [first] = inputs;
  if (first === undefined) {
    throw new UserError('data: expected a file, a folder or the name of a corpus, got none', 'tiny-gpt train tales');
  }
  const files: string[] = [];
  let [gathered, firstIsFolder] = [false, false];
  for (const input of inputs) {
    const found = await findInput(input, languages);
    gathered ||= found.gathered;
    if (input === first) firstIsFolder = found.isFolder;
    for (const file of found.files) if (!files.includes(file)) files.push(file);
  }
  return { name: firstIsFolder ? folderName(first) : fileName(files[0] ?? first), files, gathered };
}

/** The name of a folder, wherever the user stands: `.` has one too. */
export function folderName(path: string): string {
  return basename(resolve(path)) || 'corpus';
}

function fileName(path: string): string {
  return path === '-' ? 'stdin' : parseFileName(path).stem.replace(/(.)[._-]train$/, '$1');
}

interface FoundInput {
  readonly files: readonly string[];
  readonly gathered: boolean;
  readonly isFolder: boolean;
}

async function findInput(input: string, languages: Languages | undefined): Promise<FoundInput> {
  const explicit = (files: readonly string[]): FoundInput => ({ files, gathered: false, isFolder: false });
  if (input === '-') return explicit(['-']);
  const stats = await statOf(input);
  if (stats?.isDirectory()) return { files: await textFilesIn(input), gathered: true, isFolder: true };
  if (stats !== undefined) return explicit([input]);
  if (isDynamicPattern(input)) return { files: await matchesOf(input), gathered: true, isFolder: false };
  const bundled = bundledCorpora().find(({ name }) => name === input);
  if (bundled !== undefined) return explicit([bundled.path]);
  const sides = await findStem(input, languages);
  if (sides !== undefined) return explicit(sides);
  throw await missingError(input);
}

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw fileError(path, cause);
  }
}

async function textFilesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of await filesIn(folder)) if (!(await isBinaryOrEmpty(path))) files.push(path);
  if (files.length > 0) return files;
  throw new UserError(`folder '${folder}' holds no text files`, 'give one with .txt, .jsonl or .tsv files in it');
}

/** All files, depth first, sorted by name; hidden ones and `node_modules` are passed over. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw fileError(folder, cause);
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await statOf(path))?.isFile())) files.push(path);
  }
  return files;
}

async function matchesOf(pattern: string): Promise<string[]> {
  const matches = await glob(pattern, { absolute: isAbsolute(pattern), expandDirectories: false });
  const files: string[] = [];
  for (const path of matches.sort()) if (!(await isBinaryOrEmpty(path))) files.push(path);
  if (files.length > 0) return files;
  throw new UserError(`no text files match '${pattern}'`, `ls ${pattern}`);
}

async function missingError(input: string): Promise<UserError> {
  const folder = dirname(input);
  const beside = await readdir(folder).catch(() => undefined);
  if (beside === undefined) return new UserError(`no file '${input}': no folder '${folder}'`, `ls ${dirname(folder)}`);
  const names = bundledCorpora().map(({ name }) => name);
  const onlyName = !/[\\/]/.test(input);
  const known = beside.filter((name) => !name.startsWith('.'));
  const nearest = nearestName(basename(input), onlyName ? [...names, ...known] : known);
  return new UserError(
    `no file or corpus '${input}'`,
    nearest === undefined
      ? `corpora that come along: ${names.join(', ')}`
      : `Did you mean '${onlyName ? nearest : join(folder, nearest)}'?`,
  );
}
