import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import { findLastState } from './last-state.ts';
import { fromConfigJson, fromTensors } from './layouts/choose-layout.ts';
import type { ConfigJson } from './layouts/layout.ts';
import { readJsonIfAny, readObjectIfAny } from './read-json.ts';
import { readableFolder } from './replace-folder.ts';
import { parseRunRecord, type RunRecord } from './run-record.ts';
import { type NamedTensor, readSafetensors, type TensorMap } from './safetensors.ts';

/** Everything of a checkpoint that a model is built from. */
export interface Checkpoint {
  readonly config: ModelConfig;
  /** All parameters by our names, in the order of `parameterShapes(config)`. */
  readonly tensors: Map<string, NamedTensor>;
  /** The value of tokenizer.json. */
  readonly tokenizerJson: unknown;
  /** run.json, which models from elsewhere do not have. */
  readonly run: RunRecord | undefined;
  /** Ids that never occurred in training. */
  readonly unseenIds: readonly number[];
  /** config.json as it stands. */
  readonly configJson: ConfigJson;
  readonly path: string;
}

/**
 * Reads a checkpoint written here or by transformers: its best model, or its last state (and of a run that has saved
 * only that, the last state for the best).
 * @throws UserError for a folder that is none, a damaged or newer one, and for missing, unexpected or misshapen tensors
 */
export async function readCheckpoint(path: string, which: 'best' | 'last' = 'best'): Promise<Checkpoint> {
  const folder = readableFolder(path);
  const { config, unseenIds, layout, configJson } = await readConfig(folder);
  const run = await readRun(folder);
  const tokenizerJson = await readJsonIfAny(join(folder, 'tokenizer.json'));
  if (tokenizerJson === undefined) {
    throw new UserError(
      `${path}: expected tokenizer.json, found none`,
      'save the tokenizer beside the model: save_pretrained of a fast tokenizer',
    );
  }
  const modelPath = join(folder, 'model.safetensors');
  const last = await findLastState(folder);
  if (which === 'last' && last === undefined) {
    throw new UserError(`${path} has no last state`, 'the best model: leave @last out');
  }
  let tensors: TensorMap;
  if (last !== undefined && (which === 'last' || !existsSync(modelPath))) {
    const file = join(last.path, 'model.safetensors');
    tensors = checkParameters((await readSafetensors(file)).tensors, config, file);
  } else {
    if (!existsSync(modelPath)) throw noWeights(path, folder);
    const foreign = (await readSafetensors(modelPath)).tensors;
    tensors = checkParameters(fromTensors(foreign, config, { layout, path: modelPath }), config, modelPath);
  }
  return { config, tensors: new Map(tensors), tokenizerJson, run, unseenIds, configJson, path };
}

/** The config of a checkpoint without its weights. @throws UserError if the folder is none */
export async function readConfig(
  folder: string,
): Promise<ReturnType<typeof fromConfigJson> & { configJson: ConfigJson }> {
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

/**
 * Checks that the tensors are exactly the parameters of the config, and orders them so.
 * @throws UserError naming the file, the tensor, and what was expected and found
 */
export function checkParameters(tensors: TensorMap, config: ModelConfig, path: string): Map<string, NamedTensor> {
  const shapes = parameterShapes(config);
  const checked = new Map<string, NamedTensor>();
  for (const [name, shape] of shapes) {
    const tensor = tensors.get(name);
    if (tensor === undefined)
      throw new UserError(`${path}: tensor '${name}' is missing: expected [${shape.join(', ')}]`);
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, i) => size !== shape[i])) {
      throw new UserError(
        `${path}: tensor '${name}': expected [${shape.join(', ')}], found [${tensor.shape.join(', ')}]`,
      );
    }
    checked.set(name, tensor);
  }
  for (const [name, { shape }] of tensors) {
    if (!shapes.has(name)) throw new UserError(`${path}: unexpected tensor '${name}' [${shape.join(', ')}]`);
  }
  return checked;
}

function noWeights(path: string, folder: string): UserError {
  if (existsSync(join(folder, 'model.safetensors.index.json'))) {
    return new UserError(
      `${path}: expected one model.safetensors, found several parts`,
      "save_pretrained(..., max_shard_size='100GB')",
    );
  }
  if (existsSync(join(folder, 'pytorch_model.bin'))) {
    return new UserError(
      `${path}: expected model.safetensors, found pytorch_model.bin`,
      'save_pretrained(..., safe_serialization=True)',
    );
  }
  return new UserError(`${path}: expected model.safetensors, found no weights`, 'the run saved nothing; train again');
}
