import { describe, expect, it } from 'vitest';
import { fromConfigJson, toConfigJson } from '../../../src/checkpoint/layouts/choose-layout.ts';
import type { ConfigJson } from '../../../src/checkpoint/layouts/layout.ts';
import type { ModelConfig } from '../../../src/config/model-config.ts';
import { gptConfig, llamaConfig, pairConfig } from '../fixtures.ts';

/** The config as transformers would write it: without our keys. */
function theirs(config: ModelConfig, change: ConfigJson = {}): ConfigJson {
  const { tiny_gpt: _, ...json } = toConfigJson(config);
  return { ...json, ...change };
}

const qwenConfig: ModelConfig = { ...llamaConfig, qkNorm: true, tieEmbeddings: false };

describe('config.json', () => {
  it.each([gptConfig, llamaConfig, { ...llamaConfig, bias: true }, qwenConfig, pairConfig])(
    'without our keys is read as the same model',
    (config) => {
      expect(fromConfigJson(theirs(config))).toMatchObject({ config, unseenIds: [] });
    },
  );

  it('keeps what the counterpart cannot say: a GPT-2 without biases', () => {
    const config = { ...gptConfig, bias: false };
    expect(fromConfigJson(toConfigJson(config)).config).toEqual(config);
    expect(fromConfigJson(theirs(config)).config.bias).toBe(true);
  });

  it('says the base of RoPE where both major versions of transformers look', () => {
    expect(toConfigJson(llamaConfig)).toMatchObject({
      rope_theta: 10000,
      rope_parameters: { rope_type: 'default', rope_theta: 10000 },
    });
    const { rope_parameters: _, ...older } = theirs(llamaConfig, { rope_scaling: null });
    expect(fromConfigJson(older).config).toEqual(llamaConfig);
    const { rope_theta: __, ...newer } = theirs(llamaConfig);
    expect(fromConfigJson(newer).config).toEqual(llamaConfig);
  });

  it('takes the defaults of transformers for keys that are not there', () => {
    expect(fromConfigJson({ model_type: 'gpt2' }).config).toMatchObject({
      ...{ numDecoderLayers: 12, embeddingDim: 768, numHeads: 12, feedForwardDim: 3072 },
      ...{ contextLength: 1024, vocabSize: 50257, activation: 'gelu', tieEmbeddings: true },
    });
  });

  it('names the special ids given', () => {
    const json = toConfigJson(pairConfig, { specialIds: { begin: 5, padding: 6, end: 7 } });
    expect(json).toMatchObject({ bos_token_id: 5, pad_token_id: 6, eos_token_id: 7, decoder_start_token_id: 5 });
  });

  it.each<[string, ModelConfig, ConfigJson, string]>([
    ['exact GELU', gptConfig, { activation_function: 'gelu' }, 'activation_function: "gelu" is not supported'],
    ['another epsilon', gptConfig, { layer_norm_epsilon: 1e-6 }, 'layer_norm_epsilon: 0.000001 is not supported'],
    ['scaling by layer', gptConfig, { scale_attn_by_inverse_layer_idx: true }, 'scale_attn_by_inverse_layer_idx'],
    ["Llama 2's epsilon", llamaConfig, { rms_norm_eps: 1e-5 }, 'rms_norm_eps: 0.00001 is not supported'],
    ['another RoPE base', llamaConfig, { rope_parameters: { rope_theta: 500000 } }, 'rope_theta: 500000'],
    ['scaled RoPE', llamaConfig, { rope_parameters: { rope_type: 'llama3' } }, 'rope_parameters.rope_type: "llama3"'],
    [
      'scaled RoPE, older key',
      llamaConfig,
      { rope_parameters: null, rope_scaling: { type: 'linear' } },
      'rope_type: "linear"',
    ],
    ['biases in attention only', llamaConfig, { attention_bias: true }, 'mlp_bias: false is not supported'],
    ['heads of another size', qwenConfig, { head_dim: 128 }, 'head_dim: 128 is not supported (supported: 4)'],
    ['a sliding window', qwenConfig, { use_sliding_window: true }, 'use_sliding_window: true'],
    ['unscaled embeddings', pairConfig, { scale_embedding: false }, 'scale_embedding: false'],
    ['another padding id', pairConfig, { pad_token_id: 0 }, 'pad_token_id: 0'],
    ['unequal heads', pairConfig, { decoder_attention_heads: 4 }, 'decoder_attention_heads: 4'],
  ])('is refused for %s, naming the key', (_, config, change, message) => {
    expect(() => fromConfigJson(theirs(config, change))).toThrow(message);
  });

  it('is refused for values of a wrong type', () => {
    expect(() => fromConfigJson(theirs(gptConfig, { n_layer: '2' }))).toThrow('n_layer: expected a number, found "2"');
    expect(() => fromConfigJson(theirs(gptConfig, { tie_word_embeddings: 1 }))).toThrow(
      'expected true or false, found 1',
    );
    expect(() => fromConfigJson({ model_type: 'llama' })).toThrow('hidden_size: expected a number, found nothing');
    expect(() => fromConfigJson({ ...toConfigJson(gptConfig), tiny_gpt: 3 })).toThrow(
      'expected a formatVersion, found none',
    );
    expect(() => fromConfigJson({})).toThrow(
      'model_type: expected gpt2, llama, qwen3, m2m_100, tiny_gpt, found nothing',
    );
  });

  it('is refused as tiny_gpt without our keys', () => {
    expect(() => fromConfigJson({ model_type: 'tiny_gpt' })).toThrow('model config');
  });
});
