import { beforeEach, expect, it } from 'vitest';
import { type KernelBackend, kernelBackend } from '../../../src/tensor/backend/kernel-backend.ts';
import { tf } from '../../../src/tensor/tf.ts';
import { describeOnKernelBackends } from '../../support/backends.ts';

describeOnKernelBackends('KernelBackend', (name) => {
  let ours: KernelBackend;
  beforeEach(() => {
    ours = kernelBackend()!;
  });

  it('gives back what it was given, as a copy, for each type', () => {
    const floats = tf.tensor1d([1.5, Number.NaN, -0]);
    const ints = tf.tensor1d([-7, 2 ** 31 - 1], 'int32');
    const bools = tf.tensor1d([true, false, true], 'bool');
    expect(floats.dataSync()).toEqual(new Float32Array([1.5, Number.NaN, -0]));
    expect(ints.dataSync()).toEqual(new Int32Array([-7, 2 ** 31 - 1]));
    expect(bools.dataSync()).toEqual(new Uint8Array([1, 0, 1]));
    floats.dataSync()[0] = 9;
    expect(floats.dataSync()[0]).toBe(1.5);
    tf.dispose([floats, ints, bools]);
  });

  it('keeps what it was given apart from the array it came in', () => {
    const values = new Float32Array([1, 2]);
    const x = tf.tensor1d(values);
    values[0] = 9;
    expect([...x.dataSync()]).toEqual([1, 2]);
    x.dispose();
  });

  it('says so where a type is none of its own', () => {
    expect(() => tf.tensor1d(['a'])).toThrow(`backend '${name}': expected float32, int32 or bool, got string`);
  });

  it('shares the memory of reshaped and cloned tensors, and frees it with the last of them', () => {
    const before = ours.host.numWordsInUse;
    const x = tf.tensor1d([1, 2, 3, 4]);
    const used = ours.host.numWordsInUse;
    const [square, clone] = [tf.reshape(x, [2, 2]), tf.clone(x)];
    expect(ours.host.numWordsInUse).toBe(used);
    x.dispose();
    square.dispose();
    expect([...clone.dataSync()]).toEqual([1, 2, 3, 4]);
    clone.dispose();
    expect(ours.host.numWordsInUse).toBe(before);
  });

  it('takes over tensors of another backend', async () => {
    await tf.setBackend('cpu');
    const x = tf.tensor1d([1, 2]);
    await tf.setBackend(name);
    expect([...tf.add(x, x).dataSync()]).toEqual([2, 4]);
    x.dispose();
  });

  it('disposes outputs with the tidy they are made in', () => {
    const before = [tf.memory().numTensors, ours.host.numWordsInUse, tf.memory().numBytes];
    tf.tidy(() => {
      ours.makeOutput([3, 4]);
    });
    expect([tf.memory().numTensors, ours.host.numWordsInUse, tf.memory().numBytes]).toEqual(before);
  });

  it('runs what it has no kernel for on the stock backend, counts it, and leaves nothing behind', () => {
    ours.fallbacks.clear();
    const before = ours.host.numWordsInUse;
    const numStock = tf.findBackend('cpu').numDataIds();
    const values = tf.tidy(() => {
      const [head, tail] = tf.unstack(
        tf.cumsum(
          tf.tensor2d([
            [1, 2],
            [3, 4],
          ]),
          0,
        ),
      );
      return [...head!.dataSync(), ...tail!.dataSync(), ...tf.argMax(tf.tensor1d([1, 5, 2])).dataSync()];
    });
    expect(values).toEqual([1, 2, 4, 6, 1]);
    expect(ours.fallbacks).toEqual(
      new Map([
        ['Cumsum', 1],
        ['Unpack', 1],
        ['ArgMax', 1],
      ]),
    );
    expect(ours.host.numWordsInUse).toBe(before);
    expect(tf.findBackend('cpu').numDataIds()).toBe(numStock);
  });
});
