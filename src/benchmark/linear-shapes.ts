import type { ModelConfig } from '../config/model-config.ts';
import type { Batch } from '../dataset/batch.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';

/** A linear layer as training multiplies it. */
export interface LinearShape {
  /** Of the first layer that has this shape: `selfAttention.queryKeyValue`. */
  readonly name: string;
  /** Rows of x: the positions of a batch. */
  readonly numRows: number;
  readonly numInputs: number;
  readonly numOutputs: number;
  /** The weight is (out, in): the output projection. */
  readonly isTransposed: boolean;
  /** How often a step has this shape. */
  readonly count: number;
}

/** The different shapes among the linear layers of a model, for one batch. */
export function linearShapes(config: ModelConfig, batch: Batch): LinearShape[] {
  const targetRows = batch.batchSize * batch.targetLength;
  const sourceRows = batch.batchSize * (batch.source?.length ?? 0);
  const shapes = new Map<string, LinearShape>();
  const add = (shape: Omit<LinearShape, 'count'>) => {
    const key = [shape.numRows, shape.numInputs, shape.numOutputs, shape.isTransposed].join();
    const { name = shape.name, count = 0 } = shapes.get(key) ?? {};
    shapes.set(key, { ...shape, name, count: count + 1 });
  };
  for (const [name, [numInputs = 0, numOutputs]] of parameterShapes(config)) {
    const parts = /^(\w+)\.layers\.\d+\.(\w+\.\w+)\.weight$/.exec(name);
    if (parts === null || numOutputs === undefined) continue;
    const [, stack, layer = ''] = parts;
    const numRows = stack === 'encoder' || layer === 'crossAttention.keyValue' ? sourceRows : targetRows;
    add({ name: layer, numRows, numInputs, numOutputs, isTransposed: false });
  }
  const output = { numInputs: config.embeddingDim, numOutputs: config.vocabSize, isTransposed: true };
  add({ name: 'logits', numRows: targetRows, ...output });
  return [...shapes.values()];
}
