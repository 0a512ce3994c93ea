import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { atomicWrite, jsonText, writeError } from './atomic-write.ts';
import { checkName } from './choose-folder.ts';
import { type CheckpointFileSystem, nodeFileSystem } from './file-system.ts';
import { readConfig, readRun } from './read-config.ts';
import { finishExchange, nextFolder } from './replace-folder.ts';
import { inUse, lockHolder } from './run-lock.ts';

/**
 * Removes a checkpoint with all in it.
 * @throws UserError if there is none or a process uses it
 */
export async function removeCheckpoint(path: string, fs: CheckpointFileSystem = nodeFileSystem): Promise<void> {
  await checkUnused(path, fs);
  const doomed = join(dirname(path), `.${basename(path)}.removed`); // a kill in between leaves no half checkpoint
  try {
    await fs.remove(doomed);
    await fs.rename(path, doomed);
    await fs.remove(doomed);
    await fs.remove(nextFolder(path));
  } catch (error) {
    throw writeError(doomed, error);
  }
}

/**
 * Gives a checkpoint another name in the same folder, in run.json too. Returns its new path.
 * @throws UserError if there is none, a process uses it, or the name is taken
 */
export async function renameCheckpoint(
  path: string,
  name: string,
  fs: CheckpointFileSystem = nodeFileSystem,
): Promise<string> {
  checkName(name);
  await checkUnused(path, fs);
  const renamed = join(dirname(path), name);
  if (existsSync(renamed))
    throw new UserError(`${renamed} exists`, 'choose another name, or remove it: tiny-gpt model rm');
  const run = await readRun(path);
  try {
    await fs.rename(path, renamed);
  } catch (error) {
    throw writeError(renamed, error);
  }
  if (run !== undefined) await atomicWrite(join(renamed, 'run.json'), jsonText({ ...run, name }), fs);
  return renamed;
}

async function checkUnused(path: string, fs: CheckpointFileSystem): Promise<void> {
  await finishExchange(path, fs);
  if (!existsSync(join(path, 'config.json'))) await readConfig(path); // says what is there instead
  const holder = (await lockHolder(path)) ?? (await lockHolder(nextFolder(path)));
  if (holder !== undefined) throw inUse(path, holder);
}
