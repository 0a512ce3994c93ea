import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { diskError } from './download-errors.ts';
import { type DownloadOptions, downloadFile } from './download-file.ts';
import type { DownloadableCorpus } from './downloadable-corpora.ts';
import type { RemoteFile } from './remote-file.ts';

export interface DownloadCorpusOptions extends Omit<DownloadOptions, 'onProgress'> {
  /** The folder that is made. */
  readonly output: string;
  /** Where fetched files are kept, so that they are fetched once. */
  readonly cache: string;
  /** Writes into a folder that is there. */
  readonly force?: boolean;
  readonly onProgress?: (file: RemoteFile, receivedBytes: number, totalBytes: number | undefined) => void;
}

/**
 * Fetches a public set, converts it to files that `readCorpus` reads, and writes them into a folder, with a hidden
 * `.source.json` that says where they come from and under which licence.
 * @returns the names of the files written
 * @throws UserError if the folder is not empty, or a file cannot be fetched, read or written
 */
export async function downloadCorpus(
  corpus: DownloadableCorpus,
  { output, cache, force = false, onProgress, ...options }: DownloadCorpusOptions,
): Promise<string[]> {
  if (!force && (await readdir(output).catch(() => [])).length > 0) {
    throw new UserError(`corpus download: ${output} exists`, 'another --output, or --force to write into it');
  }
  const fetched = new Map<string, Buffer>();
  for (const file of corpus.files) {
    const path = join(cache, corpus.name, file.name);
    await downloadFile(file, path, {
      ...options,
      onProgress: (receivedBytes, totalBytes) => onProgress?.(file, receivedBytes, totalBytes),
    });
    fetched.set(file.name, await readFile(path));
  }
  const converted = corpus.convert(fetched);
  const { name, licence, homepage, files } = corpus;
  const source = JSON.stringify({ name, licence, homepage, urls: files.map(({ url }) => url) }, null, 2);
  for (const [file, text] of Object.entries({ ...converted, '.source.json': `${source}\n` })) {
    await writeWhole(join(output, file), output, text);
  }
  return Object.keys(converted);
}

/** So that a run that is stopped leaves no half file under the final name. */
async function writeWhole(path: string, folder: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  } catch (error) {
    throw diskError(path, error);
  }
}
