import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../src/checkpoint/adapters/adapter.ts';
import { peftConfig } from '../../../src/checkpoint/adapters/peft-config.ts';
import { peftMapping } from '../../../src/checkpoint/adapters/peft-mapping.ts';
import { layoutOf } from '../../../src/checkpoint/layouts/choose-layout.ts';
import { fromForeignTensors, toForeignTensors } from '../../../src/checkpoint/layouts/mapping.ts';
import { loraTargets } from '../../../src/config/lora-config.ts';
import type { ModelConfig } from '../../../src/config/model-config.ts';
import { trainedShapes } from '../../../src/model/tuning.ts';
import { normalValues, sizeOf } from '../../support/normal-values.ts';
import { tinyConfig } from '../../support/tiny-config.ts';

const rope = { positions: 'rope', norm: 'rms', activation: 'swiglu', bias: false } as const;
const classifier = { head: 'classification', labels: ['a', 'b', 'c'], bias: false } as const;

/** An adapter on every matrix, its head trained and one new token, of a base that is no classifier. */
function adapterOf(config: ModelConfig): Adapter {
  const base = { ...config, head: 'language-model', labels: [] } as const;
  return {
    lora: { rank: 2, alpha: 4, targets: loraTargets },
    parameters: config.head === 'classification' ? ['classifier.weight'] : [],
    newRows: { first: config.vocabSize - 1, count: 1 },
    base: { modelType: layoutOf(base).modelType, sha256: '0' },
  };
}

function trainedTensors(config: ModelConfig, adapter: Adapter) {
  const shapes = [...trainedShapes(config, adapter)];
  return new Map(shapes.map(([name, shape], i) => [name, { name, shape, data: normalValues(sizeOf(shape), i) }]));
}

function inPeft(config: ModelConfig) {
  const adapter = adapterOf(config);
  const tensors = toForeignTensors(trainedTensors(config, adapter), peftMapping(config, adapter));
  return new Map(tensors.map((tensor) => [tensor.name, tensor]));
}

describe('peftMapping', () => {
  it.each([
    ['GPT-2', tinyConfig()],
    ['GPT-2 with a head', tinyConfig(classifier)],
    ['Llama with grouped heads', tinyConfig({ ...rope, numKeyValueHeads: 2 })],
    ['Qwen3 with a head', tinyConfig({ ...rope, ...classifier, qkNorm: true })],
    ['M2M-100', tinyConfig({ numEncoderLayers: 1, positions: 'sinusoidal' })],
    ['our own layout', tinyConfig({ positions: 'alibi', numEncoderLayers: 1 })],
    ['our own layout with a head', tinyConfig({ ...classifier, positions: 'alibi' })],
  ])('there and back gives the same bits: %s', (_, config) => {
    const adapter = adapterOf(config);
    const trained = trainedTensors(config, adapter);
    const read = fromForeignTensors(inPeft(config), peftMapping(config, adapter), 'adapter_model.safetensors');
    expect(new Map([...read].sort())).toEqual(new Map([...trained].sort()));
  });

  it("has PEFT's names and shapes for GPT-2: (rank, in) and (out, rank), also of a Conv1D", () => {
    const tensors = inPeft(tinyConfig({ ...classifier, numDecoderLayers: 1, tieEmbeddings: true }));
    const shapes = [...tensors].map(([name, { shape }]) => [name.replace('base_model.model.', ''), shape.join()]);
    expect(Object.fromEntries(shapes)).toEqual({
      'transformer.h.0.attn.c_attn.lora_A.weight': '2,8',
      'transformer.h.0.attn.c_attn.lora_B.weight': '24,2',
      'transformer.h.0.attn.c_proj.lora_A.weight': '2,8',
      'transformer.h.0.attn.c_proj.lora_B.weight': '8,2',
      'transformer.h.0.mlp.c_fc.lora_A.weight': '2,8',
      'transformer.h.0.mlp.c_fc.lora_B.weight': '6,2',
      'transformer.h.0.mlp.c_proj.lora_A.weight': '2,6',
      'transformer.h.0.mlp.c_proj.lora_B.weight': '8,2',
      'score.weight': '3,8',
      'transformer.wte.token_adapter.trainable_tokens_delta': '1,8',
    });
  });

  it('gives query, key and value, which are one matrix here, the same A and their columns of B', () => {
    const tensors = inPeft(tinyConfig({ ...rope, numKeyValueHeads: 2, numDecoderLayers: 1 }));
    const of = (module: string) => tensors.get(`base_model.model.model.layers.0.self_attn.${module}.weight`)!;
    expect(of('k_proj.lora_A').data).toEqual(of('q_proj.lora_A').data);
    expect(['q', 'k', 'v'].map((kind) => of(`${kind}_proj.lora_B`).shape)).toEqual([
      [8, 2],
      [4, 2],
      [4, 2],
    ]);
  });

  it('refuses adapters of query, key and value whose A differ, and names them', () => {
    const config = tinyConfig(rope);
    const tensors = inPeft(config);
    const name = 'base_model.model.model.layers.0.self_attn.k_proj.lora_A.weight';
    const changed = { ...tensors.get(name)!, data: tensors.get(name)!.data.map((value) => value + 1) };
    const read = () =>
      fromForeignTensors(new Map([...tensors, [name, changed]]), peftMapping(config, adapterOf(config)), 'file');
    expect(read).toThrow(/k_proj\.lora_A\.weight': expected the values of .*q_proj\.lora_A/);
  });
});

describe('peftConfig', () => {
  it('says what PEFT needs to know of an adapter of GPT-2', () => {
    const config = tinyConfig({ ...classifier, tieEmbeddings: true });
    expect(peftConfig(config, adapterOf(config), 'checkpoints/tales')).toEqual({
      peft_type: 'LORA',
      task_type: 'SEQ_CLS',
      base_model_name_or_path: 'checkpoints/tales',
      r: 2,
      lora_alpha: 4,
      lora_dropout: 0,
      bias: 'none',
      fan_in_fan_out: true,
      target_modules: ['attn.c_attn', 'attn.c_proj', 'mlp.c_fc', 'mlp.c_proj'],
      modules_to_save: ['score'],
      trainable_token_indices: { wte: [10] },
      inference_mode: true,
    });
  });

  it.each([
    [tinyConfig(rope), 'CAUSAL_LM', { embed_tokens: [10], lm_head: [10] }],
    [
      tinyConfig({ numEncoderLayers: 1, positions: 'sinusoidal', tieEmbeddings: true }),
      'SEQ_2_SEQ_LM',
      { shared: [10] },
    ],
  ])('knows other architectures', (config, taskType, rows) => {
    const json = peftConfig(config, adapterOf(config), 'base');
    expect(json).toMatchObject({ task_type: taskType, fan_in_fan_out: false, trainable_token_indices: rows });
  });
});
