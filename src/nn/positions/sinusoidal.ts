import { addPositionRows } from '../../ops/position-rows.ts';
import { kernelBackend } from '../../tensor/backend/kernel-backend.ts';
import { tf } from '../../tensor/tf.ts';
import { specialTokens } from '../../tokenizer/tokenizer.ts';
import type { PositionScheme } from './position-scheme.ts';

/**
 * Sines in the first half of the dimensions, cosines in the second, counted from padding id + 1: the table of M2M-100.
 * @see Vaswani et al. 2017, section 3.5; Hugging Face, modeling_m2m_100.py
 */
export const sinusoidal: PositionScheme = {
  add: (x, { startPosition, length, cached }, _scope, { embeddingDim }) => {
    const numRows = 2 ** Math.ceil(Math.log2(Math.max(64, cached?.capacity ?? startPosition + length)));
    const backend = kernelBackend();
    if (backend === undefined) {
      const rows = stockTable(numRows, embeddingDim).subarray(startPosition * embeddingDim);
      return tf.add(x, tf.tensor2d(rows.slice(0, length * embeddingDim), [length, embeddingDim]));
    }
    const table = backend.persistentTable(`sinusoidal ${embeddingDim} ${numRows}`, () =>
      sinusoidalTable(firstPosition, numRows, embeddingDim),
    );
    return addPositionRows(backend, x, table, { numRows, startPosition, cached });
  },
};

const firstPosition = specialTokens.padding + 1;

/** By width: the longest table asked for so far. */
const tables = new Map<number, Float32Array>();

function stockTable(numRows: number, embeddingDim: number): Float32Array {
  const known = tables.get(embeddingDim);
  if (known !== undefined && known.length >= numRows * embeddingDim) return known;
  const table = sinusoidalTable(firstPosition, numRows, embeddingDim);
  tables.set(embeddingDim, table);
  return table;
}

/** Rows `first` to `first + length - 1` of the table, (length, embeddingDim). */
export function sinusoidalTable(first: number, length: number, embeddingDim: number): Float32Array {
  const half = embeddingDim / 2;
  const table = new Float32Array(length * embeddingDim);
  for (let t = 0; t < length; t++) {
    for (let i = 0; i < half; i++) {
      const angle = (first + t) * Math.exp((-i * Math.log(10000)) / (half - 1));
      table[t * embeddingDim + i] = Math.sin(angle);
      table[t * embeddingDim + half + i] = Math.cos(angle);
    }
  }
  return table;
}
