import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckpointSummary, listCheckpoints } from '../checkpoint/list-checkpoints.ts';
import { type Checkpoint, readCheckpoint } from '../checkpoint/read-checkpoint.ts';
import { familyOf } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { buildModel } from '../model/build-model.ts';
import type { Model } from '../model/model.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import { roundWeights } from '../model/round-weights.ts';
import type { WeightFormat } from '../model/weight-formats.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { nounOf } from './describe-model.ts';
import { forbiddenIds } from './forbidden-ids.ts';
import { weightsOf } from './named-tensors.ts';
import { findTask, taskOfModel } from './registry.ts';
import { useCommand } from './use-command.ts';

/** Models that come with the package, read-only. */
const shippedFolder = fileURLToPath(new URL('../../checkpoints/shipped', import.meta.url));
const defaultFolder = 'checkpoints';

export interface ModelListing extends CheckpointSummary {
  readonly origin: 'yours' | 'shipped';
}

export interface LocatedModel {
  readonly name: string;
  readonly path: string;
  readonly origin: 'yours' | 'shipped';
  readonly which: 'best' | 'last';
}

/** A checkpoint ready to use. */
export interface LoadedModel extends LocatedModel {
  readonly checkpoint: Checkpoint;
  readonly tokenizer: Tokenizer;
  readonly model: Model;
  /** (V): 1 for ids never written. */
  readonly forbidden: Uint8Array;
  readonly savedAt: string;
}

/** One's own models, newest first, then the shipped ones they do not shadow. */
export async function listModels(checkpointsFolder = defaultFolder): Promise<ModelListing[]> {
  const own = (await listCheckpoints(checkpointsFolder)).checkpoints;
  const shipped = (await listCheckpoints(shippedFolder)).checkpoints;
  const names = new Set(own.map(({ name }) => name));
  return [
    ...own.map((summary) => ({ ...summary, origin: 'yours' as const })),
    ...shipped.filter(({ name }) => !names.has(name)).map((summary) => ({ ...summary, origin: 'shipped' as const })),
  ];
}

export interface LocateOptions {
  /** A path, a name, or `NAME@last`; without it the newest model of the task. */
  readonly model?: string | undefined;
  readonly task: string;
  /** Of a translator: the pair it must have been trained for. */
  readonly pair?: string | undefined;
  readonly checkpointsFolder?: string | undefined;
}

export interface LoadOptions extends LocateOptions {
  /** Default `float32`. */
  readonly weights?: WeightFormat | undefined;
}

/**
 * Finds the model a command is to use.
 * @throws UserError if there is none, naming those there are
 */
export async function locateModel(options: LocateOptions): Promise<LocatedModel> {
  const { model, checkpointsFolder = defaultFolder } = options;
  return model === undefined ? newestModel(options, checkpointsFolder) : namedModel(model, checkpointsFolder);
}

async function newestModel({ task, pair }: LocateOptions, checkpointsFolder: string): Promise<LocatedModel> {
  const ofTask = (await listModels(checkpointsFolder)).filter((listing) => listing.task === task);
  const found = ofTask.find((listing) => pair === undefined || listing.pair === pair);
  if (found !== undefined) return { name: found.name, path: found.path, origin: found.origin, which: 'best' };
  if (pair !== undefined) {
    const pairs = [...new Set(ofTask.flatMap((listing) => listing.pair ?? []))];
    throw new UserError(
      `unknown pair '${pair}' (models here: ${pairs.join(', ') || 'none'})`,
      pair === 'fr-en' || pair === 'en-fr'
        ? `train one: tiny-gpt train fr-en --pair ${pair}`
        : `train one: tiny-gpt train pairs.tsv --task translation --pair ${pair}`,
    );
  }
  const command = task === 'translation' ? 'tiny-gpt train fr-en' : 'tiny-gpt train tales';
  throw new UserError(`no ${task} model in ${checkpointsFolder}/ and none shipped`, `train one: ${command}`);
}

async function namedModel(named: string, checkpointsFolder: string): Promise<LocatedModel> {
  const which = named.endsWith('@last') ? 'last' : 'best';
  const name = named.replace(/@(last|best)$/, '');
  const isPath = name.includes('/') || name.includes('\\');
  for (const [path, origin] of [
    ...(isPath || existsSync(join(name, 'config.json')) ? [[resolve(name), 'yours'] as const] : []),
    ...(isPath
      ? []
      : [[join(checkpointsFolder, name), 'yours'] as const, [join(shippedFolder, name), 'shipped'] as const]),
  ]) {
    if (existsSync(path)) return { name: basename(path), path, origin, which };
  }
  const names = (await listModels(checkpointsFolder)).map((listing) => listing.name);
  throw new UserError(
    `no model '${named}' (${isPath ? `looked at ${dirname(resolve(name))}` : `models here: ${names.join(', ') || 'none'}`})`,
    didYouMean(name, names) ?? 'tiny-gpt model list',
  );
}

/**
 * Reads a checkpoint and builds its model on the current backend.
 * @throws UserError if it cannot do the task, is damaged, or of a newer version
 */
export async function loadModel(options: LoadOptions): Promise<LoadedModel> {
  const located = await locateModel(options);
  const checkpoint = await readCheckpoint(located.path, located.which);
  const { config, tensors, tokenizerJson, unseenIds, run } = checkpoint;
  checkTask(located.name, options.task, checkpoint);
  const tokenizer = readTokenizer(tokenizerJson);
  const unseen = new Set(unseenIds);
  const model = buildModel(config, weightsOf(tensors, parameterShapes(config)));
  return {
    ...located,
    checkpoint,
    tokenizer,
    model: options.weights === 'int8' ? roundWeights(model) : model,
    forbidden: forbiddenIds(tokenizer, config.vocabSize, (id) => id >= tokenizer.vocabSize || unseen.has(id)),
    savedAt: run?.savedAt ?? new Date().toISOString(),
  };
}

function checkTask(name: string, wanted: string, { config, run }: Checkpoint): void {
  const task = findTask(wanted);
  const isClassifier = config.head === 'classification';
  const isWired = task.families.includes(familyOf(config)) && isClassifier === (wanted === 'classification');
  // Any GPT continues text; what else a model does, it was trained for.
  if (isWired && (run === undefined || run.task === wanted || wanted === 'text')) return;
  throw new UserError(
    `'${name}' ${isWired ? `was trained for ${run?.task}` : `is ${nounOf(config)}`} and cannot ${task.verb}`,
    useCommand(taskOfModel(config, run), { model: name }),
  );
}
