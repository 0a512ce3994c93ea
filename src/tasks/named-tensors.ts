import type { NamedTensor } from '../checkpoint/safetensors.ts';
import type { ModelConfig } from '../config/model-config.ts';
import type { Weights } from '../model/initialise-weights.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import type { AdamwState } from '../training/adamw.ts';

/** Weights as a checkpoint holds them. */
export function tensorsOf(weights: ReadonlyMap<string, Float32Array>, config: ModelConfig, prefix = ''): NamedTensor[] {
  return [...parameterShapes(config)].map(([name, shape]) => ({
    name: prefix + name,
    shape,
    data: weights.get(name)!,
  }));
}

/** Weights of a checkpoint, copied: training changes them in place. */
export function weightsOf(tensors: ReadonlyMap<string, NamedTensor>, config: ModelConfig, prefix = ''): Weights {
  return new Map([...parameterShapes(config).keys()].map((name) => [name, tensors.get(prefix + name)!.data.slice()]));
}

/** The moments of AdamW as tensors: `first.NAME` and `second.NAME`. */
export function momentTensors(state: AdamwState, config: ModelConfig): NamedTensor[] {
  return [...tensorsOf(state.firstMoments, config, 'first.'), ...tensorsOf(state.secondMoments, config, 'second.')];
}

export function momentsOf(tensors: ReadonlyMap<string, NamedTensor>, config: ModelConfig): AdamwState {
  return { firstMoments: weightsOf(tensors, config, 'first.'), secondMoments: weightsOf(tensors, config, 'second.') };
}
