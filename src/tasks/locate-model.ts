import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { shippedFolder } from '../checkpoint/shipped-folder.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { listModels, type ModelListing, type Origin, originOf, ownFolder } from './list-models.ts';
import { findTask } from './registry.ts';
import type { Task } from './task.ts';

export interface LocatedModel {
  readonly name: string;
  readonly path: string;
  readonly origin: Origin;
  readonly which: 'best' | 'last';
}

export interface LocateOptions {
  /** A path, a name, or `NAME@last`; without it the one that `chooseModel` chooses. */
  readonly model?: string | undefined;
  readonly task: string;
  /** Of a translator: the pair it must have been trained for. */
  readonly pair?: string | undefined;
  readonly checkpointsFolder?: string | undefined;
}

/**
 * Finds the model a command is to use.
 * @throws UserError if there is none, naming those there are
 */
export async function locateModel(options: LocateOptions): Promise<LocatedModel> {
  const { model, checkpointsFolder = ownFolder } = options;
  return model === undefined ? unnamedModel(options, checkpointsFolder) : namedModel(model, checkpointsFolder);
}

async function unnamedModel({ task: name, pair }: LocateOptions, checkpointsFolder: string): Promise<LocatedModel> {
  const task = await findTask(name);
  const models = await listModels(checkpointsFolder);
  const found = chooseModel(models, task, pair);
  if (found !== undefined) return { name: found.name, path: found.path, origin: found.origin, which: 'best' };
  if (pair !== undefined) {
    const pairs = [...new Set(models.flatMap((listing) => (listing.task === name ? (listing.pair ?? []) : [])))];
    throw new UserError(
      `unknown pair '${pair}' (models here: ${pairs.join(', ') || 'none'})`,
      pair === 'fr-en' || pair === 'en-fr'
        ? `train one: tiny-gpt train fr-en --pair ${pair}`
        : `train one: tiny-gpt train pairs.tsv --task translation --pair ${pair}`,
    );
  }
  throw new UserError(
    `no ${name} model in ${checkpointsFolder}/ and none shipped`,
    `train one: tiny-gpt train ${task.bundled}`,
  );
}

/**
 * The model of a task, and of a pair, that is used where none is named: the newest of one's own, then the shipped one that
 * is called like the corpus bundled for the task, then other shipped ones, and last what is being trained now.
 * @param models as `listModels` gives them
 */
export function chooseModel(
  models: readonly ModelListing[],
  { name, bundled }: Pick<Task, 'name' | 'bundled'>,
  pair?: string,
): ModelListing | undefined {
  const place = (model: ModelListing) =>
    model.origin === 'yours' ? (model.running ? 3 : 0) : model.name === bundled ? 1 : 2;
  return models
    .filter((model) => model.task === name && (pair === undefined || model.pair === pair))
    .toSorted((a, b) => place(a) - place(b))[0];
}

async function namedModel(named: string, checkpointsFolder: string): Promise<LocatedModel> {
  const which = named.endsWith('@last') ? 'last' : 'best';
  const name = named.replace(/@(last|best)$/, '');
  const isPath = name.includes('/') || name.includes('\\');
  for (const path of [
    ...(isPath || existsSync(join(name, 'config.json')) ? [resolve(name)] : []),
    ...(isPath ? [] : [join(checkpointsFolder, name), join(shippedFolder, name)]),
  ]) {
    if (existsSync(path)) return { name: basename(path), path, origin: originOf(path), which };
  }
  const names = (await listModels(checkpointsFolder)).map((listing) => listing.name);
  throw new UserError(
    `no model '${named}' (${isPath ? `looked at ${dirname(resolve(name))}` : `models here: ${names.join(', ') || 'none'}`})`,
    didYouMean(name, names) ?? 'tiny-gpt model list',
  );
}
