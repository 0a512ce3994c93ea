import { UserError } from '../errors.ts';
import { roundToInt8 } from '../ops/int8-weights.ts';
import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { tf } from '../tensor/tf.ts';
import type { Model } from './model.ts';
import { outputWeightName } from './parameter-shapes.ts';

/**
 * The model with the matrices of its products rounded to 8 bits in groups of 64, to write and to measure with. Embeddings that are
 * looked up, norms and biases stay as they are. It takes the place of `model`: dispose one of them.
 * @throws UserError on a backend without kernels
 */
export function roundWeights(model: Model): Model {
  const backend = kernelBackend();
  if (backend === undefined)
    throw new UserError(
      `weights of int8 need the backend native, got ${tf.getBackend()}`,
      'leave out --weights, or use --backend native',
    );
  const releases: (() => void)[] = [];
  for (const [name, parameter] of model.parameters) {
    const isOutput = name === outputWeightName(model.config);
    const isLookedUp = name.endsWith('mbedding.weight') && !isOutput;
    if (parameter.rank === 2 && !isLookedUp) releases.push(roundToInt8(backend, parameter, isOutput));
  }
  return {
    ...model,
    dispose: () => {
      model.dispose();
      for (const release of releases.splice(0)) release();
    },
  };
}
