import { headDimOf, type ModelConfig } from '../../config/model-config.ts';
import { UserError } from '../../errors.ts';
import { booleanKey, numberKey, requireKey } from './config-keys.ts';
import type { ConfigJson, Layout, SpecialIds } from './layout.ts';
import type { TensorMapping } from './mapping.ts';
import { addLinear, addNorm, addPlain, type MappingParts } from './parts.ts';

/**
 * Llama: rotary positions, RMS norm before each block, SwiGLU, grouped heads. Its matrices are (out, in).
 * @see transformers, models/llama/modeling_llama.py
 */
export const llamaLayout: Layout = {
  modelType: 'llama',
  matches: (config) => hasLlamaWiring(config) && !config.qkNorm,
  toConfigJson: (config, ids) => ({
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    ...sharedKeys(config, ids),
    mlp_bias: config.bias,
  }),
  fromConfigJson(json) {
    const bias = booleanKey(json, 'attention_bias', false);
    requireKey(json, 'mlp_bias', [bias], false);
    return { ...fromSharedKeys(json), bias, qkNorm: false };
  },
  mapping: llamaMapping,
};

/** What Llama and Qwen3 have in common. */
export function hasLlamaWiring(config: ModelConfig): boolean {
  return (
    config.numEncoderLayers === 0 &&
    config.positions === 'rope' &&
    config.norm === 'rms' &&
    config.normPlacement === 'pre' &&
    config.activation === 'swiglu'
  );
}

/** The keys of config.json that Llama and Qwen3 share; the base of RoPE stands where version 5 of transformers looks, and where 4 did. */
export function sharedKeys(config: ModelConfig, ids: SpecialIds): ConfigJson {
  return {
    vocab_size: config.vocabSize,
    max_position_embeddings: config.contextLength,
    hidden_size: config.embeddingDim,
    intermediate_size: config.feedForwardDim,
    num_hidden_layers: config.numDecoderLayers,
    num_attention_heads: config.numHeads,
    num_key_value_heads: config.numKeyValueHeads,
    head_dim: headDimOf(config),
    hidden_act: 'silu',
    rms_norm_eps: 1e-6,
    rope_theta: 10000,
    rope_parameters: { rope_type: 'default', rope_theta: 10000 },
    attention_bias: config.bias,
    attention_dropout: config.dropout, // the only dropout a Llama has; ours is on embeddings and sublayers
    tie_word_embeddings: config.tieEmbeddings,
    bos_token_id: ids.begin,
    pad_token_id: ids.padding,
    eos_token_id: ids.end,
  };
}

/** The part of our config that the shared keys decide. @throws UserError naming a key we do not compute */
export function fromSharedKeys(json: ConfigJson): Omit<ModelConfig, 'bias' | 'qkNorm'> {
  requireKey(json, 'hidden_act', ['silu', 'swish'], 'silu');
  requireKey(json, 'rms_norm_eps', [1e-6], 1e-6);
  const rope = { ...ropeKeys(json.rope_scaling), ...ropeKeys(json.rope_parameters) };
  requireKey(
    { 'rope_parameters.rope_type': rope.rope_type ?? rope.type },
    'rope_parameters.rope_type',
    ['default'],
    'default',
  );
  requireKey({ rope_theta: rope.rope_theta ?? json.rope_theta }, 'rope_theta', [10000], 10000);
  requireKey(json, 'partial_rotary_factor', [1], 1);
  const embeddingDim = numberKey(json, 'hidden_size');
  const numHeads = numberKey(json, 'num_attention_heads');
  requireKey(json, 'head_dim', [embeddingDim / numHeads], embeddingDim / numHeads);
  return {
    numEncoderLayers: 0,
    numDecoderLayers: numberKey(json, 'num_hidden_layers'),
    embeddingDim,
    numHeads,
    numKeyValueHeads: numberKey(json, 'num_key_value_heads', numHeads),
    feedForwardDim: numberKey(json, 'intermediate_size'),
    contextLength: numberKey(json, 'max_position_embeddings', 2048),
    vocabSize: numberKey(json, 'vocab_size'),
    positions: 'rope',
    norm: 'rms',
    normPlacement: 'pre',
    activation: 'swiglu',
    dropout: numberKey(json, 'attention_dropout', 0),
    tieEmbeddings: booleanKey(json, 'tie_word_embeddings', false),
    head: 'language-model',
    labels: [],
  };
}

/** The tensors of Llama, and with QK-norm those of Qwen3. */
export function llamaMapping(config: ModelConfig): TensorMapping {
  const { embeddingDim: C, feedForwardDim: F } = config;
  const D = headDimOf(config);
  const [numQuery, numKeyValue] = [config.numHeads * D, config.numKeyValueHeads * D];
  const parts: MappingParts = { parameters: [], zeros: [] };
  addPlain(parts, 'tokenEmbedding.weight', 'model.embed_tokens.weight', C);
  for (let i = 0; i < config.numDecoderLayers; i++) {
    const [ours, theirs] = [`decoder.layers.${i}`, `model.layers.${i}`];
    const linear = (parameter: string, pieces: Readonly<Record<string, number>>) => {
      const named = Object.entries(pieces).map(([name, numColumns]) => ({ name: `${theirs}.${name}`, numColumns }));
      addLinear(parts, [`${ours}.${parameter}`, named], config, { transposed: true, zeroBias: false });
    };
    addNorm(parts, `${ours}.selfAttention.norm`, `${theirs}.input_layernorm`, config);
    linear('selfAttention.queryKeyValue', {
      'self_attn.q_proj': numQuery,
      'self_attn.k_proj': numKeyValue,
      'self_attn.v_proj': numKeyValue,
    });
    if (config.qkNorm) {
      addPlain(parts, `${ours}.selfAttention.queryNorm.gain`, `${theirs}.self_attn.q_norm.weight`, D);
      addPlain(parts, `${ours}.selfAttention.keyNorm.gain`, `${theirs}.self_attn.k_norm.weight`, D);
    }
    linear('selfAttention.output', { 'self_attn.o_proj': C });
    addNorm(parts, `${ours}.feedForward.norm`, `${theirs}.post_attention_layernorm`, config);
    linear('feedForward.gateUp', { 'mlp.gate_proj': F, 'mlp.up_proj': F });
    linear('feedForward.down', { 'mlp.down_proj': C });
  }
  addNorm(parts, 'decoder.norm', 'model.norm', config);
  if (!config.tieEmbeddings) addPlain(parts, 'outputProjection.weight', 'lm_head.weight', C);
  return { ...parts, ignored: config.tieEmbeddings ? /\.inv_freq$|^lm_head\.weight$/ : /\.inv_freq$/ };
}

function ropeKeys(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') throw new UserError('config.json: rope_parameters: expected an object');
  return { ...value };
}
