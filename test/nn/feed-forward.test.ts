import { expect, it } from 'vitest';
import { DropoutSites } from '../../src/nn/dropout-sites.ts';
import { feedForward } from '../../src/nn/feed-forward.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose, maxDifference } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { tinyConfig } from '../support/tiny-config.ts';
import { tellingParameters } from '../support/tiny-parameters.ts';

const layer = 'decoder.layers.0.feedForward';

const activations: Record<string, (z: Tensor) => Tensor> = {
  relu: (z) => tf.relu(z),
  relu2: (z) => tf.square(tf.relu(z)),
  gelu: (z) => {
    const cubed = tf.mul(z, tf.square(z));
    const inner = tf.mul(tf.add(z, tf.mul(cubed, 0.044715)), Math.sqrt(2 / Math.PI));
    return tf.mul(tf.mul(z, 0.5), tf.add(tf.tanh(inner), 1));
  },
  // The gate's columns come first.
  swiglu: (z) => {
    const [gate, up] = tf.split(z, 2, 2) as [Tensor, Tensor];
    return tf.mul(tf.mul(gate, tf.sigmoid(gate)), up);
  },
};

describeOnEachBackend('feedForward', () => {
  const settings = (['relu', 'relu2', 'gelu', 'swiglu'] as const).flatMap((activation) =>
    [true, false].map((bias) => ({ activation, bias })),
  );

  it.each(settings)('widens, applies $activation and narrows, bias $bias', ({ activation, bias }) => {
    tf.tidy(() => {
      const config = tinyConfig({ activation, bias });
      const { parameters, scope } = tellingParameters(config);
      const x = normalTensor([2, 3, 8], 1);
      const widen = activation === 'swiglu' ? 'gateUp' : 'up';
      const hidden = activations[activation]!(affine(x, parameters, `${layer}.${widen}`));
      const expected = affine(hidden, parameters, `${layer}.down`);
      const y = feedForward(x, scope.in('decoder').in('layers.0').in('feedForward'), config);
      expect(y.shape).toEqual([2, 3, 8]);
      // Outputs of size 1 to 10, each a sum of eight products: some roundings of 6e-7.
      expectClose(y, expected, { absolute: 5e-6, relative: 5e-6 });
    });
  });

  it('drops hidden units in an encoder-decoder only', () => {
    tf.tidy(() => {
      for (const numEncoderLayers of [0, 1]) {
        const config = tinyConfig({ numEncoderLayers, dropout: 0.5 });
        const { scope } = tellingParameters(config);
        const inner = scope.in(layer);
        const sites = new DropoutSites(0.5, { seed: 1, step: 0, microStep: 0 });
        const x = normalTensor([2, 3, 8], 1);
        const difference = maxDifference(feedForward(x, inner, config, sites), feedForward(x, inner, config));
        if (numEncoderLayers === 0) expect(difference).toBe(0);
        else expect(difference).toBeGreaterThan(0.01);
      }
    });
  });
});

/** x W + b over the last dimension, with stock ops alone. */
function affine(x: Tensor, parameters: ReadonlyMap<string, Tensor>, name: string): Tensor {
  const weight = parameters.get(`${name}.weight`)!;
  const rows = tf.matMul(tf.reshape(x, [-1, weight.shape[0]!]), weight);
  const bias = parameters.get(`${name}.bias`);
  return tf.reshape(bias === undefined ? rows : tf.add(rows, bias), [...x.shape.slice(0, -1), weight.shape[1]!]);
}
