import { z } from 'zod';
import { type ModelConfig, parseModelConfig } from '../../config/model-config.ts';
import { UserError } from '../../errors.ts';
import { specialTokens } from '../../tokenizer/tokenizer.ts';
import { type Adapter, adapterSchema } from '../adapters/adapter.ts';
import { checkFormatVersion, formatVersion, packageVersion } from '../format-version.ts';
import { formatIdRanges, parseIdRanges } from '../id-ranges.ts';
import type { NamedTensor, TensorMap } from '../safetensors.ts';
import { gpt2Layout } from './gpt2.ts';
import type { ConfigJson, Layout, SpecialIds } from './layout.ts';
import { llamaLayout } from './llama.ts';
import { m2m100Layout } from './m2m100.ts';
import { fromForeignTensors, toForeignTensors } from './mapping.ts';
import { qwen3Layout } from './qwen3.ts';
import { tinyGptLayout } from './tiny-gpt.ts';

/** The layouts, the first match taken. */
export const layouts: readonly Layout[] = [gpt2Layout, llamaLayout, qwen3Layout, m2m100Layout, tinyGptLayout];

export interface ConfigExtras {
  /** Default: the ids of tokenizers trained here. */
  readonly specialIds?: SpecialIds;
  /** Ids that never occurred in training, masked when sampling. */
  readonly unseenIds?: readonly number[];
  /** Of a model that is kept as changes to another one. */
  readonly adapter?: Adapter | undefined;
}

/** The layout a model of this config is saved in. */
export function layoutOf(config: ModelConfig): Layout {
  if (config.head === 'classification') return tinyGptLayout;
  return layouts.find((layout) => layout.matches(config)) ?? tinyGptLayout;
}

/** The layout with that `model_type`. @throws Error for one that does not exist */
export function layoutNamed(modelType: string): Layout {
  const layout = layouts.find((candidate) => candidate.modelType === modelType);
  if (layout === undefined) throw new Error(`no layout '${modelType}'`);
  return layout;
}

/** The content of config.json: the keys of the counterpart, and all of ours under `tiny_gpt`. */
export function toConfigJson(config: ModelConfig, extras: ConfigExtras = {}): ConfigJson {
  const { specialIds = specialTokens, unseenIds = [], adapter } = extras;
  return {
    ...layoutOf(config).toConfigJson(config, specialIds),
    tiny_gpt: {
      formatVersion,
      version: packageVersion,
      model: config,
      unseenIds: formatIdRanges(unseenIds),
      ...(adapter === undefined ? {} : { adapter }),
    },
  };
}

const ownKeysSchema = z.object({
  model: z.unknown(),
  unseenIds: z.string().default(''),
  adapter: adapterSchema.optional(),
});

/** What a config.json says of a model. */
export interface ModelDescription {
  readonly config: ModelConfig;
  readonly unseenIds: readonly number[];
  readonly layout: Layout;
  /** Of a model that is kept as changes to another one. */
  readonly adapter: Adapter | undefined;
}

/**
 * The model a config.json describes, written by us or by transformers.
 * @throws UserError for an unknown model_type, a key whose value we do not compute, or a newer format
 */
export function fromConfigJson(json: ConfigJson, path = 'config.json'): ModelDescription {
  const layout = layouts.find(({ modelType }) => modelType === json.model_type);
  if (json.tiny_gpt !== undefined) checkFormatVersion(path, json.tiny_gpt);
  if (layout === undefined) {
    throw new UserError(
      `${path}: model_type: expected ${layouts.map(({ modelType }) => modelType).join(', ')}, found ${JSON.stringify(json.model_type) ?? 'nothing'}`,
      'this kind of model cannot be read',
    );
  }
  if (json.tiny_gpt === undefined) {
    return { config: parseConfig(layout.fromConfigJson(json), path), unseenIds: [], layout, adapter: undefined };
  }
  const own = ownKeysSchema.safeParse(json.tiny_gpt);
  if (!own.success) throw new UserError(`${path}: tiny_gpt: ${own.error.issues[0]?.message ?? 'expected an object'}`);
  const config = parseConfig(own.data.model, path);
  const unseenIds = parseIdRanges(own.data.unseenIds, config.vocabSize);
  return { config, unseenIds, layout, adapter: own.data.adapter };
}

/** Our parameters as the tensors of model.safetensors. */
export function toTensors(parameters: TensorMap, config: ModelConfig): NamedTensor[] {
  return toForeignTensors(parameters, layoutOf(config).mapping(config));
}

/** Our parameters from the tensors of model.safetensors. @throws UserError for missing or misshapen ones */
export function fromTensors(
  tensors: TensorMap,
  config: ModelConfig,
  { layout = layoutOf(config), path = 'model.safetensors' }: { layout?: Layout; path?: string } = {},
): Map<string, NamedTensor> {
  return fromForeignTensors(tensors, layout.mapping(config), path);
}

function parseConfig(value: unknown, path: string): ModelConfig {
  try {
    return parseModelConfig(value);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${path}: ${error.message}`, error.hint, { cause: error }) : error;
  }
}
