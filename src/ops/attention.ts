import { ShapeError } from '../errors.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp, type Forward } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';
import { slopeTable } from './slope-table.ts';

export interface AttentionOptions {
  /** H */
  readonly numHeads: number;
  /** KV: each key and value head serves H / KV query heads. */
  readonly numKeyValueHeads: number;
  /** Query t may attend keys 0 to t + S - T only: the last query is level with the last key. */
  readonly causal: boolean;
  /** (B, S): 1 may be attended, 0 not. Each row has at least one 1. */
  readonly mask?: Tensor | undefined;
  /** One slope a head: scores fall by slope x distance (ALiBi). Needs self-attention. */
  readonly alibiSlopes?: readonly number[] | undefined;
}

/** Score of a forbidden key: its exponential is 0 in float32, without the NaN that -Infinity gives in differences. */
const forbidden = -1e9;

/**
 * softmax(q k^T / sqrt(D) + bias) v for every head.
 * @param q (B, T, H * D)  @param k (B, S, KV * D)  @param v (B, S, KV * D)  @returns (B, T, H * D)
 * @throws ShapeError if the dimensions do not meet
 * @see Vaswani et al. 2017, eq. 1; Ainslie et al. 2023 (grouped heads); Press et al. 2022, section 3 (ALiBi)
 */
export function attention(q: Tensor, k: Tensor, v: Tensor, options: AttentionOptions): Tensor {
  const { numHeads, numKeyValueHeads, mask } = options;
  const [batchSize = 0, queryLength = 0] = q.shape;
  const keyLength = k.shape[1] ?? 0;
  const headDim = lastDimOf(q) / numHeads;
  checkShape(q.rank === 3 && Number.isInteger(headDim), 'attention', `q (B, T, H * D) with H ${numHeads}`, q);
  if (numHeads % numKeyValueHeads !== 0)
    throw new ShapeError(
      `attention: expected numHeads divisible by numKeyValueHeads, got ${numHeads} and ${numKeyValueHeads}`,
    );
  const keyShape = [batchSize, keyLength, numKeyValueHeads * headDim].join();
  checkShape(
    k.shape.join() === keyShape && v.shape.join() === keyShape,
    'attention',
    `k and v (B, S, ${numKeyValueHeads} * ${headDim})`,
    k,
    v,
  );
  if (mask !== undefined)
    checkShape(mask.shape.join() === [batchSize, keyLength].join(), 'attention', 'mask (B, S)', mask);
  const backend = kernelBackend();
  const forward = backend === undefined ? stockAttention : kernelAttention(backend);
  return customOp([q, k, v], forward({ q, k, v, headDim, queryLength, keyLength }, options));
}

interface AttentionInputs {
  readonly q: Tensor;
  readonly k: Tensor;
  readonly v: Tensor;
  readonly headDim: number;
  readonly queryLength: number;
  readonly keyLength: number;
}

function stockAttention(inputs: AttentionInputs, options: AttentionOptions): Forward {
  const { q, k, v, headDim, queryLength, keyLength } = inputs;
  const { numHeads, numKeyValueHeads, causal, mask, alibiSlopes } = options;
  const groupSize = numHeads / numKeyValueHeads;
  const scale = 1 / Math.sqrt(headDim);
  return (save) => {
    // Query heads of one group lie one below the other: (B, KV, G * T, D) times (B, KV, D, S).
    // The scale goes onto the queries: there are fewer of them than scores.
    const queries = tf.mul(splitQueryHeads(q, numKeyValueHeads, groupSize, headDim), scale);
    const keys = splitHeads(k, numKeyValueHeads, headDim);
    const values = splitHeads(v, numKeyValueHeads, headDim);
    let scores = tf.matMul(queries, keys, false, true);
    const bias = scoreBias({ queryLength, keyLength, causal, alibiSlopes, numKeyValueHeads, groupSize });
    if (bias !== undefined) scores = tf.add(scores, bias);
    if (mask !== undefined) scores = tf.add(scores, paddingBias(mask));
    const probabilities = tf.softmax(scores);
    const value = mergeQueryHeads(tf.matMul(probabilities, values), groupSize, queryLength);
    save([queries, keys, values, probabilities]);
    return {
      value,
      gradient: (dy, saved) => {
        const [savedQueries, savedKeys, savedValues, p] = saved as [Tensor, Tensor, Tensor, Tensor];
        const dOutput = splitQueryHeads(dy, numKeyValueHeads, groupSize, headDim);
        const dValues = tf.matMul(p, dOutput, true);
        const dP = tf.matMul(dOutput, savedValues, false, true);
        const weighted = tf.mul(dP, p);
        const dScores = tf.sub(weighted, tf.mul(p, tf.sum(weighted, -1, true)));
        const dQueries = tf.mul(tf.matMul(dScores, savedKeys), scale);
        const dKeys = tf.matMul(dScores, savedQueries, true);
        return [mergeQueryHeads(dQueries, groupSize, queryLength), mergeHeads(dKeys), mergeHeads(dValues)];
      },
    };
  };
}

