import type { LoraConfig } from '../config/lora-config.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { countWeights, outputWeightName, parameterShapes, stacksOf, tokenTables } from './parameter-shapes.ts';

/** What a run trains of a model that keeps the rest of its weights as they are. */
export interface Tuning {
  /** Names of parameters that are trained themselves. */
  readonly parameters: readonly string[];
  /** What is added to matrices that are kept. */
  readonly lora?: LoraConfig | undefined;
  /** The rows of the token tables that are trained where the tables are kept: those of new tokens. */
  readonly newRows?: RowRange | undefined;
}

/** Rows of a table: `count` of them from `first` on. */
export interface RowRange {
  readonly first: number;
  readonly count: number;
}

type Shapes = ReadonlyMap<string, readonly number[]>;

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

/** The matrices of the layers that an adapter with these targets changes. */
export function adaptedMatrices(config: ModelConfig, { targets }: Pick<LoraConfig, 'targets'>): string[] {
  const ends = targets.map((target) => `.${target}.weight`);
  return [...parameterShapes(config).keys()].filter(
    (name) => name.includes('.layers.') && ends.some((end) => name.endsWith(end)),
  );
}

/** What an adapter of a matrix (K, N) is called: A (K, rank) and B (rank, N). */
export function adapterNames(matrix: string): { a: string; b: string } {
  const stem = matrix.replace(/\.weight$/, '');
  return { a: `${stem}.loraA`, b: `${stem}.loraB` };
}

/** What the trained rows of a table are called. */
export function newRowsName(table: string): string {
  return `${table.replace(/\.weight$/, '')}.newRows`;
}

/** The tables that are kept but for their rows of new tokens. */
export function tablesWithNewRows(config: ModelConfig, { parameters, newRows }: Tuning): string[] {
  if (newRows === undefined) return [];
  const shapes = parameterShapes(config);
  return tokenTables.filter((table) => shapes.has(table) && !parameters.includes(table));
}

/** The parameters that a tuned model has beside its own: adapters, then rows of new tokens. */
export function addedShapes(config: ModelConfig, tuning: Tuning): Shapes {
  const { lora, newRows } = tuning;
  const shapes = parameterShapes(config);
  const added = new Map<string, readonly number[]>();
  for (const matrix of lora === undefined ? [] : adaptedMatrices(config, lora)) {
    const [numInputs = 0, numOutputs = 0] = shapes.get(matrix)!;
    const { a, b } = adapterNames(matrix);
    added.set(a, [numInputs, lora!.rank]).set(b, [lora!.rank, numOutputs]);
  }
  for (const table of tablesWithNewRows(config, tuning)) {
    added.set(newRowsName(table), [newRows!.count, config.embeddingDim]);
  }
  return added;
}

/** The parameters that a run trains, by name and shape: all of them where it tunes none in particular. */
export function trainedShapes(config: ModelConfig, tuning?: Tuning): Shapes {
  const shapes = parameterShapes(config);
  if (tuning === undefined) return shapes;
  return new Map([
    ...tuning.parameters.map((name) => [name, shapes.get(name)!] as const),
    ...addedShapes(config, tuning),
  ]);
}

/** What is kept of a tuned model beside the one it was made from: its adapters and what else is trained, else all of it. */
export function storedShapes(config: ModelConfig, tuning?: Tuning): Shapes {
  return tuning?.lora === undefined ? parameterShapes(config) : trainedShapes(config, tuning);
}

/** The number of weights that a run trains. */
export function countTrained(config: ModelConfig, tuning?: Tuning): number {
  return countWeights(trainedShapes(config, tuning));
}
