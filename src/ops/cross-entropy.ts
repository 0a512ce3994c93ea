import { ShapeError } from '../errors.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp, type Forward } from './custom-op.ts';
import { checkShape } from './shapes.ts';

export interface CrossEntropyOptions {
  /** Share of the target's probability spread over the whole vocabulary. */
  readonly labelSmoothing?: number;
}

/**
 * Mean over the predicted positions of -log softmax(logits)[target], in nats; a negative target is not predicted.
 * With smoothing e the target distribution is (1 - e) one-hot + e / V, as in PyTorch's cross_entropy.
 * @param logits (N, V)  @param targets N ids  @returns a scalar; 0 where nothing is predicted
 * @throws ShapeError if the numbers of rows differ
 * @see Szegedy et al. 2016, section 7 (label smoothing)
 */
export function crossEntropy(
  logits: Tensor,
  targets: Int32Array,
  { labelSmoothing = 0 }: CrossEntropyOptions = {},
): Tensor {
  const [numRows = 0, vocabSize = 0] = logits.shape;
  checkShape(logits.rank === 2 && numRows === targets.length, 'crossEntropy', `logits (${targets.length}, V)`, logits);
  for (const target of targets) {
    if (target >= vocabSize) throw new ShapeError(`crossEntropy: expected targets below ${vocabSize}, got ${target}`);
  }
  const backend = kernelBackend();
  const forward = backend === undefined ? stockCrossEntropy : kernelCrossEntropy(backend);
  return customOp([logits], forward(logits, targets, labelSmoothing));
}

function stockCrossEntropy(logits: Tensor, targets: Int32Array, labelSmoothing: number): Forward {
  const [numRows = 0, vocabSize = 0] = logits.shape;
  const { flatIndices, weights } = positionsOf(targets, vocabSize);
  return (save) => {
    const logProbabilities = tf.logSoftmax(logits);
    save([logProbabilities]);
    const ofTargets = tf.gather(tf.reshape(logProbabilities, [-1]), tf.tensor1d(flatIndices, 'int32'));
    let perRow = tf.mul(ofTargets, labelSmoothing - 1);
    if (labelSmoothing > 0) perRow = tf.sub(perRow, tf.mul(tf.mean(logProbabilities, -1), labelSmoothing));
    return {
      value: tf.sum(tf.mul(perRow, tf.tensor1d(weights))),
      gradient: (dy, [saved]) => {
        const smooth = labelSmoothing / vocabSize;
        const [on, off] = [1 - labelSmoothing + smooth, smooth];
        const wanted = tf.oneHot(tf.tensor1d(targets, 'int32'), vocabSize, on, off, 'float32');
        const rowScale = tf.mul(tf.tensor2d(weights, [numRows, 1]), dy);
        return [tf.mul(tf.sub(tf.exp(saved!), wanted), rowScale)];
      },
    };
  };
}

function kernelCrossEntropy(backend: KernelBackend): typeof stockCrossEntropy {
  return (logits, targets, labelSmoothing) => (save) => {
    const sizes = [targets.length, logits.shape[1] ?? 0, labelSmoothing];
    const ids = tf.tensor1d(targets, 'int32');
    const logSumExp = backend.makeOutput([targets.length]);
    const loss = backend.makeOutput([]);
    backend.call('crossEntropy', [logits, ids, logSumExp, loss], sizes);
    save([logits, ids, logSumExp]);
    return {
      value: loss,
      gradient: (dy, saved) => {
        const dLogits = backend.makeOutput(logits.shape);
        backend.call('crossEntropyBackward', [...saved, dy, dLogits], sizes);
        return [dLogits];
      },
    };
  };
}

/** For each row the place of its target in the flat logits, and its weight: 1 / (number predicted), or 0. */
function positionsOf(targets: Int32Array, vocabSize: number): { flatIndices: Int32Array; weights: Float32Array } {
  const flatIndices = new Int32Array(targets.length);
  const weights = new Float32Array(targets.length);
  let numPredicted = 0;
  for (const target of targets) {
    if (target >= 0) numPredicted++;
  }
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i]!;
    flatIndices[i] = i * vocabSize + Math.max(0, target);
    weights[i] = target >= 0 ? 1 / numPredicted : 0;
  }
  return { flatIndices, weights };
}
