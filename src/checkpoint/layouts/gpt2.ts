import type { ModelConfig } from '../../config/model-config.ts';
import { booleanKey, numberKey, requireKey } from './config-keys.ts';
import type { Layout } from './layout.ts';
import { addLinear, addNorm, addPlain, type MappingParts } from './parts.ts';

/** Our activations as transformers names them; its `gelu` is the exact form, ours the tanh form. */
export const activationNames = { gelu: 'gelu_new', relu: 'relu', relu2: 'relu2' } as const;

/**
 * GPT-2: learned positions, layer norm before each block. Its Conv1D stores matrices (in, out), as we do.
 * @see transformers, models/gpt2/modeling_gpt2.py
 */
export const gpt2Layout: Layout = {
  modelType: 'gpt2',

  matches: (config) =>
    config.numEncoderLayers === 0 &&
    config.positions === 'learned' &&
    config.norm === 'layer' &&
    config.normPlacement === 'pre' &&
    config.activation !== 'swiglu' &&
    config.numKeyValueHeads === config.numHeads &&
    !config.qkNorm,

  toConfigJson: (config, ids) => ({
    architectures: ['GPT2LMHeadModel'],
    model_type: 'gpt2',
    vocab_size: config.vocabSize,
    n_positions: config.contextLength,
    n_embd: config.embeddingDim,
    n_layer: config.numDecoderLayers,
    n_head: config.numHeads,
    n_inner: config.feedForwardDim,
    activation_function: config.activation === 'swiglu' ? undefined : activationNames[config.activation],
    layer_norm_epsilon: 1e-5,
    resid_pdrop: config.dropout,
    embd_pdrop: config.dropout,
    attn_pdrop: 0, // attention probabilities are not dropped here
    tie_word_embeddings: config.tieEmbeddings,
    bos_token_id: ids.begin,
    pad_token_id: ids.padding,
    eos_token_id: ids.end,
  }),

  fromConfigJson(json) {
    requireKey(json, 'layer_norm_epsilon', [1e-5], 1e-5);
    requireKey(json, 'scale_attn_weights', [true], true);
    requireKey(json, 'scale_attn_by_inverse_layer_idx', [false], false);
    requireKey(json, 'add_cross_attention', [false], false);
    const embeddingDim = numberKey(json, 'n_embd', 768);
    const numHeads = numberKey(json, 'n_head', 12);
    return {
      numEncoderLayers: 0,
      numDecoderLayers: numberKey(json, 'n_layer', 12),
      embeddingDim,
      numHeads,
      numKeyValueHeads: numHeads,
      feedForwardDim: numberKey(json, 'n_inner', 4 * embeddingDim),
      contextLength: numberKey(json, 'n_positions', 1024),
      vocabSize: numberKey(json, 'vocab_size', 50257),
      positions: 'learned',
      norm: 'layer',
      normPlacement: 'pre',
      activation: activationOf(
        requireKey(json, 'activation_function', ['gelu_new', 'gelu_pytorch_tanh', 'relu', 'relu2'], 'gelu_new'),
      ),
      qkNorm: false,
      bias: true,
      dropout: numberKey(json, 'resid_pdrop', 0.1),
      tieEmbeddings: booleanKey(json, 'tie_word_embeddings', true),
      head: 'language-model',
      labels: [],
    } satisfies ModelConfig;
  },

  mapping(config) {
    const { embeddingDim: C, feedForwardDim: F } = config;
    const parts: MappingParts = { parameters: [], zeros: [] };
    const form = { transposed: false, zeroBias: true };
    addPlain(parts, 'tokenEmbedding.weight', 'transformer.wte.weight', C);
    addPlain(parts, 'positionEmbedding.weight', 'transformer.wpe.weight', C);
    for (let i = 0; i < config.numDecoderLayers; i++) {
      const [ours, theirs] = [`decoder.layers.${i}`, `transformer.h.${i}`];
      const linear = (parameter: string, name: string, numColumns: number) =>
        addLinear(parts, [`${ours}.${parameter}`, [{ name: `${theirs}.${name}`, numColumns }]], config, form);
      addNorm(parts, `${ours}.selfAttention.norm`, `${theirs}.ln_1`, config);
      linear('selfAttention.queryKeyValue', 'attn.c_attn', 3 * C);
      linear('selfAttention.output', 'attn.c_proj', C);
      addNorm(parts, `${ours}.feedForward.norm`, `${theirs}.ln_2`, config);
      linear('feedForward.up', 'mlp.c_fc', F);
      linear('feedForward.down', 'mlp.c_proj', C);
    }
    addNorm(parts, 'decoder.norm', 'transformer.ln_f', config);
    if (!config.tieEmbeddings) addPlain(parts, 'outputProjection.weight', 'lm_head.weight', C);
    return {
      ...parts,
      prefix: 'transformer.',
      ignored: config.tieEmbeddings ? /\.attn\.(masked_)?bias$|^lm_head\.weight$/ : /\.attn\.(masked_)?bias$/,
    };
  },
};

/** Our name of an activation of transformers. */
export function activationOf(name: 'gelu_new' | 'gelu_pytorch_tanh' | 'relu' | 'relu2'): 'gelu' | 'relu' | 'relu2' {
  return name === 'gelu_new' || name === 'gelu_pytorch_tanh' ? 'gelu' : name;
}
