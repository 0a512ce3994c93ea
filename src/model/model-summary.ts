import type { ModelConfig } from '../config/model-config.ts';
import { countParameters, parameterShapes } from './parameter-shapes.ts';

export interface ModelSummary {
  readonly tensors: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly numParameters: number;
  }[];
  readonly numParameters: number;
  /** Floating-point operations of a forward pass a token, a multiply-add counted as 2, at full context. */
  readonly flopsPerToken: number;
  /** Estimate: weights, gradients, two moments, and what the backward pass needs of the activations. */
  readonly trainingMemoryBytes: number;
  /** Weights, and one sequence's keys and values at full context. */
  readonly inferenceMemoryBytes: number;
}

/**
 * What a model of this config costs, without building it.
 * @param batchSize sequences of contextLength in a training batch
 */
export function summarise(config: ModelConfig, { batchSize }: { batchSize: number }): ModelSummary {
  const tensors = [...parameterShapes(config)].map(([name, shape]) => ({
    name,
    shape,
    numParameters: shape.reduce((product, n) => product * n, 1),
  }));
  const numParameters = countParameters(config);
  const numTokens = batchSize * config.contextLength;
  const states = 5 * 4 * numParameters; // weights twice (tensor and master copy), gradient, two moments
  const keyValueFloats = 2 * numAttentions(config) * config.contextLength * keyValueDim(config);
  return {
    tensors,
    numParameters,
    flopsPerToken: forwardFlopsPerToken(config),
    trainingMemoryBytes: states + 4 * numTokens * activationFloatsPerToken(config),
    inferenceMemoryBytes: 4 * numParameters + 4 * keyValueFloats,
  };
}

/**
 * Forward operations a token. For an encoder-decoder a token is one source and one target position together.
 * A training step costs three times as much: the backward pass has two products for each one.
 */
export function forwardFlopsPerToken(config: ModelConfig): number {
  let products = 0;
  for (const [name, shape] of parameterShapes(config)) {
    const isTable = name.endsWith('mbedding.weight');
    if (shape.length === 2 && !isTable) products += 2 * (shape[0] ?? 0) * (shape[1] ?? 0);
  }
  if (config.tieEmbeddings && config.head === 'language-model') products += 2 * config.vocabSize * config.embeddingDim;
  const scoresAndValues = 4 * config.contextLength * config.embeddingDim;
  return products + numAttentions(config) * scoresAndValues;
}

/** Self-attentions of both stacks, and the decoder's looks at the encoder. */
function numAttentions({ numEncoderLayers, numDecoderLayers }: ModelConfig): number {
  return numEncoderLayers > 0 ? numEncoderLayers + 2 * numDecoderLayers : numDecoderLayers;
}

function keyValueDim({ embeddingDim, numHeads, numKeyValueHeads }: ModelConfig): number {
  return (embeddingDim / numHeads) * numKeyValueHeads;
}

/** Kept for the backward pass: norms, packed and split heads, probabilities, hidden layer twice, log-probabilities twice. */
function activationFloatsPerToken(config: ModelConfig): number {
  const { embeddingDim: C, feedForwardDim: F, numHeads: H, contextLength: T, vocabSize: V } = config;
  const attention = 5 * C + 4 * keyValueDim(config) + 2 * H * T;
  const feedForward = 3 * C + (config.activation === 'swiglu' ? 3 : 2) * F;
  const numLayers = config.numEncoderLayers + config.numDecoderLayers;
  return numAttentions(config) * attention + numLayers * feedForward + 2 * V;
}
