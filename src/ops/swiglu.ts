import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp, type Forward } from './custom-op.ts';
import { checkShape, lastDimOf } from './shapes.ts';

/**
 * silu(gate) * up, where the input holds gate and up side by side.
 * @param gateUp (..., 2 F)  @returns (..., F)
 * @see Shazeer 2020, GLU Variants Improve Transformer, eq. 5
 */
export function swiglu(gateUp: Tensor): Tensor {
  checkShape(lastDimOf(gateUp) % 2 === 0, 'swiglu', '(..., 2 F)', gateUp);
  const backend = kernelBackend();
  return customOp([gateUp], backend === undefined ? stockSwiglu(gateUp) : kernelSwiglu(backend, gateUp));
}

function stockSwiglu(gateUp: Tensor): Forward {
  return (save) => {
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
  };
}

function kernelSwiglu(backend: KernelBackend, gateUp: Tensor): Forward {
  const width = lastDimOf(gateUp) / 2;
  const sizes = [gateUp.size / Math.max(1, 2 * width), width];
  return (save) => {
    const y = backend.makeOutput([...gateUp.shape.slice(0, -1), width]);
    backend.call('swiglu', [gateUp, y], sizes);
    save([gateUp]);
    return {
      value: y,
      gradient: (dy, [saved]) => {
        const dGateUp = backend.makeOutput(gateUp.shape);
        backend.call('swigluBackward', [dy, saved, dGateUp], sizes);
        return [dGateUp];
      },
    };
  };
}

function halves(x: Tensor): [Tensor, Tensor] {
  return tf.split(x, 2, x.rank - 1) as [Tensor, Tensor];
}
