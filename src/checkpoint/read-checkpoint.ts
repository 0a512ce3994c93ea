import { join } from 'node:path';
import type { ModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import { mergeWeights } from '../model/tuned-weights.ts';
import type { Adapter } from './adapters/adapter.ts';
import { readBaseWeights } from './adapters/base-weights.ts';
import type { ConfigJson } from './layouts/layout.ts';
import { readConfig, readRun } from './read-config.ts';
import { readJsonIfAny } from './read-json.ts';
import { readTensors } from './read-tensors.ts';
import { readableFolder } from './replace-folder.ts';
import type { RunRecord } from './run-record.ts';
import type { NamedTensor, TensorMap } from './safetensors.ts';

/** Everything of a checkpoint that a model is built from. */
export interface Checkpoint {
  readonly config: ModelConfig;
  /** All parameters by our names, in the order of `parameterShapes(config)`; an adapter is merged into its base. */
  readonly tensors: Map<string, NamedTensor>;
  /** The value of tokenizer.json. */
  readonly tokenizerJson: unknown;
  /** run.json, which models from elsewhere do not have. */
  readonly run: RunRecord | undefined;
  /** Ids that never occurred in training. */
  readonly unseenIds: readonly number[];
  /** Of an adapter: what it changes. */
  readonly adapter: Adapter | undefined;
  /** config.json as it stands. */
  readonly configJson: ConfigJson;
  readonly path: string;
}

/**
 * Reads a checkpoint written here or by transformers: its best model, or its last state (and of a run that has saved
 * only that, the last state for the best). Of an adapter it reads the base too.
 * @throws UserError for a folder that is none, a damaged or newer one, and for missing, unexpected or misshapen tensors
 */
export async function readCheckpoint(path: string, which: 'best' | 'last' = 'best'): Promise<Checkpoint> {
  const folder = readableFolder(path);
  const { configJson, ...description } = await readConfig(folder);
  const { config, unseenIds, adapter } = description;
  const run = await readRun(folder);
  const tokenizerJson = await readJsonIfAny(join(folder, 'tokenizer.json'));
  if (tokenizerJson === undefined) {
    throw new UserError(
      `${path}: expected tokenizer.json, found none`,
      'save the tokenizer beside the model: save_pretrained of a fast tokenizer',
    );
  }
  const stored = await readTensors(folder, description, which);
  const tensors = adapter === undefined ? stored : await mergeWithBase(folder, stored, { config, adapter });
  return { config, tensors, tokenizerJson, run, unseenIds, adapter, configJson, path };
}

async function mergeWithBase(
  folder: string,
  trained: TensorMap,
  { config, adapter }: { config: ModelConfig; adapter: Adapter },
): Promise<Map<string, NamedTensor>> {
  const weights = await readBaseWeights(folder, config, adapter);
  for (const [name, { data }] of trained) weights.set(name, data);
  const merged = mergeWeights(config, weights, adapter);
  const shapes = [...parameterShapes(config)];
  return new Map(shapes.map(([name, shape]) => [name, { name, shape, data: merged.get(name)! }]));
}
