import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { asMatrix, customOp, type Forward } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';

/** Added to the variance, as in GPT-2 and M2M-100. */
export const layerNormEpsilon = 1e-5;
/** Added to the mean square, as in Llama. */
export const rmsNormEpsilon = 1e-6;

/**
 * Normalises each row of `x` to zero mean and unit variance, then scales and shifts it.
 * @param x (..., C)  @param gain (C)  @param bias (C)  @returns (..., C)
 * @throws ShapeError if the last dimension of `x` is not the length of `gain`
 * @see Ba et al. 2016, Layer Normalization, eq. 4
 */
export function layerNorm(x: Tensor, gain: Tensor, bias?: Tensor): Tensor {
  checkShape(lastDimOf(x) === gain.size, 'layerNorm', 'x (..., C) and gain (C)', x, gain);
  if (bias !== undefined) checkShape(bias.size === gain.size, 'layerNorm', 'gain (C) and bias (C)', gain, bias);
  const backend = kernelBackend();
  const inputs = bias === undefined ? [x, gain] : [x, gain, bias];
  return customOp(inputs, backend === undefined ? stockLayerNorm(inputs) : kernelLayerNorm(backend, inputs));
}

function stockLayerNorm(inputs: readonly Tensor[]): Forward {
  const [x, gain, bias] = inputs as [Tensor, Tensor, Tensor?];
  return (save) => {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const inverseDeviation = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), layerNormEpsilon));
    const normalised = tf.mul(centred, inverseDeviation);
    const scaled = tf.mul(normalised, gain);
    save([normalised, inverseDeviation, gain]);
    return {
      value: bias === undefined ? scaled : tf.add(scaled, bias),
      gradient: (dy, [savedNormalised, savedInverse, savedGain]) => {
        const dNormalised = tf.mul(dy, savedGain!);
        const alongMean = tf.mean(dNormalised, -1, true);
        const alongSelf = tf.mean(tf.mul(dNormalised, savedNormalised!), -1, true);
        const inner = tf.sub(tf.sub(dNormalised, alongMean), tf.mul(savedNormalised!, alongSelf));
        const dx = tf.mul(inner, savedInverse!);
        const dGain = sumRows(tf.mul(dy, savedNormalised!));
        return bias === undefined ? [dx, dGain] : [dx, dGain, sumRows(dy)];
      },
    };
  };
}

function kernelLayerNorm(backend: KernelBackend, inputs: readonly Tensor[]): Forward {
  const [x, gain, bias] = inputs as [Tensor, Tensor, Tensor?];
  const sizes = [x.size / Math.max(1, gain.size), gain.size] as const;
  return (save) => {
    const y = backend.makeOutput(x.shape);
    const statistics = backend.makeOutput([2 * sizes[0]]);
    backend.call('layerNorm', [x, gain, bias, y, statistics], [...sizes, layerNormEpsilon]);
    save([x, gain, statistics]);
    return {
      value: y,
      gradient: (dy, saved) => {
        const dx = backend.makeOutput(x.shape);
        const dGain = backend.makeOutput(gain.shape);
        const dBias = bias === undefined ? undefined : backend.makeOutput(bias.shape);
        backend.call('layerNormBackward', [dy, ...saved, dx, dGain, dBias, undefined], sizes);
        return dBias === undefined ? [dx, dGain] : [dx, dGain, dBias];
      },
    };
  };
}

/**
 * Divides each row of `x` by its root mean square, then scales it.
 * @param x (..., C)  @param gain (C)  @returns (..., C)
 * @throws ShapeError if the last dimension of `x` is not the length of `gain`
 * @see Zhang and Sennrich 2019, Root Mean Square Layer Normalization, eq. 4
 */
export function rmsNorm(x: Tensor, gain: Tensor): Tensor {
  checkShape(lastDimOf(x) === gain.size, 'rmsNorm', 'x (..., C) and gain (C)', x, gain);
  const backend = kernelBackend();
  return customOp([x, gain], backend === undefined ? stockRmsNorm(x, gain) : kernelRmsNorm(backend, x, gain));
}

function stockRmsNorm(x: Tensor, gain: Tensor): Forward {
  return (save) => {
    const inverseRms = tf.rsqrt(tf.add(tf.mean(tf.square(x), -1, true), rmsNormEpsilon));
    const normalised = tf.mul(x, inverseRms);
    save([normalised, inverseRms, gain]);
    return {
      value: tf.mul(normalised, gain),
      gradient: (dy, [savedNormalised, savedInverse, savedGain]) => {
        const dNormalised = tf.mul(dy, savedGain!);
        const alongSelf = tf.mean(tf.mul(dNormalised, savedNormalised!), -1, true);
        const dx = tf.mul(tf.sub(dNormalised, tf.mul(savedNormalised!, alongSelf)), savedInverse!);
        return [dx, sumRows(tf.mul(dy, savedNormalised!))];
      },
    };
  };
}

function kernelRmsNorm(backend: KernelBackend, x: Tensor, gain: Tensor): Forward {
  const sizes = [x.size / Math.max(1, gain.size), gain.size] as const;
  return (save) => {
    const y = backend.makeOutput(x.shape);
    const statistics = backend.makeOutput([sizes[0]]);
    backend.call('rmsNorm', [x, gain, y, statistics], [...sizes, rmsNormEpsilon]);
    save([x, gain, statistics]);
    return {
      value: y,
      gradient: (dy, saved) => {
        const dx = backend.makeOutput(x.shape);
        const dGain = backend.makeOutput(gain.shape);
        backend.call('rmsNormBackward', [dy, ...saved, dx, dGain, undefined], sizes);
        return [dx, dGain];
      },
    };
  };
}

function sumRows(x: Tensor): Tensor {
  return tf.sum(asMatrix(x), 0);
}
