import { ShapeError } from '../errors.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { AttentionOptions } from './attention-options.ts';
import { customOp, type Forward } from './custom-op.ts';
import { kernelAttention } from './kernel-attention.ts';
import { checkShape, lastDimOf } from './shapes.ts';
import { slopeTable } from './slope-table.ts';

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
  const forward = backend === undefined ? stockAttention : onKernels(backend);
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

function onKernels(backend: KernelBackend): typeof stockAttention {
  return (inputs, options) => {
    const { q, k, v, headDim, queryLength, keyLength } = inputs;
    const { numHeads, numKeyValueHeads } = options;
    const batchSize = q.shape[0] ?? 0;
    const [width, keyWidth] = [numHeads * headDim, numKeyValueHeads * headDim];
    const forward = kernelAttention(
      backend,
      {
        inputs: [q, k, v],
        placesOf: ([queries, keys, values]) => [queries, keys, values],
        strides: [width, keyWidth, keyWidth],
        ...{ batchSize, queryLength, keyLength, headDim },
      },
      options,
    );
    return (save, isRecorded) => {
      if (queryLength > 1 || isRecorded) return forward(save, isRecorded);
      // A decoder's one query: it sees all keys, and nothing is packed for it.
      const y = backend.makeOutput(q.shape);
      const mask = options.mask === undefined ? undefined : tf.cast(options.mask, 'float32');
      const slopes = slopeTable(backend, options.alibiSlopes);
      const sizes = [batchSize, 1, numHeads, numKeyValueHeads, headDim, keyLength, width, width];
      backend.call('attentionCached', [q, k, v, undefined, mask, slopes, y], sizes);
      return { value: y, gradient: () => [] };
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
