import type { Activation } from '../config/model-config.ts';
import { type Tensor, tf } from '../tensor/tf.ts';

/** An activation of one input; SwiGLU, which has two, is an op of its own. */
export type PointwiseActivation = Exclude<Activation, 'swiglu'>;

/** As the kernels number them. */
export const activationKinds: Readonly<Record<PointwiseActivation, number>> = { gelu: 1, relu: 2, relu2: 3 };

const geluScale = Math.sqrt(8 / Math.PI);
const geluCubic = 0.044715;

/** The value of an activation, and what its derivative is computed from. */
export interface Activated {
  readonly value: Tensor;
  readonly saved: Tensor[];
}

/**
 * An activation at `z`. GELU is the tanh form, written with the logistic function: tanh(u) = 2 sigmoid(2u) - 1.
 * @see Hendrycks and Gimpel 2016, Gaussian Error Linear Units, section 2; So et al. 2021, Primer (squared ReLU)
 */
export function activate(z: Tensor, activation: PointwiseActivation): Activated {
  switch (activation) {
    case 'relu':
      return { value: tf.relu(z), saved: [z] };
    case 'relu2':
      return { value: tf.square(tf.relu(z)), saved: [z] };
    case 'gelu': {
      const argument = tf.mul(z, tf.add(tf.mul(tf.square(z), geluScale * geluCubic), geluScale));
      const s = tf.sigmoid(argument);
      return { value: tf.mul(z, s), saved: [z, s] };
    }
  }
}

/** dL/dz from dL/dy, both (N, F). */
export function activationGradient(dy: Tensor, saved: readonly Tensor[], activation: PointwiseActivation): Tensor {
  const z = saved[0]!;
  switch (activation) {
    case 'relu':
      // tf.step would be six kernels.
      return tf.mul(dy, tf.cast(tf.greater(z, 0), 'float32'));
    case 'relu2':
      return tf.mul(dy, tf.mul(tf.relu(z), 2));
    case 'gelu': {
      const s = saved[1]!;
      // d/dz [z s(u)] = s (1 + z (1 - s) u'),  u' = a (1 + 3 c z^2)
      const slope = tf.add(tf.mul(tf.square(z), 3 * geluScale * geluCubic), geluScale);
      const inner = tf.mul(tf.mul(z, tf.sub(1, s)), slope);
      return tf.mul(dy, tf.mul(s, tf.add(inner, 1)));
    }
  }
}
