import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromConfigJson, fromTensors, toTensors } from '../../../src/checkpoint/layouts/choose-layout.ts';
import { checkTensors } from '../../../src/checkpoint/read-tensors.ts';
import type { NamedTensor } from '../../../src/checkpoint/safetensors.ts';
import { parameterShapes } from '../../../src/model/parameter-shapes.ts';

type Numbers = number | readonly Numbers[];

interface Golden {
  readonly config: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, Numbers>>;
}

function golden(name: string): Golden {
  const url = new URL(`../../fixtures/nn/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Golden; // written by test/interop/pytorch-golden.py
}

function shapeOf(values: Numbers): number[] {
  return typeof values === 'number' ? [] : [values.length, ...shapeOf(values[0] ?? 0)];
}

function flatten(values: Numbers): number[] {
  return typeof values === 'number' ? [values] : values.flatMap(flatten);
}

function tensorsOf(parameters: Golden['parameters']): Map<string, NamedTensor> {
  const named = Object.entries(parameters).map(([name, values]) => ({
    name,
    shape: shapeOf(values),
    data: Float32Array.from(flatten(values)),
  }));
  return new Map(named.map((tensor) => [tensor.name, tensor]));
}

describe('models made by transformers', () => {
  it.each(['gpt2', 'llama', 'qwen3', 'm2m100'])('%s is read whole, and written again as it was', (name) => {
    const { config: json, parameters } = golden(name);
    const theirs = tensorsOf(parameters);
    const { config, layout } = fromConfigJson(json);
    const ours = checkTensors(fromTensors(theirs, config, { layout }), parameterShapes(config), name);
    expect(ours.size).toBeGreaterThan(0);
    const again = toTensors(ours, config).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(again).toEqual([...theirs.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it('marian is refused: its positions are not ours', () => {
    expect(() => fromConfigJson(golden('marian').config)).toThrow('model_type: expected gpt2');
  });
});