/** Holds no scores: the backward pass computes them again from one number a query and head. */
function kernelAttention(backend: KernelBackend): typeof stockAttention {
  return ({ q, k, v, headDim, queryLength, keyLength }, options) => {
    const { numHeads, numKeyValueHeads, causal } = options;
    const batchSize = q.shape[0] ?? 0;
    const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
    const counts = [batchSize, queryLength, keyLength, numHeads, numKeyValueHeads, headDim];
    const sizes = [...counts, width, keyWidth, keyWidth, width, Number(causal)];
    return (save, isRecorded) => {
      const y = backend.makeOutput(q.shape);
      const mask = options.mask === undefined ? [] : [tf.cast(options.mask, 'float32')];
      if (queryLength === 1 && !isRecorded) {
        // A decoder's one query: it sees all keys, and nothing is packed for it.
        const table = slopeTable(backend, options.alibiSlopes);
        const one = [batchSize, 1, numHeads, numKeyValueHeads, headDim, keyLength, width, width];
        backend.call('attentionCached', [q, k, v, undefined, mask[0], table, y], one);
        return { value: y, gradient: () => [] };
      }
      const logSumExp = backend.makeOutput([batchSize, numHeads, queryLength]);
      const slopes = options.alibiSlopes === undefined ? [] : [tf.tensor1d([...options.alibiSlopes])];
      backend.call('attention', [q, k, v, mask[0], slopes[0], y, logSumExp], sizes);
      save([q, k, v, y, logSumExp, ...mask, ...slopes]);
      return {
        value: y,
        gradient: (dy, saved) => {
          const [savedQ, savedK, savedV, savedY, savedLogSumExp, ...rest] = saved;
          const [dq, dk, dv] = [backend.makeOutput(q.shape), backend.makeOutput(k.shape), backend.makeOutput(v.shape)];
          const savedMask = mask.length > 0 ? rest[0] : undefined;
          const savedSlopes = slopes.length > 0 ? rest[mask.length] : undefined;
          backend.call(
            'attentionBackward',
            [savedQ, savedK, savedV, savedMask, savedSlopes, savedY, savedLogSumExp, dy, dq, dk, dv],
            sizes,
          );
          return [dq, dk, dv];
        },
      };
    };
  };
}

/** (B, T, H * D) -> (B, KV, G * T, D) */
function splitQueryHeads(x: Tensor, numKeyValueHeads: number, groupSize: number, headDim: number): Tensor {
  const [batchSize = 0, length = 0] = x.shape;
  const heads = splitHeads(x, numKeyValueHeads * groupSize, headDim); // (B, H, T, D)
  return groupSize === 1 ? heads : tf.reshape(heads, [batchSize, numKeyValueHeads, groupSize * length, headDim]);
}

/** (B, KV, G * T, D) -> (B, T, H * D) */
function mergeQueryHeads(x: Tensor, groupSize: number, length: number): Tensor {
  const [batchSize = 0, numKeyValueHeads = 0, , headDim = 0] = x.shape;
  return mergeHeads(groupSize === 1 ? x : tf.reshape(x, [batchSize, numKeyValueHeads * groupSize, length, headDim]));
}

/** (B, T, H * D) -> (B, H, T, D) */
function splitHeads(x: Tensor, numHeads: number, headDim: number): Tensor {
  const [batchSize = 0, length = 0] = x.shape;
  return tf.transpose(tf.reshape(x, [batchSize, length, numHeads, headDim]), [0, 2, 1, 3]);
}

/** (B, H, T, D) -> (B, T, H * D) */
function mergeHeads(x: Tensor): Tensor {
  const [batchSize = 0, numHeads = 0, length = 0, headDim = 0] = x.shape;
  return tf.reshape(tf.transpose(x, [0, 2, 1, 3]), [batchSize, length, numHeads * headDim]);
}

/** (B, S) -> (B, 1, 1, S): 0 where attended, `forbidden` elsewhere. */
function paddingBias(mask: Tensor): Tensor {
  const [batchSize = 0, keyLength = 0] = mask.shape;
  return tf.reshape(tf.mul(tf.sub(tf.cast(mask, 'float32'), 1), -forbidden), [batchSize, 1, 1, keyLength]);
}

interface BiasShape {
  queryLength: number;
  keyLength: number;
  causal: boolean;
  alibiSlopes: readonly number[] | undefined;
  numKeyValueHeads: number;
  groupSize: number;
}

/** (1, 1 or KV, G * T, S): what causality and ALiBi add to the scores, or undefined where that is nothing. */
function scoreBias(shape: BiasShape): Tensor | undefined {
  const { queryLength, keyLength, causal, alibiSlopes, numKeyValueHeads, groupSize } = shape;
  // A single query is the last one: nothing is hidden from it.
  const hides = causal && queryLength > 1;
  if (!hides && alibiSlopes === undefined) return undefined;
  const numBiasHeads = alibiSlopes === undefined ? 1 : numKeyValueHeads;
  const bias = new Float32Array(numBiasHeads * groupSize * queryLength * keyLength);
  const offset = keyLength - queryLength;
  let index = 0;
  for (let head = 0; head < numBiasHeads * groupSize; head++) {
    const slope = alibiSlopes?.[head] ?? 0;
    for (let t = 0; t < queryLength; t++) {
      for (let s = 0; s < keyLength; s++) {
        bias[index++] = hides && s > t + offset ? forbidden : -slope * Math.abs(t + offset - s);
      }
    }
  }
  return tf.tensor(bias, [1, numBiasHeads, groupSize * queryLength, keyLength]);
}
