import { requireKey } from './config-keys.ts';
import type { Layout } from './layout.ts';
import { fromSharedKeys, hasLlamaWiring, llamaMapping, sharedKeys } from './llama.ts';

/**
 * Qwen3: Llama with an RMS norm on the queries and keys of each head, and no biases.
 * @see transformers, models/qwen3/modeling_qwen3.py
 */
export const qwen3Layout: Layout = {
  modelType: 'qwen3',
  matches: (config) => hasLlamaWiring(config) && config.qkNorm && !config.bias,
  toConfigJson: (config, ids) => ({
    architectures: ['Qwen3ForCausalLM'],
    model_type: 'qwen3',
    ...sharedKeys(config, ids),
    use_sliding_window: false,
  }),
  fromConfigJson(json) {
    requireKey(json, 'attention_bias', [false], false);
    requireKey(json, 'use_sliding_window', [false], false);
    return { ...fromSharedKeys(json), bias: false, qkNorm: true };
  },
  mapping: llamaMapping,
};
