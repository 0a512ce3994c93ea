import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { initialiseWeights } from '../../src/model/initialise-weights.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { Random } from '../../src/random.ts';
import { sizeOf } from '../support/normal-values.ts';
import { tinyConfig } from '../support/tiny-config.ts';

const gpt: Partial<ModelConfig> = {
  embeddingDim: 64,
  feedForwardDim: 96,
  numDecoderLayers: 8,
  vocabSize: 128,
  contextLength: 64,
};
const encoderDecoder: Partial<ModelConfig> = { ...gpt, numEncoderLayers: 2, numDecoderLayers: 2 };

describe('initialiseWeights', () => {
  it('has the parameters of parameterShapes, in their sizes', () => {
    for (const config of [tinyConfig(gpt), tinyConfig({ ...encoderDecoder, qkNorm: true })]) {
      const sizes = [...initialise(config)].map(([name, values]) => [name, values.length]);
      expect(sizes).toEqual([...parameterShapes(config)].map(([name, shape]) => [name, sizeOf(shape)]));
    }
  });

  it.each([
    ['tokenEmbedding.weight', 0.02],
    ['positionEmbedding.weight', 0.02],
    ['outputProjection.weight', 0.02],
    ['decoder.layers.3.selfAttention.queryKeyValue.weight', 0.02],
    ['decoder.layers.3.feedForward.up.weight', 0.02],
    // Two projections a layer go into the residual stream, 16 in all.
    ['decoder.layers.0.selfAttention.output.weight', 0.02 / 4],
    ['decoder.layers.7.feedForward.down.weight', 0.02 / 4],
  ])('draws %s of a GPT from a normal distribution of deviation %f', (name, deviation) => {
    expectDeviation(initialise(tinyConfig(gpt)).get(name)!, deviation);
  });

  it('draws gate and up of a SwiGLU alike', () => {
    const weights = initialise(tinyConfig({ ...gpt, activation: 'swiglu' }));
    expectDeviation(weights.get('decoder.layers.0.feedForward.gateUp.weight')!, 0.02);
  });

  it.each([
    ['gpt, sinusoidal', { ...gpt, positions: 'sinusoidal' }],
    ['encoder-decoder', encoderDecoder],
  ] as const)('draws embeddings that are scaled by sqrt(C) with deviation 1 / sqrt(C): %s', (_, changes) => {
    const weights = initialise(tinyConfig(changes));
    expectDeviation(weights.get('tokenEmbedding.weight')!, 1 / 8);
    expectDeviation(weights.get('outputProjection.weight')!, 1 / 8);
  });

  it.each([
    ['encoder.layers.0.selfAttention.queryKeyValue.weight', 64 + 192],
    ['encoder.layers.1.feedForward.up.weight', 64 + 96],
    ['decoder.layers.0.crossAttention.keyValue.weight', 64 + 128],
    ['decoder.layers.1.feedForward.down.weight', 96 + 64],
  ])('draws %s of an encoder-decoder evenly within sqrt(6 / %i)', (name, inAndOut) => {
    const values = initialise(tinyConfig(encoderDecoder)).get(name)!;
    const bound = Math.sqrt(6 / inAndOut);
    expectDeviation(values, bound / Math.sqrt(3));
    const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    expect(largest).toBeLessThanOrEqual(Math.fround(bound));
    expect(largest).toBeGreaterThan(0.99 * bound);
  });

  it('starts gains at 1 and biases at 0', () => {
    const weights = initialise(tinyConfig({ numEncoderLayers: 1, qkNorm: true }));
    const named = (end: string) =>
      [...weights].filter(([name]) => name.endsWith(end)).flatMap(([, values]) => [...values]);
    expect(new Set(named('.gain'))).toEqual(new Set([1]));
    expect(new Set(named('.bias'))).toEqual(new Set([0]));
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const config = tinyConfig();
    expect(initialise(config, 7)).toEqual(initialise(config, 7));
    const [a, b] = [initialise(config, 7), initialise(config, 8)];
    for (const [name, values] of a) {
      if (name.endsWith('.weight')) expect(values, name).not.toEqual(b.get(name));
    }
  });

  it('draws no matrix twice', () => {
    const weights = initialise(tinyConfig());
    expect(weights.get('decoder.layers.0.feedForward.up.weight')).not.toEqual(
      weights.get('decoder.layers.1.feedForward.up.weight'),
    );
  });
});

function initialise(config: ModelConfig, seed = 1) {
  return initialiseWeights(config, new Random(seed));
}

/** Mean 0 and the deviation, each within four standard errors (that of a deviation is at most s / sqrt(2 n)). */
function expectDeviation(values: Float32Array, deviation: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const actual = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(values.length));
  expect(Math.abs(actual / deviation - 1)).toBeLessThan(4 / Math.sqrt(2 * values.length));
}
