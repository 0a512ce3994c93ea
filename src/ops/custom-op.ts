import { type GradSaveFunc, type Tensor, tf } from '../tensor/tf.ts';

/** What an op hands back: its value, and its gradient given dy and what the forward pass saved. */
export interface OpResult {
  value: Tensor;
  gradient: (dy: Tensor, saved: Tensor[]) => Tensor[];
}

/** Computes an op. `save` keeps what the gradient needs; nothing does unless `isRecorded`. */
export type Forward = (save: (tensors: Tensor[]) => void, isRecorded: boolean) => OpResult;

/**
 * Runs `forward` outside the tape and records one node with the given gradient; the gradients come in the order of `inputs`,
 * each computed eagerly, all in one pass (a closure per input would compute what they share once for each).
 */
export function customOp(inputs: readonly Tensor[], forward: Forward): Tensor {
  const isRecorded = tf.engine().isTapeOn();
  // Without a tape there is nothing to record, which spares half of the time of a small op.
  if (!isRecorded) return tf.tidy(() => forward(saveNothing, false).value);
  const run = tf.customGrad((...args: (Tensor | GradSaveFunc)[]) => {
    // customGrad passes the inputs, then the function that saves.
    const save = args[args.length - 1] as GradSaveFunc;
    const { value, gradient } = forward(save, isRecorded);
    return { value, gradFunc: (dy: Tensor, saved: Tensor[]) => gradient(dy, saved) };
  });
  return run(...inputs);
}

function saveNothing(): void {}

/** The tensor as (rows, last dimension). */
export function asMatrix(x: Tensor): Tensor {
  const lastDim = x.shape[x.rank - 1] ?? 1;
  return tf.reshape(x, [x.size / Math.max(1, lastDim), lastDim]);
}
