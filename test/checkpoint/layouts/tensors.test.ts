import { describe, expect, it } from 'vitest';
import { fromTensors, layoutOf, toTensors } from '../../../src/checkpoint/layouts/choose-layout.ts';
import type { NamedTensor } from '../../../src/checkpoint/safetensors.ts';
import type { ModelConfig } from '../../../src/config/model-config.ts';
import { gptConfig, llamaConfig, pairConfig, randomParameters } from '../fixtures.ts';

function foreign(config: ModelConfig): { ours: Map<string, NamedTensor>; theirs: Map<string, NamedTensor> } {
  const ours = randomParameters(config);
  return { ours, theirs: new Map(toTensors(ours, config).map((tensor) => [tensor.name, tensor])) };
}

/** Element (row, column) of a matrix. */
function at(tensors: Map<string, NamedTensor>, name: string, [row, column]: [number, number]): number | undefined {
  const tensor = tensors.get(name);
  if (tensor === undefined) throw new Error(`no tensor ${name} among ${[...tensors.keys()].join(' ')}`);
  return tensor.data[row * (tensor.shape[1] ?? 0) + column];
}

const shapesOf = (tensors: Map<string, NamedTensor>) =>
  Object.fromEntries([...tensors].map(([name, { shape }]) => [name, shape]));

describe('GPT-2 layout', () => {
  it('has the names and shapes of transformers', () => {
    const { theirs } = foreign({ ...gptConfig, numDecoderLayers: 1 });
    expect(shapesOf(theirs)).toEqual({
      'transformer.wte.weight': [11, 8],
      'transformer.wpe.weight': [6, 8],
      'transformer.h.0.ln_1.weight': [8],
      'transformer.h.0.ln_1.bias': [8],
      'transformer.h.0.attn.c_attn.weight': [8, 24],
      'transformer.h.0.attn.c_attn.bias': [24],
      'transformer.h.0.attn.c_proj.weight': [8, 8],
      'transformer.h.0.attn.c_proj.bias': [8],
      'transformer.h.0.ln_2.weight': [8],
      'transformer.h.0.ln_2.bias': [8],
      'transformer.h.0.mlp.c_fc.weight': [8, 12],
      'transformer.h.0.mlp.c_fc.bias': [12],
      'transformer.h.0.mlp.c_proj.weight': [12, 8],
      'transformer.h.0.mlp.c_proj.bias': [8],
      'transformer.ln_f.weight': [8],
      'transformer.ln_f.bias': [8],
    });
  });

  it('writes zeros for the biases a config leaves out, with the shapes of the others', () => {
    const without = foreign({ ...gptConfig, bias: false });
    expect(new Set(Object.entries(shapesOf(without.theirs)).map(String))).toEqual(
      new Set(Object.entries(shapesOf(foreign(gptConfig).theirs)).map(String)),
    );
    expect(without.theirs.get('transformer.h.1.attn.c_attn.bias')?.data).toEqual(new Float32Array(24));
  });

  it('refuses biases that were trained elsewhere, if the config has none', () => {
    const config = { ...gptConfig, bias: false };
    const { theirs } = foreign(config);
    theirs.get('transformer.ln_f.bias')?.data.fill(0.5);
    expect(() => fromTensors(theirs, config)).toThrow("tensor 'transformer.ln_f.bias': expected zeros");
  });

  it('reads files without prefix, with mask buffers and with a copy of the tied output', () => {
    const { ours, theirs } = foreign(gptConfig);
    const bare = new Map([...theirs].map(([name, tensor]) => [name.replace('transformer.', ''), tensor]));
    const mask = { name: 'h.0.attn.bias', shape: [1, 1, 6, 6], data: new Float32Array(36) };
    bare.set('h.0.attn.bias', mask).set('h.1.attn.masked_bias', mask).set('lm_head.weight', mask);
    expect(fromTensors(bare, gptConfig)).toEqual(ours);
  });
});

