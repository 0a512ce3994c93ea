import { basename, dirname } from 'node:path';

/** The parts of a path that tell what a file holds. */
export interface FileName {
  /** As `dirname` gives it. */
  readonly folder: string;
  /** The base name without `.gz` and without the extension: `fr-en.test` for `fr-en.test.tsv.gz`. */
  readonly stem: string;
  /** Lower case, without the dot; empty where there is none. */
  readonly extension: string;
}

/** Splits `path` into folder, stem and extension; a final `.gz` is left out. */
export function parseFileName(path: string): FileName {
  const base = basename(path).replace(/(.)\.gz$/i, '$1');
  const match = /^(.+)\.([A-Za-z0-9_-]{1,10})$/.exec(base);
  return {
    folder: dirname(path),
    stem: match?.[1] ?? base,
    extension: match?.[2]?.toLowerCase() ?? '',
  };
}

/** Extensions of files with a format of their own, as opposed to a language's code. */
export const textExtensions: readonly string[] = ['txt', 'text', 'md', 'jsonl', 'ndjson', 'tsv', 'csv'];
