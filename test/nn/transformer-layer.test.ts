import { expect, it } from 'vitest';
import { crossAttention, selfAttention } from '../../src/nn/attention-layer.ts';
import { feedForward } from '../../src/nn/feed-forward.ts';
import { normalise } from '../../src/nn/normalise.ts';
import { transformerLayer } from '../../src/nn/transformer-layer.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { tinyConfig } from '../support/tiny-config.ts';
import { tellingParameters } from '../support/tiny-parameters.ts';

describeOnEachBackend('transformerLayer', () => {
  it.each(['layer', 'rms'] as const)('normalises before each sublayer under pre, norm %s', (norm) => {
    tf.tidy(() => {
      const { x, scope, config, context, sublayers } = exampleLayer({ norm, normPlacement: 'pre' });
      let h = x;
      for (const [name, sublayer] of sublayers) {
        h = tf.add(h, sublayer(normalise(h, scope.in(`${name}.norm`), config)));
      }
      expectClose(transformerLayer(x, scope, config, context), h, { absolute: 1e-6 });
    });
  });

  it.each(['layer', 'rms'] as const)('normalises each residual sum under post, norm %s', (norm) => {
    tf.tidy(() => {
      const { x, scope, config, context, sublayers } = exampleLayer({ norm, normPlacement: 'post' });
      let h = x;
      for (const [name, sublayer] of sublayers) {
        h = normalise(tf.add(h, sublayer(h)), scope.in(`${name}.norm`), config);
      }
      expectClose(transformerLayer(x, scope, config, context), h, { absolute: 1e-6 });
    });
  });

  it('has no cross-attention where there is nothing to look at', () => {
    tf.tidy(() => {
      const config = tinyConfig();
      const { scope } = tellingParameters(config);
      const context = { self: { causal: true, name: 'self.0' } };
      expect(transformerLayer(normalTensor([1, 3, 8], 1), scope.in('decoder.layers.0'), config, context).shape).toEqual(
        [1, 3, 8],
      );
    });
  });
});

type Sublayer = (x: Tensor) => Tensor;

/** A decoder layer of an encoder-decoder, its input and its three sublayers in order, without norms and residuals. */
function exampleLayer(changes: Parameters<typeof tinyConfig>[0]) {
  const config = tinyConfig({ numEncoderLayers: 1, ...changes });
  const scope = tellingParameters(config).scope.in('decoder.layers.0');
  const x = normalTensor([2, 3, 8], 1);
  const cross = {
    encoderOutput: normalTensor([2, 4, 8], 2),
    mask: tf.tensor2d([1, 1, 1, 1, 1, 1, 0, 0], [2, 4]),
    name: 'cross.0',
  };
  const context = { self: { causal: true, name: 'self.0' }, cross };
  const sublayers: readonly (readonly [string, Sublayer])[] = [
    ['selfAttention', (h) => selfAttention(h, scope.in('selfAttention'), config, context.self)],
    ['crossAttention', (h) => crossAttention(h, scope.in('crossAttention'), config, cross)],
    ['feedForward', (h) => feedForward(h, scope.in('feedForward'), config)],
  ];
  return { x, scope, config, context, sublayers };
}
