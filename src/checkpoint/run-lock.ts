import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { writeError } from './atomic-write.ts';
import { isErrorCode, readTextIfAny } from './file-system.ts';

const lockSchema = z.object({
  pid: z.number().int(),
  hostname: z.string(),
  /** What tells this process from a later one of the same pid, where the system says so. */
  processStart: z.string().nullable(),
  since: z.iso.datetime(),
  /** Tells two locks of one process apart. */
  token: z.string(),
});

/** Who uses a checkpoint folder. */
export type LockHolder = Readonly<z.infer<typeof lockSchema>>;

/** Takes as long as creating a file and writing a line, at most. */
const unwrittenLockMs = 5000;

export interface RunLock {
  readonly path: string;
  readonly text: string;
}

/**
 * Takes the lock of a folder, also from a process that is gone.
 * @param force takes it from a living one too
 * @throws UserError naming the process that holds it
 */
export async function acquireLock(folder: string, { force = false } = {}): Promise<RunLock> {
  const path = join(folder, 'lock');
  const holder: LockHolder = {
    pid: process.pid,
    hostname: hostname(),
    processStart: await processStart(process.pid),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  const text = `${JSON.stringify(holder)}\n`;
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await createFile(path, text);
      return { path, text };
    } catch (error) {
      if (!isErrorCode(error, 'EEXIST')) throw writeError(path, error);
    }
    const found = await readTextIfAny(path);
    if (found === undefined) continue; // released since
    if (!force && (await isLive(path, found))) throw inUse(folder, parseLock(found));
    await removeStale(path, found);
  }
  throw inUse(folder, await lockHolder(folder));
}

/** Whether a lock is still there, and nobody else's. */
export async function isHeld({ path, text }: RunLock): Promise<boolean> {
  return (await readTextIfAny(path)) === text;
}

/** Releases a lock, unless another process has taken it by force. */
export async function releaseLock(lock: RunLock): Promise<void> {
  if (await isHeld(lock)) await rm(lock.path, { force: true });
}

/** The living holder of a folder's lock, if any. */
export async function lockHolder(folder: string): Promise<LockHolder | undefined> {
  const path = join(folder, 'lock');
  const text = await readTextIfAny(path);
  return text !== undefined && (await isLive(path, text)) ? parseLock(text) : undefined;
}

/** What to say about a folder in use. */
export function inUse(folder: string, holder: LockHolder | undefined): UserError {
  const name = basename(folder);
  const since = holder === undefined ? '' : ` since ${clockTime(new Date(holder.since))}`;
  const elsewhere = holder !== undefined && holder.hostname !== hostname();
  return new UserError(
    `${folder} is in use by ${holder === undefined ? 'another process' : `process ${holder.pid}`}${elsewhere ? ` on ${holder.hostname}` : ''}${since}`,
    elsewhere
      ? `wait, or --name ${name}-2; if it no longer runs there: rm ${join(folder, 'lock')}`
      : `wait, or --name ${name}-2`,
  );
}

async function createFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(path, { force: true }); // a full disk: an empty lock would look like one being written
    throw error;
  } finally {
    await file.close();
  }
}

async function isLive(path: string, text: string): Promise<boolean> {
  const holder = parseLock(text);
  if (holder === undefined) {
    // Created and not yet written, or its writer died between the two.
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    return Date.now() - modified < unwrittenLockMs;
  }
  if (holder.hostname !== hostname()) return true; // another machine's processes cannot be seen from here
  if (!isProcessAlive(holder.pid)) return false;
  const start = await processStart(holder.pid);
  return holder.processStart === null || start === null || holder.processStart === start;
}

/** Moves a stale lock away first: if in the meantime another process took the lock, it is put back. */
async function removeStale(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.partial`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return; // another process was faster
    throw writeError(path, error);
  }
  if ((await readTextIfAny(aside)) !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseLock(text: string): LockHolder | undefined {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorCode(error, 'EPERM'); // alive, another user's
  }
}

/** Boot and clock ticks since boot at which a process started (Linux), else null. @see proc(5), field 22 of stat */
async function processStart(pid: number): Promise<string | null> {
  try {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' '); // a command's name may hold blanks
    if (fields[0] === 'Z') return 'ended'; // killed, and its parent has not asked
    const ticks = fields[19];
    return ticks === undefined ? null : `${boot.trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function clockTime(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
