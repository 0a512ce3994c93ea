import type { ModelConfig } from '../config/model-config.ts';
import { outputWeightName, parameterShapes, stacksOf } from './parameter-shapes.ts';

/** What a run trains of a model that keeps the rest of its weights as they are. */
export interface Tuning {
  /** Names of parameters. */
  readonly parameters: readonly string[];
}

/** The layers of the stack that ends a model: the decoder's, or those of an encoder alone. */
export function numLastLayers(config: ModelConfig): number {
  return stacksOf(config).at(-1)!.numLayers;
}

/**
 * The last layers, the norm after them and the head; for 0 layers the head alone. The head of a language model is the matrix that
 * scores tokens: with tied embeddings their table.
 */
export function lastLayers(config: ModelConfig, numLayers: number): Tuning {
  const { name: stack, numLayers: numAll } = stacksOf(config).at(-1)!;
  const layers = Array.from({ length: numLayers }, (_, i) => `${stack}.layers.${numAll - 1 - i}.`);
  const beginnings = numLayers === 0 ? [] : [...layers, `${stack}.norm.`];
  const head = config.head === 'classification' ? 'classifier.' : outputWeightName(config);
  const isTrained = (name: string) => [...beginnings, head].some((beginning) => name.startsWith(beginning));
  return { parameters: [...parameterShapes(config).keys()].filter(isTrained) };
}

/** The parameters that a run trains, by name and shape: all of them where it tunes none in particular. */
export function trainedShapes(config: ModelConfig, tuning?: Tuning): ReadonlyMap<string, readonly number[]> {
  const shapes = parameterShapes(config);
  if (tuning === undefined) return shapes;
  return new Map(tuning.parameters.map((name) => [name, shapes.get(name)!]));
}

/** The number of weights that a run trains. */
export function countTrained(config: ModelConfig, tuning?: Tuning): number {
  let total = 0;
  for (const shape of trainedShapes(config, tuning).values()) total += shape.reduce((product, n) => product * n, 1);
  return total;
}
