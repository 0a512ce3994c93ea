import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';

/** An open file being written. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The file system calls that change a checkpoint; a test hands in ones that fail. */
export interface CheckpointFileSystem {
  /** `w` truncates, `wx` fails if the file exists, `a` appends. */
  open(path: string, flags: 'w' | 'wx' | 'a'): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all in it; a missing one is no error. */
  remove(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Makes the entries of a folder durable, where the system can. */
  syncFolder(path: string): Promise<void>;
}

/** The real file system. */
export const nodeFileSystem: CheckpointFileSystem = {
  async open(path, flags) {
    const handle = await open(path, flags);
    return {
      write: (bytes) => handle.appendFile(bytes), // write() may be short, appendFile() writes all
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async syncFolder(path) {
    try {
      const handle = await open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch {
      // Windows cannot open a folder and some network file systems cannot sync one; the rename stays atomic.
    }
  },
};

/** The names in a folder, sorted; none if there is no such folder. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** The text of a file, or undefined if there is none. */
export async function readTextIfAny(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}

/** Whether `error` is a system error with one of these codes, such as `ENOENT`. */
export function isErrorCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
