import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';

/**
 * silu(gate) * up, where the input holds gate and up side by side.
 * @param gateUp (..., 2 F)  @returns (..., F)
 * @see Shazeer 2020, GLU Variants Improve Transformer, eq. 5
 */
export function swiglu(gateUp: Tensor): Tensor {
  checkShape(lastDimOf(gateUp) % 2 === 0, 'swiglu', '(..., 2 F)', gateUp);
  return customOp([gateUp], (save) => {
    save([gateUp]);
    const [gate, up] = halves(gateUp);
    return {
      value: tf.mul(tf.mul(gate, tf.sigmoid(gate)), up),
      gradient: (dy, [saved]) => {
        const [savedGate, savedUp] = halves(saved!);
        const s = tf.sigmoid(savedGate);
        const silu = tf.mul(savedGate, s);
        // d silu = s (1 + gate (1 - s))
        const slope = tf.mul(s, tf.add(tf.mul(savedGate, tf.sub(1, s)), 1));
        return [tf.concat([tf.mul(tf.mul(dy, savedUp), slope), tf.mul(dy, silu)], -1)];
      },
    };
  });
}

function halves(x: Tensor): [Tensor, Tensor] {
  return tf.split(x, 2, x.rank - 1) as [Tensor, Tensor];
}
