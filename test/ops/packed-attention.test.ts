import { expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { attention } from '../../src/ops/attention.ts';
import { packedAttention } from '../../src/ops/packed-attention.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { differentiate, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { normalValues } from '../support/normal-values.ts';

describeOnEachBackend('packedAttention', () => {
  it.each([
    // B, T, H, KV, D, causal, masked, ALiBi
    [1, 1, 1, 1, 1, true, false, false],
    [2, 3, 2, 1, 3, true, false, true],
    [3, 17, 4, 2, 5, false, true, false],
    [2, 65, 2, 2, 16, true, false, false],
    [1, 33, 6, 3, 8, false, true, true],
  ])('is attention of its parts: B %i, T %i, H %i, KV %i, D %i, causal %s, masked %s, ALiBi %s', (...sizes) => {
    const [batchSize, length, numHeads, numKeyValueHeads, headDim, causal, isMasked, hasSlopes] = sizes;
    const widths = [numHeads * headDim, numKeyValueHeads * headDim, numKeyValueHeads * headDim];
    const ones = Float32Array.from({ length: batchSize * length }, (_, i) => (i % 3 === 1 ? 0 : 1));
    const optionsOf = () => ({
      numHeads,
      numKeyValueHeads,
      causal,
      mask: isMasked ? tf.tensor2d(ones, [batchSize, length]) : undefined,
      alibiSlopes: hasSlopes ? Array.from({ length: numHeads }, (_, head) => 0.5 ** (head + 1)) : undefined,
    });
    const inParts = (packed: Tensor) => {
      const [q, k, v] = tf.split(packed, widths, 2) as [Tensor, Tensor, Tensor];
      return attention(q, k, v, optionsOf());
    };
    const inputs = [normalInput([batchSize, length, (numHeads + 2 * numKeyValueHeads) * headDim], 1)];
    const dy = normalValues(batchSize * length * numHeads * headDim, 2);
    const expected = differentiate(inParts, inputs, dy);
    const { value, shape, gradients } = differentiate((packed) => packedAttention(packed, optionsOf()), inputs, dy);
    expect(shape).toEqual(expected.shape);
    // The same sums in the same order, but for products of other strides.
    expectClose(value, expected.value, { absolute: 1e-6, relative: 1e-6 });
    expectClose(gradients[0]!, expected.gradients[0]!, { absolute: 2e-6, relative: 2e-6 });
  });

  it('refuses widths that are not queries, keys and values of equal heads', () => {
    const options = { numHeads: 4, numKeyValueHeads: 2, causal: true };
    tf.tidy(() => {
      expect(() => packedAttention(normalTensor([1, 2, 12], 1), options)).toThrow(ShapeError);
      expect(() => packedAttention(normalTensor([1, 2, 8], 1), { ...options, mask: normalTensor([2, 1], 1) })).toThrow(
        'packedAttention: expected mask (B, T), got (2, 1)',
      );
    });
  });
});
