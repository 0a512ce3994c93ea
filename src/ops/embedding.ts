import { ShapeError } from '../errors.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp, type Forward } from './custom-op.ts';

/**
 * The rows of `table` named by `ids`.
 * The gradient adds up in the order of `ids`, in float32, so it does not depend on the backend.
 * @param table (V, C)  @param ids row-major  @param shape the shape of `ids`  @returns (...shape, C)
 * @throws ShapeError if an id is outside the table
 */
export function embedding(table: Tensor, ids: Int32Array, shape: readonly number[]): Tensor {
  const [numRows = 0] = table.shape;
  for (const id of ids) {
    if (id < 0 || id >= numRows) throw new ShapeError(`embedding: expected ids below ${numRows}, got ${id}`);
  }
  const backend = kernelBackend();
  return customOp(
    [table],
    backend === undefined ? stockEmbedding(table, ids, shape) : kernelEmbedding(backend, table, { ids, shape }),
  );
}

function stockEmbedding(table: Tensor, ids: Int32Array, shape: readonly number[]): Forward {
  const [numRows = 0, width = 0] = table.shape;
  return () => ({
    value: tf.reshape(tf.gather(table, tf.tensor1d(ids, 'int32')), [...shape, width]),
    gradient: (dy) => [tf.tensor(scatterAdd(dy.dataSync() as Float32Array, ids, numRows, width), [numRows, width])],
  });
}

interface Ids {
  readonly ids: Int32Array;
  readonly shape: readonly number[];
}

function kernelEmbedding(backend: KernelBackend, table: Tensor, { ids, shape }: Ids): Forward {
  const [numRows = 0, width = 0] = table.shape;
  const sizes = [ids.length, numRows, width];
  return (save) => {
    const rows = tf.tensor1d(ids, 'int32');
    const y = backend.makeOutput([...shape, width]);
    backend.call('embedding', [table, rows, y], sizes);
    save([rows]);
    return {
      value: y,
      gradient: (dy, [savedRows]) => {
        const dTable = backend.makeOutput(table.shape);
        backend.call('embeddingBackward', [savedRows, dy, dTable], sizes);
        return [dTable];
      },
    };
  };
}

function scatterAdd(rows: Float32Array, ids: Int32Array, numRows: number, width: number): Float32Array {
  const sums = new Float32Array(numRows * width);
  for (let i = 0; i < ids.length; i++) {
    const to = ids[i]! * width;
    const from = i * width;
    for (let c = 0; c < width; c++) sums[to + c]! += rows[from + c]!;
  }
  return sums;
}