describe('Llama and Qwen3 layouts', () => {
  it('split the joined projection by heads and transpose it', () => {
    const { ours, theirs } = foreign(llamaConfig); // 4 query heads, 2 key and value heads of dimension 4
    const joined = 'decoder.layers.1.selfAttention.queryKeyValue.weight'; // (16, 32)
    const attention = 'model.layers.1.self_attn';
    expect(theirs.get(`${attention}.q_proj.weight`)?.shape).toEqual([16, 16]);
    expect(theirs.get(`${attention}.k_proj.weight`)?.shape).toEqual([8, 16]);
    expect(at(theirs, `${attention}.q_proj.weight`, [15, 3])).toBe(at(ours, joined, [3, 15]));
    expect(at(theirs, `${attention}.k_proj.weight`, [0, 3])).toBe(at(ours, joined, [3, 16]));
    expect(at(theirs, `${attention}.v_proj.weight`, [0, 3])).toBe(at(ours, joined, [3, 24]));
    expect(at(theirs, 'model.layers.1.mlp.gate_proj.weight', [11, 2])).toBe(
      at(ours, 'decoder.layers.1.feedForward.gateUp.weight', [2, 11]),
    );
    expect(at(theirs, 'model.layers.1.mlp.up_proj.weight', [0, 2])).toBe(
      at(ours, 'decoder.layers.1.feedForward.gateUp.weight', [2, 12]),
    );
    expect(at(theirs, 'model.layers.1.mlp.down_proj.weight', [5, 7])).toBe(
      at(ours, 'decoder.layers.1.feedForward.down.weight', [7, 5]),
    );
  });

  it('has the norms of queries and keys only as Qwen3', () => {
    const qwen = { ...llamaConfig, qkNorm: true };
    expect(layoutOf(qwen).modelType).toBe('qwen3');
    const added = Object.keys(shapesOf(foreign(qwen).theirs)).filter((name) => !foreign(llamaConfig).theirs.has(name));
    expect(added).toEqual([0, 1].flatMap((i) => ['q', 'k'].map((x) => `model.layers.${i}.self_attn.${x}_norm.weight`)));
  });

  it('ignores tables of older writers', () => {
    const { ours, theirs } = foreign(llamaConfig);
    const name = 'model.layers.0.self_attn.rotary_emb.inv_freq';
    theirs.set(name, { name, shape: [2], data: new Float32Array(2) });
    expect(fromTensors(theirs, llamaConfig)).toEqual(ours);
  });
});

describe('M2M-100 layout', () => {
  it('splits self- and cross-attention', () => {
    const { ours, theirs } = foreign(pairConfig);
    const layer = 'model.decoder.layers.0';
    const joined = 'decoder.layers.0.crossAttention.keyValue'; // (8, 16)
    expect(at(theirs, `${layer}.encoder_attn.k_proj.weight`, [7, 1])).toBe(at(ours, `${joined}.weight`, [1, 7]));
    expect(at(theirs, `${layer}.encoder_attn.v_proj.weight`, [0, 1])).toBe(at(ours, `${joined}.weight`, [1, 8]));
    expect(theirs.get(`${layer}.encoder_attn.v_proj.bias`)?.data).toEqual(ours.get(`${joined}.bias`)?.data.slice(8));
    expect(theirs.get(`${layer}.final_layer_norm.weight`)?.data).toEqual(
      ours.get('decoder.layers.0.feedForward.norm.gain')?.data,
    );
    expect(theirs.get('model.encoder.layer_norm.bias')?.data).toEqual(ours.get('encoder.norm.bias')?.data);
    expect([...theirs.keys()].filter((name) => name.startsWith('model.encoder.layers.2'))).toEqual([]);
  });

  it('repeats the shared embedding when it is untied, and refuses repetitions that differ', () => {
    const config = { ...pairConfig, tieEmbeddings: false };
    const { ours, theirs } = foreign(config);
    const repeated = theirs.get('model.decoder.embed_tokens.weight');
    expect(repeated?.data).toEqual(ours.get('tokenEmbedding.weight')?.data);
    expect(fromTensors(theirs, config)).toEqual(ours);
    theirs.set('model.decoder.embed_tokens.weight', { name: '', shape: [11, 8], data: new Float32Array(88) });
    expect(() => fromTensors(theirs, config)).toThrow("expected the values of 'model.shared.weight', found others");
  });

  it('is not claimed for post-norm models, whose counterpart Marian has other positions', () => {
    expect(layoutOf({ ...pairConfig, normPlacement: 'post' }).modelType).toBe('tiny_gpt');
  });
});
