import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type ModelConfig, modelConfigSchema } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { type TrainingConfig, trainingConfigSchema } from '../config/training-config.ts';
import { UserError } from '../errors.ts';

/** What the tokenizer is trained as. */
export interface TokenizerSettings {
  readonly tokenizer?: 'character' | 'bpe';
  /** Of a BPE tokenizer, special tokens and bytes included. */
  readonly vocabSize?: number;
  readonly byteFallback?: boolean;
}

/** The keys a user has set, sorted by what they reach. */
export interface Settings {
  readonly model: Partial<Omit<ModelConfig, 'vocabSize'>>;
  readonly training: Partial<TrainingConfig>;
  readonly tokenizer: TokenizerSettings;
}

type Values = Readonly<Record<string, unknown>>;

const tokenizerKeys = ['tokenizer', 'vocabSize', 'byteFallback'] as const;

/**
 * Sorts `--config FILE` and `--set KEY=VALUE`, the latter over the former, and checks each value by its key's schema.
 * @throws UserError for an unknown key (with the nearest known one), a value of the wrong type, or an unreadable file
 */
export function parseSettings(set: Values = {}, configPath?: string): Settings {
  const values = { ...(configPath === undefined ? {} : readConfigFile(configPath)), ...set };
  const model: Record<string, unknown> = {};
  const training: Record<string, unknown> = {};
  const tokenizer: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(values)) {
    const value = typeof given === 'string' ? parseText(given) : given;
    if ((tokenizerKeys as readonly string[]).includes(key)) tokenizer[key] = checkTokenizerKey(key, value);
    else if (Object.hasOwn(modelConfigSchema.shape, key)) model[key] = check(modelConfigSchema.shape, key, value);
    else if (Object.hasOwn(trainingConfigSchema.shape, key))
      training[key] = check(trainingConfigSchema.shape, key, value);
    else throw unknownKey(key);
  }
  return { model, training, tokenizer };
}

function readConfigFile(path: string): Values {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`${path}: expected a JSON object of config keys: ${(error as Error).message}`, undefined, {
      cause: error,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(
      `${path}: expected a JSON object of config keys, got ${Array.isArray(value) ? 'an array' : typeof value}`,
    );
  }
  return value as Values;
}

/** `0.1` and `true` mean what JSON says; anything else is text. */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function check(shape: Readonly<Record<string, z.ZodType>>, key: string, value: unknown): unknown {
  const parsed = shape[key]!.safeParse(value);
  if (!parsed.success) {
    throw new UserError(`${key}: ${parsed.error.issues[0]?.message ?? 'wrong value'}, got ${JSON.stringify(value)}`);
  }
  return parsed.data;
}

function checkTokenizerKey(key: string, value: unknown): unknown {
  const expected =
    key === 'tokenizer' ? "'character' or 'bpe'" : key === 'vocabSize' ? 'an integer of at least 260' : 'true or false';
  const isRight =
    key === 'tokenizer'
      ? value === 'character' || value === 'bpe'
      : key === 'vocabSize'
        ? Number.isInteger(value) && (value as number) >= 260
        : typeof value === 'boolean';
  if (!isRight) throw new UserError(`${key}: expected ${expected}, got ${JSON.stringify(value)}`);
  return value;
}

function unknownKey(key: string): UserError {
  const known = [...tokenizerKeys, ...Object.keys(modelConfigSchema.shape), ...Object.keys(trainingConfigSchema.shape)];
  return new UserError(`unknown config key '${key}'`, didYouMean(key, known) ?? `keys: ${known.join(', ')}`);
}
