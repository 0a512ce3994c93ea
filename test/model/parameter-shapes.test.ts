import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { gptPresets } from '../../src/config/presets.ts';
import { countParameters, parameterShapes } from '../../src/model/parameter-shapes.ts';

const gpt2: ModelConfig = { ...gptPresets.gpt2, vocabSize: 50257 };

describe('parameterShapes', () => {
  it('has the 124,439,808 parameters of the smallest GPT-2', () => {
    expect(countParameters(gpt2)).toBe(124_439_808);
    expect(countParameters({ ...gpt2, tieEmbeddings: false })).toBe(124_439_808 + 50257 * 768);
  });

  it('has the parameters of the base model of Vaswani et al. 2017, with one embedding for all', () => {
    // Per layer: attention 4 C^2 + 4 C, feed-forward 2 C F + F + C, norm 2 C; C 512, F 2048, 6 + 6 layers.
    const [attention, feedForward, norm] = [4 * 512 ** 2 + 4 * 512, 2 * 512 * 2048 + 2048 + 512, 2 * 512];
    const config: ModelConfig = {
      ...{ ...gpt2, numEncoderLayers: 6, numDecoderLayers: 6, embeddingDim: 512, numHeads: 8, numKeyValueHeads: 8 },
      ...{ feedForwardDim: 2048, vocabSize: 37000, positions: 'sinusoidal', normPlacement: 'post' },
    };
    const layers = 6 * (attention + feedForward + 2 * norm) + 6 * (2 * attention + feedForward + 3 * norm);
    expect(countParameters(config)).toBe(layers + 37000 * 512);
    expect(countParameters({ ...config, normPlacement: 'pre' })).toBe(layers + 37000 * 512 + 2 * norm);
  });

  it('names the parameters of an encoder-decoder in the order of computation', () => {
    const config: ModelConfig = {
      ...{ ...gpt2, numEncoderLayers: 1, numDecoderLayers: 1, embeddingDim: 8, numHeads: 4, numKeyValueHeads: 2 },
      ...{ feedForwardDim: 16, contextLength: 5, vocabSize: 9, activation: 'swiglu', norm: 'rms' },
      ...{ qkNorm: true, bias: false, tieEmbeddings: false },
    };
    const attention = (name: string) => ({
      [`${name}.queryNorm.gain`]: [2],
      [`${name}.keyNorm.gain`]: [2],
      [`${name}.output.weight`]: [8, 8],
    });
    const selfAttention = (name: string) => ({
      [`${name}.norm.gain`]: [8],
      [`${name}.queryKeyValue.weight`]: [8, 16],
      ...attention(name),
    });
    const feedForward = (name: string) => ({
      [`${name}.norm.gain`]: [8],
      [`${name}.gateUp.weight`]: [8, 32],
      [`${name}.down.weight`]: [16, 8],
    });
    const expected = {
      'tokenEmbedding.weight': [9, 8],
      'encoder.positionEmbedding.weight': [5, 8],
      ...selfAttention('encoder.layers.0.selfAttention'),
      ...feedForward('encoder.layers.0.feedForward'),
      'encoder.norm.gain': [8],
      'decoder.positionEmbedding.weight': [5, 8],
      ...selfAttention('decoder.layers.0.selfAttention'),
      'decoder.layers.0.crossAttention.norm.gain': [8],
      'decoder.layers.0.crossAttention.query.weight': [8, 8],
      'decoder.layers.0.crossAttention.keyValue.weight': [8, 8],
      ...attention('decoder.layers.0.crossAttention'),
      ...feedForward('decoder.layers.0.feedForward'),
      'decoder.norm.gain': [8],
      'outputProjection.weight': [9, 8],
    };
    expect([...parameterShapes(config)]).toEqual(Object.entries(expected));
  });
});
