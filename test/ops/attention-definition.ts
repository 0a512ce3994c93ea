import type { AttentionOptions } from '../../src/ops/attention-options.ts';
import type { Definition } from '../support/check-op.ts';

export interface AttentionSizes {
  /** B */
  readonly batchSize: number;
  /** T */
  readonly queryLength: number;
  /** S */
  readonly keyLength: number;
  /** D */
  readonly headDim: number;
}

/** What attention is, in plain loops: a forbidden key is left out of the sum. @see Vaswani et al. 2017, eq. 1 */
export function attentionDefinition(
  { batchSize, queryLength, keyLength, headDim }: AttentionSizes,
  options: Omit<AttentionOptions, 'mask'> & { readonly mask?: ArrayLike<number> | undefined },
): Definition {
  const { numHeads, numKeyValueHeads, causal, mask, alibiSlopes } = options;
  const groupSize = numHeads / numKeyValueHeads;
  return (q, k, v) => {
    const y = new Float64Array(q!.length);
    for (let b = 0; b < batchSize; b++) {
      for (let h = 0; h < numHeads; h++) {
        for (let t = 0; t < queryLength; t++) {
          const level = t + keyLength - queryLength; // the key the query is level with
          const queryStart = ((b * queryLength + t) * numHeads + h) * headDim;
          const keyStart = (s: number) =>
            ((b * keyLength + s) * numKeyValueHeads + Math.floor(h / groupSize)) * headDim;
          const weights = new Float64Array(keyLength);
          let total = 0;
          for (let s = 0; s < keyLength; s++) {
            if ((causal && s > level) || mask?.[b * keyLength + s] === 0) continue;
            let score = 0;
            for (let d = 0; d < headDim; d++) score += q![queryStart + d]! * k![keyStart(s) + d]!;
            score = score / Math.sqrt(headDim) - (alibiSlopes?.[h] ?? 0) * Math.abs(level - s);
            weights[s] = Math.exp(score);
            total += weights[s]!;
          }
          for (let s = 0; s < keyLength; s++) {
            for (let d = 0; d < headDim; d++) y[queryStart + d]! += (weights[s]! / total) * v![keyStart(s) + d]!;
          }
        }
      }
    }
    return y;
  };
}
