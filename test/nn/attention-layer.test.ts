import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { crossAttention, selfAttention } from '../../src/nn/attention-layer.ts';
import { KeyValueCache } from '../../src/nn/key-value-cache.ts';
import { attention } from '../../src/ops/attention.ts';
import { linear } from '../../src/ops/linear.ts';
import { rmsNorm } from '../../src/ops/normalisation.ts';
import { rotary } from '../../src/ops/rotary.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose, maxDifference } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { tinyConfig } from '../support/tiny-config.ts';
import { tellingParameters } from '../support/tiny-parameters.ts';

/** The layer and its description by ops do the same sums. */
const tolerance = { absolute: 1e-6 };

describeOnEachBackend('selfAttention', () => {
  describe.each([
    { qkNorm: false, positions: 'none', numKeyValueHeads: 4 },
    { qkNorm: false, positions: 'rope', numKeyValueHeads: 2 },
    { qkNorm: true, positions: 'none', numKeyValueHeads: 1 },
    { qkNorm: true, positions: 'rope', numKeyValueHeads: 2 },
    { qkNorm: true, positions: 'alibi', numKeyValueHeads: 4 },
  ] as const)('with $positions positions, $numKeyValueHeads key heads, qkNorm $qkNorm', (changes) => {
    it('takes query heads, then key heads, then value heads from the packed projection', () => {
      tf.tidy(() => {
        const { config, inner, parameter } = selfAttentionLayer(changes);
        const KV = config.numKeyValueHeads;
        const x = normalTensor([2, 5, 8], 1);
        const columns = (first: number, width: number) =>
          linear(x, tf.slice(parameter('queryKeyValue.weight'), [0, first], [8, width]), {
            bias: tf.slice(parameter('queryKeyValue.bias'), first, width),
          });
        const place = (heads: Tensor, numHeads: number, norm: string) => {
          const normed = changes.qkNorm
            ? tf.reshape(rmsNorm(tf.reshape(heads, [2, 5, numHeads, 2]), parameter(`${norm}.gain`)), heads.shape)
            : heads;
          return changes.positions === 'rope' ? rotary(normed, { numHeads, startPosition: 0 }) : normed;
        };
        const attended = attention(
          place(columns(0, 8), 4, 'queryNorm'),
          place(columns(8, 2 * KV), KV, 'keyNorm'),
          columns(8 + 2 * KV, 2 * KV),
          {
            numHeads: 4,
            numKeyValueHeads: KV,
            causal: true,
            alibiSlopes: changes.positions === 'alibi' ? [0.25, 0.0625, 0.015625, 0.00390625] : undefined,
          },
        );
        const expected = linear(attended, parameter('output.weight'), { bias: parameter('output.bias') });
        expectClose(selfAttention(x, inner, config, { causal: true, name: 'self.0' }), expected, tolerance);
      });
    });

    it('gives with a cache, stretch by stretch, what it gives at once', () => {
      tf.tidy(() => {
        const { config, inner } = selfAttentionLayer(changes);
        const x = normalTensor([2, 6, 8], 1);
        const whole = selfAttention(x, inner, config, { causal: true, name: 'self.0' });
        const cache = new KeyValueCache();
        const parts = tf.split(x, [3, 1, 2], 1).map((part) => {
          const y = selfAttention(part, inner, config, { causal: true, name: 'self.0', cache });
          cache.length += part.shape[1]!;
          return y;
        });
        expectClose(tf.concat(parts, 1), whole, { absolute: 2e-6 });
        cache.dispose();
      });
    });
  });

  it('does not see masked positions', () => {
    tf.tidy(() => {
      const { config, inner } = selfAttentionLayer({});
      const x = normalTensor([1, 5, 8], 1);
      const mask = tf.tensor2d([1, 1, 1, 0, 0], [1, 5]);
      const firstThree = (y: Tensor) => tf.slice(y, [0, 0, 0], [1, 3, 8]);
      const masked = selfAttention(x, inner, config, { causal: false, mask, name: 'self.0' });
      const alone = selfAttention(firstThree(x), inner, config, { causal: false, name: 'self.0' });
      expectClose(firstThree(masked), alone, tolerance);
    });
  });

  it('does not feel the scale of queries and keys under qkNorm', () => {
    tf.tidy(() => {
      const { config, inner, parameters } = selfAttentionLayer({ qkNorm: true, bias: false });
      const x = normalTensor([1, 5, 8], 1);
      const name = 'decoder.layers.0.selfAttention.queryKeyValue.weight';
      const [queryKey, value] = tf.split(parameters.get(name)!, [16, 8], 1) as [Tensor, Tensor];
      const before = selfAttention(x, inner, config, { causal: true, name: 'self.0' });
      parameters.set(name, tf.concat([tf.mul(queryKey, 10), value], 1));
      const after = selfAttention(x, inner, config, { causal: true, name: 'self.0' });
      // Epsilon 1e-6 beside mean squares of 1 or so, some as small as 0.01.
      expectClose(after, before, { absolute: 1e-4 });
      parameters.set(name, tf.concat([queryKey, tf.mul(value, 10)], 1));
      expect(maxDifference(selfAttention(x, inner, config, { causal: true, name: 'self.0' }), before)).toBeGreaterThan(
        0.1,
      );
    });
  });
});

