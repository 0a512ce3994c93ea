import type { ModelConfig } from '../config/model-config.ts';
import type { Random } from '../random.ts';
import type { Weights } from './initialise-weights.ts';
import { parameterShapes } from './parameter-shapes.ts';
import { adaptedMatrices, adapterNames, addedShapes, newRowsName, type Tuning } from './tuning.ts';

/**
 * The weights of a model with those that a tuning adds, as they are before the first step: A uniform within 1 / sqrt(K), as PEFT
 * draws it, B zero, so that nothing has changed yet; rows as they stand in their table.
 */
export function withAddedWeights(config: ModelConfig, weights: Weights, tuning: Tuning, random: Random): Weights {
  const all = new Map(weights);
  for (const [name, [numRows = 0, numColumns = 0]] of addedShapes(config, tuning)) {
    const size = numRows * numColumns;
    if (name.endsWith('.newRows')) {
      const from = tuning.newRows!.first * numColumns;
      all.set(name, weights.get(name.replace(/newRows$/, 'weight'))!.slice(from, from + size));
    } else if (name.endsWith('.loraA')) {
      const bound = 1 / Math.sqrt(numRows);
      all.set(
        name,
        Float32Array.from({ length: size }, () => (2 * random.uniform() - 1) * bound),
      );
    } else all.set(name, new Float32Array(size));
  }
  return all;
}

/**
 * The weights of an ordinary model that computes what the tuned one does, as near as float32 allows: W + (alpha / rank) A B in double
 * precision, rounded once.
 * @param weights the model's own and those that the tuning adds; they stay as they are
 */
export function mergeWeights(config: ModelConfig, weights: Weights, tuning: Tuning): Weights {
  const { lora, newRows } = tuning;
  const merged: Weights = new Map([...parameterShapes(config).keys()].map((name) => [name, weights.get(name)!]));
  for (const matrix of lora === undefined ? [] : adaptedMatrices(config, lora)) {
    const { a, b } = adapterNames(matrix);
    const [left, right] = [weights.get(a)!, weights.get(b)!];
    merged.set(
      matrix,
      addProduct(merged.get(matrix)!, left, right, { scale: lora!.alpha / lora!.rank, rank: lora!.rank }),
    );
  }
  for (const [table, values] of merged) {
    const rows = weights.get(newRowsName(table));
    if (rows === undefined || newRows === undefined) continue;
    const changed = values.slice();
    changed.set(rows, newRows.first * config.embeddingDim);
    merged.set(table, changed);
  }
  return merged;
}

/** w + scale a b. @param w (K, N)  @param a (K, rank)  @param b (rank, N) */
function addProduct(
  w: Float32Array,
  a: Float32Array,
  b: Float32Array,
  { scale, rank }: { scale: number; rank: number },
): Float32Array {
  const numColumns = b.length / rank;
  const sum = new Float32Array(w.length);
  for (let at = 0; at < w.length; at++) {
    const [row, column] = [Math.floor(at / numColumns), at % numColumns];
    let product = 0;
    for (let k = 0; k < rank; k++) product += a[row * rank + k]! * b[k * numColumns + column]!;
    sum[at] = w[at]! + scale * product;
  }
  return sum;
}
