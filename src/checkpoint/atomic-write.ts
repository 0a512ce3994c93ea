import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { type CheckpointFileSystem, isErrorCode, nodeFileSystem } from './file-system.ts';

/** What the temporary files of a killed run are known by. */
export const temporarySuffix = '.partial';

/**
 * Writes a file so that after a crash at any point it holds either the old or the new content:
 * to a temporary name in the same folder, synced, renamed, and the folder synced.
 * @throws UserError if the disk is full or the folder cannot be written; the old file is then untouched
 */
export async function atomicWrite(
  path: string,
  content: string | Iterable<Uint8Array>,
  fs: CheckpointFileSystem = nodeFileSystem,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}${temporarySuffix}`);
  try {
    await writeSynced(temporary, content, fs);
    await fs.rename(temporary, path);
  } catch (error) {
    await fs.remove(temporary).catch(() => undefined); // the first error is the one to report
    throw writeError(path, error);
  }
  await fs.syncFolder(dirname(path));
}

/** Writes a new file and syncs it; an interrupted call leaves part of it. */
export async function writeSynced(
  path: string,
  content: string | Iterable<Uint8Array>,
  fs: CheckpointFileSystem,
): Promise<void> {
  const file = await fs.open(path, 'w');
  try {
    for (const chunk of typeof content === 'string' ? [Buffer.from(content)] : content) await file.write(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** JSON as files of a checkpoint hold it: indented, with a line feed at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The user's view of a failed write; an error that is no matter of disk or permission is returned as it is. */
export function writeError(path: string, error: unknown): unknown {
  const folder = dirname(path);
  if (isErrorCode(error, 'ENOSPC', 'EDQUOT')) {
    return new UserError(
      `${path}: the disk is full; what was saved before is intact`,
      `free space in ${folder}, then --resume`,
      { cause: error },
    );
  }
  if (isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new UserError(`${path}: no permission to write`, `chmod u+w ${folder}, or run in another folder`, {
      cause: error,
    });
  }
  if (isErrorCode(error, 'ENOTDIR', 'EEXIST')) {
    return new UserError(`${path}: expected ${folder} to be a folder, found a file`, 'choose another --name', {
      cause: error,
    });
  }
  return error;
}
