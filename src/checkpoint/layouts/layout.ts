import type { ModelConfig } from '../../config/model-config.ts';
import type { TensorMapping } from './mapping.ts';

/** A parsed config.json. */
export type ConfigJson = Readonly<Record<string, unknown>>;

/** The ids a config.json names; `specialTokens` where the tokenizer was trained here. */
export interface SpecialIds {
  readonly begin: number;
  readonly padding: number;
  readonly end: number;
}

/** How one architecture of transformers names and orients what we hold. */
export interface Layout {
  /** `model_type` in config.json. */
  readonly modelType: string;
  /** Whether a model of this config computes exactly what that architecture computes. */
  matches(config: ModelConfig): boolean;
  /** The keys of config.json, without our own under `tiny_gpt`. */
  toConfigJson(config: ModelConfig, ids: SpecialIds): ConfigJson;
  /**
   * Our config for a config.json written by transformers.
   * @throws UserError naming the key whose value we do not compute
   */
  fromConfigJson(json: ConfigJson): unknown;
  /** How each of our parameters is made of that architecture's tensors. */
  mapping(config: ModelConfig): TensorMapping;
}
