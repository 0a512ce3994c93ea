import { ShapeError } from '../../errors.ts';
import { embedding } from '../../ops/embedding.ts';
import { addPositionRows } from '../../ops/position-rows.ts';
import { kernelBackend } from '../../tensor/backend/kernel-backend.ts';
import { tf } from '../../tensor/tf.ts';
import type { PositionScheme } from './position-scheme.ts';

/** One trained row a position, as in GPT-2: none past contextLength. */
export const learned: PositionScheme = {
  add: (x, { startPosition, length, cached }, scope) => {
    const table = scope.get('positionEmbedding.weight');
    const backend = kernelBackend();
    if (backend === undefined || cached === undefined) {
      const ids = Int32Array.from({ length }, (_, t) => startPosition + t);
      return tf.add(x, embedding(table, ids, [length]));
    }
    const numRows = table.shape[0] ?? 0;
    if (startPosition + length > numRows)
      throw new ShapeError(`positions: expected them below ${numRows}, got ${startPosition + length - 1}`);
    return addPositionRows(backend, x, table, { numRows, startPosition, cached });
  },
};