describeOnEachBackend('crossAttention', () => {
  it.each([true, false])('equals its description by ops, qkNorm %s', (qkNorm) => {
    tf.tidy(() => {
      const { config, inner, parameter, context } = crossAttentionLayer({ qkNorm, numKeyValueHeads: 2 });
      const x = normalTensor([2, 3, 8], 1);
      const normed = (heads: Tensor, norm: string) => {
        const [B = 0, T = 0, width = 0] = heads.shape;
        if (!qkNorm) return heads;
        return tf.reshape(rmsNorm(tf.reshape(heads, [B, T, width / 2, 2]), parameter(`${norm}.gain`)), heads.shape);
      };
      const query = linear(x, parameter('query.weight'), { bias: parameter('query.bias') });
      const keyValue = linear(context.encoderOutput, parameter('keyValue.weight'), {
        bias: parameter('keyValue.bias'),
      });
      const [key, values] = tf.split(keyValue, 2, 2) as [Tensor, Tensor];
      const options = { numHeads: 4, numKeyValueHeads: 2, causal: false, mask: context.mask };
      const attended = attention(normed(query, 'queryNorm'), normed(key, 'keyNorm'), values, options);
      const expected = linear(attended, parameter('output.weight'), { bias: parameter('output.bias') });
      expectClose(crossAttention(x, inner, config, context), expected, tolerance);
    });
  });

  it('reads the keys and values of the encoder once, then from the cache', () => {
    tf.tidy(() => {
      const { config, inner, context } = crossAttentionLayer({});
      const cache = new KeyValueCache();
      const x = normalTensor([2, 1, 8], 1);
      const first = crossAttention(x, inner, config, { ...context, cache });
      const unread = tf.fill([2, 4, 8], Number.NaN);
      const again = crossAttention(x, inner, config, { ...context, encoderOutput: unread, cache });
      expectClose(again, first, { absolute: 0 });
      expectClose(first, crossAttention(x, inner, config, context), { absolute: 0 });
      cache.dispose();
    });
  });
});

function selfAttentionLayer(changes: Partial<ModelConfig>) {
  const config = tinyConfig({ positions: 'none', ...changes });
  return { config, ...layerOf(config, 'decoder.layers.0.selfAttention') };
}

function crossAttentionLayer(changes: Partial<ModelConfig>) {
  const config = tinyConfig({ numEncoderLayers: 1, ...changes });
  const context = {
    encoderOutput: normalTensor([2, 4, 8], 2),
    mask: tf.tensor2d([1, 1, 1, 1, 1, 1, 0, 0], [2, 4]),
    name: 'cross.0',
  };
  return { config, context, ...layerOf(config, 'decoder.layers.0.crossAttention') };
}

function layerOf(config: ModelConfig, name: string) {
  const { parameters, scope } = tellingParameters(config);
  const inner = scope.in(name);
  return { parameters, inner, parameter: (part: string) => inner.get(part) };
}
