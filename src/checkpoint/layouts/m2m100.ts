import type { ModelConfig } from '../../config/model-config.ts';
import { stacksOf } from '../../model/parameter-shapes.ts';
import { booleanKey, numberKey, requireKey } from './config-keys.ts';
import { activationNames, activationOf } from './gpt2.ts';
import type { Layout } from './layout.ts';
import type { TensorMapping } from './mapping.ts';
import { addLinear, addNorm, addPlain, type MappingParts } from './parts.ts';

/**
 * M2M-100: encoder-decoder with layer norm before each block and sinusoidal positions as sin and cos halves that start at 2.
 * (Marian, the post-norm one, has positions from 0 and other frequencies: its arithmetic is not ours.)
 * @see transformers, models/m2m_100/modeling_m2m_100.py
 */
export const m2m100Layout: Layout = {
  modelType: 'm2m_100',

  matches: (config) =>
    config.numEncoderLayers > 0 &&
    config.numDecoderLayers > 0 &&
    config.positions === 'sinusoidal' &&
    config.norm === 'layer' &&
    config.normPlacement === 'pre' &&
    config.activation !== 'swiglu' &&
    config.numKeyValueHeads === config.numHeads &&
    !config.qkNorm,

  toConfigJson: (config, ids) => ({
    architectures: ['M2M100ForConditionalGeneration'],
    model_type: 'm2m_100',
    is_encoder_decoder: true,
    vocab_size: config.vocabSize,
    max_position_embeddings: config.contextLength,
    d_model: config.embeddingDim,
    encoder_layers: config.numEncoderLayers,
    encoder_attention_heads: config.numHeads,
    encoder_ffn_dim: config.feedForwardDim,
    decoder_layers: config.numDecoderLayers,
    decoder_attention_heads: config.numHeads,
    decoder_ffn_dim: config.feedForwardDim,
    activation_function: config.activation === 'swiglu' ? undefined : activationNames[config.activation],
    scale_embedding: true,
    dropout: config.dropout,
    attention_dropout: 0, // attention probabilities are not dropped here
    activation_dropout: config.dropout,
    encoder_layerdrop: 0,
    decoder_layerdrop: 0,
    tie_word_embeddings: config.tieEmbeddings,
    bos_token_id: ids.begin,
    pad_token_id: ids.padding,
    eos_token_id: ids.end,
    decoder_start_token_id: ids.begin,
  }),

  fromConfigJson(json) {
    requireKey(json, 'scale_embedding', [true], true);
    requireKey(json, 'pad_token_id', [1], 1); // positions of padding depend on it
    const numHeads = numberKey(json, 'encoder_attention_heads', 16);
    requireKey(json, 'decoder_attention_heads', [numHeads], 16);
    const feedForwardDim = numberKey(json, 'encoder_ffn_dim', 4096);
    requireKey(json, 'decoder_ffn_dim', [feedForwardDim], 4096);
    return {
      numEncoderLayers: numberKey(json, 'encoder_layers', 12),
      numDecoderLayers: numberKey(json, 'decoder_layers', 12),
      embeddingDim: numberKey(json, 'd_model', 1024),
      numHeads,
      numKeyValueHeads: numHeads,
      feedForwardDim,
      contextLength: numberKey(json, 'max_position_embeddings', 1024),
      vocabSize: numberKey(json, 'vocab_size', 128112),
      positions: 'sinusoidal',
      norm: 'layer',
      normPlacement: 'pre',
      activation: activationOf(
        requireKey(json, 'activation_function', ['relu', 'gelu_new', 'gelu_pytorch_tanh', 'relu2'], 'relu'),
      ),
      qkNorm: false,
      bias: true,
      dropout: numberKey(json, 'dropout', 0.1),
      tieEmbeddings: booleanKey(json, 'tie_word_embeddings', true),
      head: 'language-model',
      labels: [],
    } satisfies ModelConfig;
  },

  mapping,
};

function mapping(config: ModelConfig): TensorMapping {
  const { embeddingDim: C, feedForwardDim: F } = config;
  const parts: MappingParts = { parameters: [], zeros: [] };
  addPlain(parts, 'tokenEmbedding.weight', 'model.shared.weight', C);
  for (const { name: stack, numLayers } of stacksOf(config)) {
    for (let i = 0; i < numLayers; i++) {
      const [ours, theirs] = [`${stack}.layers.${i}`, `model.${stack}.layers.${i}`];
      const linear = (parameter: string, names: readonly string[], numColumns: number) => {
        const pieces = names.map((name) => ({ name: `${theirs}.${name}`, numColumns }));
        addLinear(parts, [`${ours}.${parameter}`, pieces], config, { transposed: true, zeroBias: true });
      };
      addNorm(parts, `${ours}.selfAttention.norm`, `${theirs}.self_attn_layer_norm`, config);
      linear('selfAttention.queryKeyValue', ['self_attn.q_proj', 'self_attn.k_proj', 'self_attn.v_proj'], C);
      linear('selfAttention.output', ['self_attn.out_proj'], C);
      if (stack === 'decoder') {
        addNorm(parts, `${ours}.crossAttention.norm`, `${theirs}.encoder_attn_layer_norm`, config);
        linear('crossAttention.query', ['encoder_attn.q_proj'], C);
        linear('crossAttention.keyValue', ['encoder_attn.k_proj', 'encoder_attn.v_proj'], C);
        linear('crossAttention.output', ['encoder_attn.out_proj'], C);
      }
      addNorm(parts, `${ours}.feedForward.norm`, `${theirs}.final_layer_norm`, config);
      linear('feedForward.up', ['fc1'], F);
      linear('feedForward.down', ['fc2'], C);
    }
    addNorm(parts, `${stack}.norm`, `model.${stack}.layer_norm`, config);
  }
  const embeddings = ['model.encoder.embed_tokens.weight', 'model.decoder.embed_tokens.weight'];
  const ignored = /\.embed_positions\.weights?$|\.embed_tokens\.weight$/;
  if (config.tieEmbeddings) return { ...parts, ignored: new RegExp(`${ignored.source}|^lm_head\\.weight$`) };
  addPlain(parts, 'outputProjection.weight', 'lm_head.weight', C);
  // Untied there means that the two stacks' embeddings are read from the file too.
  return { ...parts, ignored, copies: embeddings.map((name) => ({ name, of: 'model.shared.weight' })) };
}
