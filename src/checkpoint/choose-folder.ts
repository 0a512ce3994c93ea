import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { temporarySuffix } from './atomic-write.ts';
import { listFolder } from './file-system.ts';
import { findLastState } from './last-state.ts';
import { readableFolder } from './replace-folder.ts';
import { lockHolder } from './run-lock.ts';

export interface ChooseFolderOptions {
  /** Keep the name although it is taken: the new run replaces the old one. */
  readonly force?: boolean;
  /** The name must be that of a run with a last state. */
  readonly resume?: boolean;
}

export interface ChosenFolder {
  readonly name: string;
  readonly folder: string;
}

/**
 * Where a run is written: a name that is taken becomes NAME-2, NAME-3 and so on, unless it is to be replaced or resumed.
 * @throws UserError for an impossible name, and when there is nothing to resume
 */
export async function chooseFolder(
  checkpointsFolder: string,
  name: string,
  { force = false, resume = false }: ChooseFolderOptions = {},
): Promise<ChosenFolder> {
  checkName(name);
  const folder = join(checkpointsFolder, name);
  if (resume) {
    if ((await findLastState(readableFolder(folder))) === undefined) {
      throw new UserError(
        existsSync(folder)
          ? `${folder} has no last state to resume`
          : `${folder}: expected a run to resume, found none`,
        'tiny-gpt model list',
      );
    }
    return { name, folder };
  }
  if (force) return { name, folder };
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name}-${i}`;
    const path = join(checkpointsFolder, candidate);
    if (!(await isTaken(path)) && (await lockHolder(path)) === undefined) return { name: candidate, folder: path };
  }
}

/** Whether there is something at `folder` that a new run must not overwrite: weights, or anything that is no run's beginning. */
export async function isTaken(folder: string): Promise<boolean> {
  const readable = readableFolder(folder);
  if (!existsSync(readable)) return false;
  const names = await listFolder(readable);
  if (['model.safetensors', 'adapter_model.safetensors', 'last'].some((name) => names.includes(name))) return true;
  return names.length === 0 ? !(await stat(readable)).isDirectory() : !names.every(isBeginning);
}

/** Checks the name of a checkpoint, which is a folder's name on every system. @throws UserError for an impossible one */
export function checkName(name: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._ +-]*$/u.test(name) && name !== 'shipped' && name.length <= 100) return;
  throw new UserError(`name: expected letters, digits, '-' and '_', found '${name}'`, 'try --name tales');
}

/** A run that was stopped before its first save leaves only these. */
function isBeginning(name: string): boolean {
  return (
    ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'generation_config.json'].includes(name) ||
    ['adapter_config.json', 'run.json', 'README.md', 'metrics.jsonl', 'lock'].includes(name) ||
    name.startsWith('last-') ||
    name.endsWith(temporarySuffix)
  );
}
