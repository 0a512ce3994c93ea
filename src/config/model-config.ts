import { z } from 'zod';
import { UserError } from '../errors.ts';

const count = z.number().int().positive();

/**
 * Everything that decides the shape and the arithmetic of a model.
 * `numEncoderLayers` 0 is a decoder-only model (GPT); both above 0 an encoder-decoder; `numDecoderLayers` 0 an encoder with a head.
 */
export const modelConfigSchema = z.strictObject({
  numEncoderLayers: z.number().int().nonnegative(),
  numDecoderLayers: z.number().int().nonnegative(),
  embeddingDim: count,
  numHeads: count,
  numKeyValueHeads: count,
  feedForwardDim: count,
  contextLength: count,
  vocabSize: count,
  positions: z.enum(['learned', 'sinusoidal', 'rope', 'alibi', 'none']),
  norm: z.enum(['layer', 'rms']),
  normPlacement: z.enum(['pre', 'post']),
  activation: z.enum(['relu', 'gelu', 'relu2', 'swiglu']),
  qkNorm: z.boolean(),
  bias: z.boolean(),
  dropout: z.number().min(0).max(0.95),
  tieEmbeddings: z.boolean(),
  /** What stands on the last layer: scores of every token, or of every label of a whole text. */
  head: z.enum(['language-model', 'classification']),
  /** The classes of a classification head, in the order of its outputs; none otherwise. */
  labels: z.array(z.string()).readonly().default([]),
});

export type ModelConfig = Readonly<z.infer<typeof modelConfigSchema>>;
export type Positions = ModelConfig['positions'];
export type Activation = ModelConfig['activation'];
export const families = ['gpt', 'encoder-decoder', 'encoder'] as const;
export type Family = (typeof families)[number];

/** Which wiring a config describes; an encoder alone is the encoder-decoder's first half, with a head. */
export function familyOf(config: Pick<ModelConfig, 'numEncoderLayers' | 'numDecoderLayers'>): Family {
  if (config.numEncoderLayers === 0) return 'gpt';
  return config.numDecoderLayers === 0 ? 'encoder' : 'encoder-decoder';
}

/** The dimension of one attention head. */
export function headDimOf(config: Pick<ModelConfig, 'embeddingDim' | 'numHeads'>): number {
  return config.embeddingDim / config.numHeads;
}

/**
 * Checks a complete config, types first, then the conditions that tie its values together.
 * @throws UserError naming the key, what was expected and what came
 */
export function parseModelConfig(value: unknown): ModelConfig {
  const parsed = modelConfigSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const key = issue?.path.join('.') ?? '';
    throw new UserError(
      `model config: ${key === '' ? '' : `${key}: `}${issue?.message ?? 'not a config'}`,
      key in modelConfigSchema.shape || key === ''
        ? undefined
        : `keys: ${Object.keys(modelConfigSchema.shape).join(', ')}`,
    );
  }
  const config = parsed.data;
  const { embeddingDim, numHeads, numKeyValueHeads } = config;
  if (embeddingDim % numHeads !== 0) {
    throw new UserError(
      `attention: expected embeddingDim divisible by numHeads, got ${embeddingDim} and ${numHeads}`,
      `try numHeads ${nearestDivisor(embeddingDim, numHeads)}`,
    );
  }
  if (numHeads % numKeyValueHeads !== 0) {
    throw new UserError(
      `attention: expected numHeads divisible by numKeyValueHeads, got ${numHeads} and ${numKeyValueHeads}`,
      `try numKeyValueHeads ${nearestDivisor(numHeads, numKeyValueHeads)}`,
    );
  }
  if (config.positions === 'rope' && headDimOf(config) % 2 !== 0) {
    throw new UserError(
      `rope: expected an even head dimension, got ${headDimOf(config)} (embeddingDim ${embeddingDim} / numHeads ${numHeads})`,
      `try embeddingDim ${embeddingDim + (2 * numHeads - (embeddingDim % (2 * numHeads)))}`,
    );
  }
  if (config.positions === 'sinusoidal' && (embeddingDim % 2 !== 0 || embeddingDim < 4)) {
    throw new UserError(
      `sinusoidal positions: expected an even embeddingDim of at least 4, got ${embeddingDim}`,
      'try embeddingDim 128',
    );
  }
  checkHead(config);
  return config;
}

/** Tokens of the vocabulary, or labels of a classifier: one of so many is guessed. */
export function numOutputsOf({ head, labels, vocabSize }: ModelConfig): number {
  return head === 'classification' ? labels.length : vocabSize;
}

function checkHead({ head, labels, numEncoderLayers, numDecoderLayers }: ModelConfig): void {
  if (numDecoderLayers === 0 && (numEncoderLayers === 0 || head !== 'classification')) {
    throw new UserError(
      'model config: numDecoderLayers: expected at least 1, got 0',
      "only an encoder with head 'classification' has none; try numDecoderLayers 2",
    );
  }
  if (head === 'classification' && numEncoderLayers > 0 && numDecoderLayers > 0) {
    throw new UserError(
      `model config: head 'classification': expected an encoder or a decoder, got ${numEncoderLayers} and ${numDecoderLayers} layers`,
      'try numDecoderLayers 0',
    );
  }
  const isEnough = head === 'classification' ? labels.length >= 2 : labels.length === 0;
  if (!isEnough || new Set(labels).size < labels.length) {
    const expected = head === 'classification' ? 'two different ones at least' : `none with head '${head}'`;
    throw new UserError(`model config: labels: expected ${expected}, got ${JSON.stringify(labels)}`);
  }
}

function nearestDivisor(total: number, wanted: number): number {
  let best = 1;
  for (let d = 1; d <= total; d++) {
    if (total % d === 0 && Math.abs(d - wanted) < Math.abs(best - wanted)) best = d;
  }
  return best;
}
