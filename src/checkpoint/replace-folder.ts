import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeError } from './atomic-write.ts';
import { type CheckpointFileSystem, nodeFileSystem } from './file-system.ts';
import { inUse, lockHolder } from './run-lock.ts';

/*
 * How a folder is replaced without a moment at which neither is whole: the new one grows as `.NAME.next` beside it;
 * when it holds its first weights, the old one is renamed to `.NAME.previous`, the new one to NAME, and the old one removed.
 * A kill between the two renames leaves no NAME; readers then take `.NAME.previous`, and the next writer finishes the exchange.
 */

/** Where the successor of a folder grows. */
export function nextFolder(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.next`);
}

/** Where a folder stands for the moment in which its successor takes its place. */
export function previousFolder(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.previous`);
}

/**
 * Puts `.NAME.next`, which is complete, in the place of NAME.
 * @throws UserError without permission; the old folder then keeps its place
 */
export async function exchangeFolders(folder: string, fs: CheckpointFileSystem = nodeFileSystem): Promise<void> {
  const [next, previous] = [nextFolder(folder), previousFolder(folder)];
  try {
    await fs.rename(folder, previous);
    await fs.rename(next, folder);
  } catch (error) {
    if (!existsSync(folder)) await fs.rename(previous, folder).catch(() => undefined); // else the next writer does it
    throw writeError(folder, error);
  }
  await fs.syncFolder(dirname(folder));
  await fs.remove(previous).catch(() => undefined); // left to the next writer
}

/**
 * Finishes an exchange that a kill interrupted, and removes what a finished one left.
 * @throws UserError if the exchange is going on in a living process
 */
export async function finishExchange(folder: string, fs: CheckpointFileSystem = nodeFileSystem): Promise<void> {
  const [next, previous] = [nextFolder(folder), previousFolder(folder)];
  if (!existsSync(previous)) return;
  try {
    if (!existsSync(folder)) {
      const holder = await lockHolder(next);
      if (holder !== undefined) throw inUse(folder, holder);
      await fs.rename(existsSync(next) ? next : previous, folder);
      await fs.syncFolder(dirname(folder));
    }
    await fs.remove(previous);
  } catch (error) {
    throw writeError(previous, error);
  }
}

/** Where to read a checkpoint from: its folder, or, in the middle of an exchange, its predecessor. */
export function readableFolder(folder: string): string {
  return !existsSync(folder) && existsSync(previousFolder(folder)) ? previousFolder(folder) : folder;
}
