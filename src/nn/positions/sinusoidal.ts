import { tf } from '../../tensor/tf.ts';
import { specialTokens } from '../../tokenizer/tokenizer.ts';
import type { PositionScheme } from './position-scheme.ts';

/**
 * Sines in the first half of the dimensions, cosines in the second, counted from padding id + 1: the table of M2M-100.
 * @see Vaswani et al. 2017, section 3.5; Hugging Face, modeling_m2m_100.py
 */
export const sinusoidal: PositionScheme = {
  embeddings: ({ startPosition, length }, _scope, { embeddingDim }) => {
    const first = startPosition + specialTokens.padding + 1;
    return tf.tensor2d(sinusoidalTable(first, length, embeddingDim), [length, embeddingDim]);
  },
};

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
