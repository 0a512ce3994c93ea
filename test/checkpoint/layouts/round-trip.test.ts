import { describe, expect, it } from 'vitest';
import {
  fromConfigJson,
  fromTensors,
  layoutOf,
  toConfigJson,
  toTensors,
} from '../../../src/checkpoint/layouts/choose-layout.ts';
import { tinyGptLayout } from '../../../src/checkpoint/layouts/tiny-gpt.ts';
import { checkTensors } from '../../../src/checkpoint/read-tensors.ts';
import { type ModelConfig, modelConfigSchema } from '../../../src/config/model-config.ts';
import { parameterShapes } from '../../../src/model/parameter-shapes.ts';
import { gptConfig, randomParameters } from '../fixtures.ts';

/** Every combination of the options that decide names and shapes: 2,560 configs. */
function* everyConfig(): Generator<ModelConfig> {
  const { positions, norm, normPlacement, activation } = modelConfigSchema.shape;
  for (const numEncoderLayers of [0, 1])
    for (const position of positions.options)
      for (const norms of norm.options)
        for (const placement of normPlacement.options)
          for (const act of activation.options)
            for (const qkNorm of [false, true])
              for (const bias of [false, true])
                for (const numKeyValueHeads of [1, 2])
                  for (const tieEmbeddings of [false, true])
                    yield {
                      ...gptConfig,
                      numDecoderLayers: 1,
                      ...{ numEncoderLayers, positions: position, norm: norms, normPlacement: placement },
                      ...{ activation: act, qkNorm, bias, numKeyValueHeads, tieEmbeddings },
                    };
}

function sameBits(a: Float32Array, b: Float32Array | undefined): boolean {
  return b !== undefined && Buffer.from(a.buffer).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

describe('layouts', () => {
  it('give back every parameter for every combination of options', () => {
    const counts = new Map<string, number>();
    for (const config of everyConfig()) {
      const { modelType } = layoutOf(config);
      counts.set(modelType, (counts.get(modelType) ?? 0) + 1);
      const parameters = randomParameters(config);
      const tensors = new Map(toTensors(parameters, config).map((tensor) => [tensor.name, tensor]));
      const read = checkTensors(fromTensors(tensors, config), parameterShapes(config), 'model.safetensors');
      const differing = [...parameters].filter(([name, { data }]) => !sameBits(data, read.get(name)?.data));
      expect(differing, JSON.stringify(config)).toEqual([]);
      expect(read.size).toBe(parameters.size);
    }
    expect(Object.fromEntries(counts)).toEqual({ gpt2: 12, llama: 8, qwen3: 4, m2m_100: 12, tiny_gpt: 2524 });
  });

  it('give back config and unseen ids from config.json, and choose the same layout again', () => {
    for (const config of everyConfig()) {
      const json: unknown = JSON.parse(JSON.stringify(toConfigJson(config, { unseenIds: [9, 4, 5] })));
      const read = fromConfigJson({ ...(json as object) });
      expect(read).toEqual({ config, unseenIds: [4, 5, 9], layout: layoutOf(config) });
    }
  });

  it('keep our names where there is no counterpart', () => {
    const config: ModelConfig = { ...gptConfig, positions: 'alibi' };
    expect(layoutOf(config)).toBe(tinyGptLayout);
    expect(toTensors(randomParameters(config), config).map(({ name }) => name)).toEqual([
      ...randomParameters(config).keys(),
    ]);
  });
});
