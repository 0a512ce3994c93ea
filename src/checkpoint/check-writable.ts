import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { isErrorCode } from './file-system.ts';

/** The system calls of the check; a test hands in a full disk. */
export interface DiskProbe {
  canWrite(folder: string): Promise<boolean>;
  freeBytes(folder: string): Promise<number>;
}

const nodeDiskProbe: DiskProbe = {
  canWrite: (folder) =>
    access(folder, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    ),
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/**
 * Checks before the first step that a run can be saved: `folder`, or the nearest that exists above it, is writable and has room.
 * @throws UserError naming the folder and the sizes
 */
export async function checkWritable(
  folder: string,
  neededBytes: number,
  probe: DiskProbe = nodeDiskProbe,
): Promise<void> {
  const existing = await nearestFolder(resolve(folder));
  if (!(await probe.canWrite(existing))) {
    throw new UserError(
      `${folder}: no permission to write in ${existing}`,
      `chmod u+w ${existing}, or run in another folder`,
    );
  }
  const free = await probe.freeBytes(existing);
  if (free < neededBytes) {
    throw new UserError(
      `${folder}: expected ${formatBytes(neededBytes)} of free disk space for the checkpoint, found ${formatBytes(free)}`,
      'free some space, or a smaller --preset',
    );
  }
}

async function nearestFolder(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) return path;
  } catch (error) {
    if (isErrorCode(error, 'ENOTDIR')) return nearestFolder(dirname(path));
    if (isErrorCode(error, 'ENOENT') && dirname(path) !== path) return nearestFolder(dirname(path));
    throw error;
  }
  throw new UserError(`${path}: expected a folder, found a file`, 'choose another --name');
}

function formatBytes(bytes: number): string {
  const megabytes = bytes / 1e6;
  return megabytes < 1000 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1000).toFixed(1)} GB`;
}
