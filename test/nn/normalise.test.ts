import { expect, it } from 'vitest';
import { normalise } from '../../src/nn/normalise.ts';
import { ParameterScope } from '../../src/nn/parameter-scope.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';

describeOnEachBackend('normalise', () => {
  it('gives rows mean 0 and deviation 1 under layer, root mean square 1 under rms', () => {
    tf.tidy(() => {
      const x = tf.add(normalTensor([1, 5, 8], 1, 3), 2);
      const scope = scopeOf({ gain: tf.ones([8]) });
      const layer = normalise(x, scope, { norm: 'layer' });
      const rms = normalise(x, scope, { norm: 'rms' });
      const [zeros, ones] = [new Float32Array(5), new Float32Array(5).fill(1)];
      expectClose(tf.mean(layer, -1), zeros, { absolute: 1e-6 });
      // Epsilon 1e-5 beside a variance of 9 or so.
      expectClose(tf.mean(tf.square(layer), -1), ones, { absolute: 1e-5 });
      expectClose(tf.mean(tf.square(rms), -1), ones, { absolute: 2e-6 });
      expect(Math.abs(tf.mean(rms).dataSync()[0]!)).toBeGreaterThan(0.1);
    });
  });

  it('scales by the gain, and shifts by the bias of a layer norm', () => {
    tf.tidy(() => {
      const x = normalTensor([2, 1, 4], 1);
      const plain = normalise(x, scopeOf({ gain: tf.ones([4]) }), { norm: 'layer' });
      const scope = scopeOf({ gain: tf.fill([4], 2), bias: tf.tensor1d([0, 1, 2, 3]) });
      const expected = tf.add(tf.mul(plain, 2), tf.tensor1d([0, 1, 2, 3]));
      expectClose(normalise(x, scope, { norm: 'layer' }), expected, { absolute: 1e-6 });
    });
  });

  it('fails where the gain is not among the parameters', () => {
    tf.tidy(() => {
      const call = () => normalise(tf.ones([1, 1, 4]), scopeOf({}).in('decoder.norm'), { norm: 'rms' });
      expect(call).toThrow('no parameter decoder.norm.gain');
    });
  });
});

function scopeOf(parameters: Record<string, Tensor>): ParameterScope {
  return new ParameterScope(new Map(Object.entries(parameters)));
}
