import { type ModelConfig, parseModelConfig } from '../../src/config/model-config.ts';
import { initialiseWeights, type Weights } from '../../src/model/initialise-weights.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { Random } from '../../src/random.ts';
import { normalValues, sizeOf } from './normal-values.ts';

/** A GPT of the smallest sizes at which heads, layers and widths all differ; `changes` decide the rest. */
export function tinyConfig(changes: Partial<ModelConfig> = {}): ModelConfig {
  const config = {
    numEncoderLayers: 0,
    numDecoderLayers: 2,
    embeddingDim: 8,
    numHeads: 4,
    numKeyValueHeads: 4,
    feedForwardDim: 6,
    contextLength: 7,
    vocabSize: 11,
    positions: 'learned',
    norm: 'layer',
    normPlacement: 'pre',
    activation: 'gelu',
    qkNorm: false,
    bias: true,
    dropout: 0,
    tieEmbeddings: false,
    head: 'language-model',
    labels: [],
    ...changes,
  };
  return parseModelConfig(config);
}

/**
 * Weights that show a mistake: normal with deviation 0.4, gains around 1, nothing zero. Freshly initialised ones are so small
 * that attention is nearly uniform and biases do nothing.
 */
export function tellingWeights(config: ModelConfig, seed = 1): Weights {
  const weights: Weights = new Map();
  for (const [name, shape] of parameterShapes(config)) {
    const values = normalValues(sizeOf(shape), seed * 1000 + weights.size, name.endsWith('.gain') ? 0.2 : 0.4);
    weights.set(name, name.endsWith('.gain') ? values.map((value) => 1 + value) : values);
  }
  return weights;
}

/** The weights a training would start from. */
export function freshWeights(config: ModelConfig, seed = 1): Weights {
  return initialiseWeights(config, new Random(seed));
}
