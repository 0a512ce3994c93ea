import type { Parameters } from '../nn/parameter-scope.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { adapterNames, newRowsName, type RowRange, type Tuning } from './tuning.ts';

/**
 * The parameters as the layers of a tuned model see them: W + (alpha / rank) A B where a matrix has an adapter, and a table with the
 * trained rows in their place. Computed at each look, so that gradients reach A, B and the rows.
 * @param parameters the model's own and those that the tuning adds
 * @see Hu et al. 2021, LoRA, eq. 3
 */
export function tunedParameters(parameters: ReadonlyMap<string, Tensor>, { lora, newRows }: Tuning): Parameters {
  return {
    get(name) {
      const weight = parameters.get(name);
      if (weight === undefined) return undefined;
      const { a, b } = adapterNames(name);
      const [left, right, rows] = [a, b, newRowsName(name)].map((added) => parameters.get(added));
      if (lora !== undefined && left !== undefined && right !== undefined) {
        return tf.add(weight, tf.matMul(tf.mul(left, lora.alpha / lora.rank), right));
      }
      return newRows !== undefined && rows !== undefined ? replaceRows(weight, rows, newRows) : weight;
    },
  };
}

/** @param table (V, C)  @param rows (count, C)  @returns (V, C) */
function replaceRows(table: Tensor, rows: Tensor, { first, count }: RowRange): Tensor {
  const [numRows = 0] = table.shape;
  const end = first + count;
  const parts = [tf.slice(table, [0, 0], [first, -1]), rows, tf.slice(table, [end, 0], [numRows - end, -1])];
  return tf.concat(
    parts.filter((part) => part.size > 0),
    0,
  );
}
