import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Family, familyOf } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { countParameters } from '../model/parameter-shapes.ts';
import { weightsFile } from './adapters/adapter.ts';
import { readBasePath } from './adapters/peft-config.ts';
import { listFolder } from './file-system.ts';
import { findLastState } from './last-state.ts';
import { readConfig, readRun } from './read-config.ts';
import { readableFolder } from './replace-folder.ts';
import { lockHolder } from './run-lock.ts';
import type { RunRecord } from './run-record.ts';

/** What a list shows of a checkpoint, read without its weights. */
export interface CheckpointSummary {
  readonly name: string;
  readonly path: string;
  /** Undefined for models from elsewhere. */
  readonly task: string | undefined;
  readonly pair: string | undefined;
  readonly family: Family;
  readonly numParameters: number;
  /** Of an adapter: the folder of the model that it changes. */
  readonly basePath: string | undefined;
  /** Of the weights to be loaded. */
  readonly sizeBytes: number;
  readonly score: string | undefined;
  /** ISO 8601 */
  readonly savedAt: string;
  /** Whether a process uses it now. */
  readonly running: boolean;
  readonly run: RunRecord | undefined;
}

/** A folder that looks like a checkpoint and cannot be read. */
export interface DamagedCheckpoint {
  readonly name: string;
  readonly path: string;
  readonly problem: string;
}

/** The checkpoints in a folder that have weights, newest first, and those that cannot be read. */
export async function listCheckpoints(
  checkpointsFolder: string,
): Promise<{ checkpoints: CheckpointSummary[]; damaged: DamagedCheckpoint[] }> {
  const checkpoints: CheckpointSummary[] = [];
  const damaged: DamagedCheckpoint[] = [];
  const names = (await listFolder(checkpointsFolder)).map((name) => /^\.(.+)\.previous$/.exec(name)?.[1] ?? name);
  for (const name of new Set(names)) {
    if (name.startsWith('.')) continue;
    const path = join(checkpointsFolder, name);
    if (!existsSync(join(readableFolder(path), 'config.json'))) continue;
    try {
      const summary = await summarizeCheckpoint(path);
      if (summary !== undefined) checkpoints.push(summary);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      damaged.push({ name, path, problem: error.message });
    }
  }
  checkpoints.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt) || (a.name < b.name ? -1 : 1));
  return { checkpoints, damaged };
}

/**
 * One checkpoint's entry in the list, or undefined if it has no weights yet.
 * @throws UserError if it is damaged or newer
 */
export async function summarizeCheckpoint(path: string): Promise<CheckpointSummary | undefined> {
  const folder = readableFolder(path);
  const { config, adapter } = await readConfig(folder);
  const run = await readRun(folder);
  const last = await findLastState(folder);
  const best = join(folder, weightsFile(adapter));
  const weights = existsSync(best) || last === undefined ? best : join(last.path, 'model.safetensors');
  if (!existsSync(weights)) return undefined;
  const { size, mtime } = await stat(weights);
  return {
    name: basename(path),
    path,
    task: run?.task,
    pair: run?.pair,
    family: familyOf(config),
    numParameters: countParameters(config),
    basePath: adapter === undefined ? undefined : await readBasePath(folder),
    sizeBytes: size,
    score: run?.score,
    savedAt: run?.savedAt ?? mtime.toISOString(),
    running: (await lockHolder(folder)) !== undefined,
    run,
  };
}
