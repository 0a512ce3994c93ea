import { mkdir, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/** The folders of one installation at work. */
export interface Workspace {
  cache: string;
  /** Verified packages, shared by installations that run at the same time. */
  downloads: string;
  /** This installation's own; goes with `close`. */
  scratch: string;
  close(): Promise<void>;
}

/** The process id in the name tells whether the installation still runs. */
const SCRATCH_NAME = /^installing-(\d+)-/;

/** The wheel (274 MB), the two libraries in it (853 MB), and room for the compiler. */
const MIN_FREE_BYTES = 1.3e9;

/**
 * Makes a scratch folder in the cache, and removes those of installations that were killed.
 * @throws UserError if the cache cannot be written or has too little space.
 */
export async function openWorkspace(cache: string, minFreeBytes: number = MIN_FREE_BYTES): Promise<Workspace> {
  try {
    await mkdir(cache, { recursive: true });
    const { bavail, bsize } = await statfs(cache);
    if (bavail * bsize < minFreeBytes) {
      const [expected, got] = [minFreeBytes, bavail * bsize].map((size) => `${(size / 1e9).toFixed(1)} GB`);
      throw new UserError(
        `${cache}: expected ${expected} of free space, got ${got}`,
        'free some, or set TINY_GPT_CACHE to another disk',
      );
    }
    for (const name of await scratchNames(cache)) {
      if (!isRunning(name)) await rm(join(cache, name), { recursive: true, force: true });
    }
    const scratch = await mkdtemp(join(cache, `installing-${process.pid}-`));
    const close = () => rm(scratch, { recursive: true, force: true, maxRetries: 3 });
    return { cache, downloads: join(cache, 'downloads'), scratch, close };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${cache} cannot be written: ${reason}`, 'set TINY_GPT_CACHE to a folder of yours', {
      cause: error,
    });
  }
}

/** Removes the packages after a success, unless another installation may be reading them. */
export async function removeDownloads({ cache, downloads }: Workspace): Promise<void> {
  if ((await scratchNames(cache)).length === 0) await rm(downloads, { recursive: true, force: true });
}

async function scratchNames(cache: string): Promise<string[]> {
  return (await readdir(cache)).filter((name) => SCRATCH_NAME.test(name));
}

function isRunning(scratchName: string): boolean {
  try {
    return process.kill(Number(SCRATCH_NAME.exec(scratchName)?.[1]), 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
