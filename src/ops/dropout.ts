import { hash32 } from '../random.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { customOp } from './custom-op.ts';

/** What a dropout mask is a function of, besides the element's index: nothing else, so that a step can be repeated or resumed. */
export interface DropoutKey {
  readonly seed: number;
  readonly step: number;
  readonly microStep: number;
  /** Which dropout of the model: a constant of its wiring. */
  readonly site: number;
}

/**
 * Zeroes a share `rate` of the elements and scales the others by 1 / (1 - rate).
 * The mask is a counter-based function of the key and the index: one 32-bit hash decides two elements, 16 bits each.
 * @param x any shape  @returns the shape of x
 * @see Srivastava et al. 2014; Salmon et al. 2011 for counter-based generators
 */
export function dropout(x: Tensor, rate: number, key: DropoutKey): Tensor {
  if (rate === 0) return x;
  const backend = kernelBackend();
  if (backend !== undefined) {
    // The backward pass makes the same mask again: nothing is stored.
    return customOp([x], () => ({
      value: kernelDropout(backend, x, rate, key),
      gradient: (dy) => [kernelDropout(backend, dy, rate, key)],
    }));
  }
  return customOp([x], (save) => {
    const mask = tf.tensor(dropoutMask(x.size, rate, key), x.shape);
    save([mask]);
    return { value: tf.mul(x, mask), gradient: (dy, [savedMask]) => [tf.mul(dy, savedMask!)] };
  });
}

function kernelDropout(backend: KernelBackend, x: Tensor, rate: number, key: DropoutKey): Tensor {
  const y = backend.makeOutput(x.shape);
  backend.setRegisters({ seed: key.seed, step: key.step, microStep: key.microStep });
  backend.call('dropout', [backend.host.registers, x, y], [x.size, key.site, thresholdOf(rate)]);
  return y;
}

/** In 65536ths: an element whose 16 bits are below it is dropped. */
function thresholdOf(rate: number): number {
  return Math.round(rate * 65536);
}

/** The factors of `size` elements in row-major order: 0 or 1 / (1 - rate). */
export function dropoutMask(size: number, rate: number, key: DropoutKey): Float32Array {
  const threshold = thresholdOf(rate);
  const factor = 65536 / (65536 - threshold);
  const mask = new Float32Array(size);
  const base = dropoutBase(key);
  for (let i = 0; i < size; i += 2) {
    // hash32 of the counter, written out: this loop runs for every activation of the model.
    let x = (base + (i >>> 1)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    x ^= x >>> 15;
    if ((x & 0xffff) >= threshold) mask[i] = factor;
    if (x >>> 16 >= threshold && i + 1 < size) mask[i + 1] = factor;
  }
  return mask;
}

/** Where the counter of a key starts: hashed in turn, so that neighbouring keys do not share a stretch. */
function dropoutBase(key: DropoutKey): number {
  let base = hash32(key.seed >>> 0);
  base = hash32(base ^ Math.floor(key.seed / 4294967296));
  base = hash32(base + key.step);
  base = hash32(base + key.microStep);
  return hash32(base + key.site);
}
