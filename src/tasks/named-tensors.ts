import type { NamedTensor, TensorMap } from '../checkpoint/safetensors.ts';
import type { Weights } from '../model/initialise-weights.ts';
import type { AdamwState } from '../training/adamw.ts';

/** Parameters by name and shape: those of a whole model, or those that are trained. */
type Shapes = ReadonlyMap<string, readonly number[]>;

/** Weights as a checkpoint holds them. */
export function tensorsOf(weights: ReadonlyMap<string, Float32Array>, shapes: Shapes, prefix = ''): NamedTensor[] {
  return [...shapes].map(([name, shape]) => ({ name: prefix + name, shape, data: weights.get(name)! }));
}

/** Weights of a checkpoint, in its memory: moments are changed there in training, and nothing else may go on using them. */
export function weightsOf(tensors: TensorMap, shapes: Shapes, prefix = ''): Weights {
  return new Map([...shapes.keys()].map((name) => [name, tensors.get(prefix + name)!.data]));
}

/** The moments of AdamW as tensors: `first.NAME` and `second.NAME`. */
export function momentTensors(state: AdamwState, shapes: Shapes): NamedTensor[] {
  return [...tensorsOf(state.firstMoments, shapes, 'first.'), ...tensorsOf(state.secondMoments, shapes, 'second.')];
}

export function momentsOf(tensors: TensorMap, shapes: Shapes): AdamwState {
  return { firstMoments: weightsOf(tensors, shapes, 'first.'), secondMoments: weightsOf(tensors, shapes, 'second.') };
}
