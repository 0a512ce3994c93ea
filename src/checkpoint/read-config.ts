import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { fromConfigJson, type ModelDescription } from './layouts/choose-layout.ts';
import type { ConfigJson } from './layouts/layout.ts';
import { readObjectIfAny } from './read-json.ts';
import { parseRunRecord, type RunRecord } from './run-record.ts';

/** The config of a checkpoint without its weights. @throws UserError if the folder is none */
export async function readConfig(folder: string): Promise<ModelDescription & { configJson: ConfigJson }> {
  const path = join(folder, 'config.json');
  const configJson = await readObjectIfAny(path);
  if (configJson === undefined) {
    const found = !existsSync(folder) ? 'nothing' : statSync(folder).isDirectory() ? 'no config.json' : 'a file';
    throw new UserError(`${folder}: expected a checkpoint folder, found ${found}`, 'tiny-gpt model list');
  }
  return { ...fromConfigJson(configJson, path), configJson };
}

/** run.json of a checkpoint, if it has one. @throws UserError if it is damaged or newer */
export async function readRun(folder: string): Promise<RunRecord | undefined> {
  const path = join(folder, 'run.json');
  const json = await readObjectIfAny(path);
  return json === undefined ? undefined : parseRunRecord(path, json);
}
