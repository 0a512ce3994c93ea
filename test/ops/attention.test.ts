import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { attention } from '../../src/ops/attention.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose, valuesOf } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { attentionDefinition } from './attention-definition.ts';

interface AttentionCase {
  readonly numHeads: number;
  readonly numKeyValueHeads: number;
  readonly causal: boolean;
  readonly keyMask: readonly (readonly boolean[])[] | null;
  readonly alibiSlopes: readonly number[] | null;
  readonly q: readonly (readonly Nested[])[];
  readonly k: readonly (readonly Nested[])[];
  readonly v: Nested;
  readonly y: Nested;
  readonly dy: Nested;
  readonly dq: Nested;
  readonly dk: Nested;
  readonly dv: Nested;
}

/** Scores near 3 are right to 5e-7, and so are their exponentials relative to one another. */
const tolerance = { absolute: 3e-6, relative: 3e-6 };

const oneHead = { numHeads: 1, numKeyValueHeads: 1, causal: false };

describeOnEachBackend('attention', () => {
  describe.each(readCases<AttentionCase>('attention'))('golden: $name', (golden) => {
    it('equals PyTorch in value and gradients', () => {
      const { numHeads, numKeyValueHeads, causal } = golden;
      const [B, T, S] = [golden.q.length, golden.q[0]!.length, golden.k[0]!.length];
      const inputs = [
        { shape: [B, T, numHeads * 4], values: flat(golden.q) },
        { shape: [B, S, numKeyValueHeads * 4], values: flat(golden.k) },
        { shape: [B, S, numKeyValueHeads * 4], values: flat(golden.v) },
      ];
      const op = (q: Tensor, k: Tensor, v: Tensor) =>
        attention(q, k, v, {
          numHeads,
          numKeyValueHeads,
          causal,
          mask: golden.keyMask === null ? undefined : tf.tensor2d(golden.keyMask.map((row) => row.map(Number))),
          alibiSlopes: golden.alibiSlopes ?? undefined,
        });
      const { value, shape, gradients } = differentiate(op, inputs, flat(golden.dy));
      expect(shape).toEqual([B, T, numHeads * 4]);
      expectClose(value, flat(golden.y), tolerance);
      expectClose(gradients[0]!, flat(golden.dq), tolerance);
      expectClose(gradients[1]!, flat(golden.dk), tolerance);
      expectClose(gradients[2]!, flat(golden.dv), tolerance);
    });
  });

  it.each([
    // B, T, S, H, KV, D, causal
    [1, 1, 1, 1, 1, 1, true],
    [2, 3, 3, 2, 1, 3, true],
    [1, 17, 17, 2, 2, 5, true],
    [2, 3, 17, 4, 2, 2, false],
    [1, 1, 63, 3, 3, 1, true],
    [1, 3, 65, 6, 2, 4, true],
    [1, 65, 3, 1, 1, 2, false],
  ])('equals its definition for B %i, T %i, S %i, H %i, KV %i, D %i, causal %s', (B, T, S, H, KV, D, causal) => {
    const sizes = { batchSize: B, queryLength: T, keyLength: S, headDim: D };
    const inputs = [normalInput([B, T, H * D], 1), normalInput([B, S, KV * D], 2), normalInput([B, S, KV * D], 3)];
    const mask = Float32Array.from({ length: B * S }, (_, i) => (i % 3 === 1 ? 0 : 1));
    for (const alibiSlopes of [undefined, Array.from({ length: H }, (_, h) => 0.5 ** (h + 1))]) {
      for (const padding of causal ? [undefined] : [undefined, mask]) {
        const options = { numHeads: H, numKeyValueHeads: KV, causal, alibiSlopes };
        const op = (q: Tensor, k: Tensor, v: Tensor) =>
          attention(q, k, v, { ...options, mask: padding === undefined ? undefined : tf.tensor2d(padding, [B, S]) });
        const definition = attentionDefinition(sizes, { ...options, mask: padding });
        expectOpEqualsDefinition(op, definition, inputs, { maxElements: 15 });
      }
    }
  });

  describe.each([undefined, [0.5, 0.25]])('with fewer queries than keys, slopes %j', (alibiSlopes) => {
    it.each([1, 2, 4])('gives the last %i rows of the full causal attention', (numQueries) => {
      tf.tidy(() => {
        const [q, k, v] = [1, 2, 3].map((seed) => normalTensor([2, 6, 6], seed)) as [Tensor, Tensor, Tensor];
        const options = { numHeads: 2, numKeyValueHeads: 2, causal: true, alibiSlopes };
        const lastRows = (x: Tensor) => tf.slice(x, [0, 6 - numQueries, 0], [2, numQueries, 6]);
        const whole = attention(q, k, v, options);
        // The same sums, perhaps in another order.
        expectClose(attention(lastRows(q), k, v, options), lastRows(whole), { absolute: 1e-6 });
      });
    });
  });

  it('gives grouped heads what repeated heads get', () => {
    tf.tidy(() => {
      const q = normalTensor([2, 5, 12], 1); // 6 heads of 2
      const [k, v] = [normalTensor([2, 5, 4], 2), normalTensor([2, 5, 4], 3)]; // 2 heads of 2
      const repeated = (x: Tensor) => {
        const [first, second] = tf.split(x, 2, 2) as [Tensor, Tensor];
        return tf.concat([first, first, first, second, second, second], 2);
      };
      const grouped = attention(q, k, v, { numHeads: 6, numKeyValueHeads: 2, causal: true });
      const full = attention(q, repeated(k), repeated(v), { numHeads: 6, numKeyValueHeads: 6, causal: true });
      expectClose(grouped, full, { absolute: 1e-6 });
    });
  });

  it('gives a padded row what the row gets alone, whatever the padding holds', () => {
    const op = (q: Tensor, k: Tensor, v: Tensor) =>
      attention(q, k, v, { ...oneHead, mask: tf.tensor2d([1, 1, 1, 0, 0], [1, 5]) });
    const [k, v] = [normalInput([1, 5, 4], 2).values, normalInput([1, 5, 4], 3).values];
    const padded = [k, v].map((x) => ({
      shape: [1, 5, 4],
      values: Array.from(x, (value, i) => (i < 12 ? value : 1e4)),
    }));
    const short = [k, v].map((x) => ({ shape: [1, 3, 4], values: Array.from(x).slice(0, 12) }));
    const q = normalInput([1, 2, 4], 1);
    const dy = normalInput([1, 2, 4], 4).values;
    const withPadding = differentiate(op, [q, ...padded], dy);
    const alone = differentiate(
      (...inputs) => attention(inputs[0]!, inputs[1]!, inputs[2]!, oneHead),
      [q, ...short],
      dy,
    );
    expectClose(withPadding.value, alone.value, { absolute: 1e-6 });
    expectClose(withPadding.gradients[0]!, alone.gradients[0]!, { absolute: 1e-6 });
    for (const which of [1, 2]) {
      expectClose(withPadding.gradients[which]!.slice(0, 12), alone.gradients[which]!, { absolute: 1e-6 });
      expect([...withPadding.gradients[which]!.slice(12)].every((d) => d === 0)).toBe(true);
    }
  });

  it('takes the largest of scores of 1e4 and -1e4 alone', () => {
    const inputs = [
      { shape: [1, 1, 1], values: [100] },
      { shape: [1, 3, 1], values: [-100, 100, 0] },
      { shape: [1, 3, 1], values: [5, 6, 7] },
    ];
    const op = (q: Tensor, k: Tensor, v: Tensor) => attention(q, k, v, oneHead);
    const { value, gradients } = differentiate(op, inputs, [1]);
    expect([...value]).toEqual([6]);
    expect([...gradients[2]!]).toEqual([0, 1, 0]);
    expect([...gradients[0]!, ...gradients[1]!].every((d) => d === 0)).toBe(true);
  });

  it('lets NaN of a key reach the queries of its own sequence and head only', () => {
    tf.tidy(() => {
      const [q, v] = [normalTensor([2, 3, 2], 1), normalTensor([2, 3, 2], 3)];
      const k = tf.tensor([1, 1, Number.NaN, 1, 1, 1, 1, 1, 1, 1, 1, 1], [2, 3, 2]);
      const y = attention(q, k, v, { numHeads: 2, numKeyValueHeads: 2, causal: false });
      const places = Array.from(valuesOf(y)).flatMap((value, i) => (Number.isNaN(value) ? [i] : []));
      expect(places).toEqual([0, 2, 4]);
    });
  });

  it.each([
    ['q (B, T, H * D) with H 3, got (1, 2, 4)', [1, 2, 4], [1, 2, 4], [1, 2, 4], 3, 3],
    ['q (B, T, H * D) with H 2, got (2, 4)', [2, 4], [1, 2, 4], [1, 2, 4], 2, 2],
    ['numHeads divisible by numKeyValueHeads, got 3 and 2', [1, 2, 6], [1, 2, 4], [1, 2, 4], 3, 2],
    ['k and v (B, S, 2 * 2), got (1, 3, 2) and (1, 3, 4)', [1, 2, 4], [1, 3, 2], [1, 3, 4], 2, 2],
    ['k and v (B, S, 1 * 2), got (1, 3, 2) and (1, 2, 2)', [1, 2, 4], [1, 3, 2], [1, 2, 2], 2, 1],
    ['k and v (B, S, 2 * 2), got (2, 3, 4) and (2, 3, 4)', [1, 2, 4], [2, 3, 4], [2, 3, 4], 2, 2],
  ] as const)('refuses other shapes: expected %s', (expected, q, k, v, numHeads, numKeyValueHeads) => {
    tf.tidy(() => {
      const options = { numHeads, numKeyValueHeads, causal: false };
      const call = () => attention(tf.zeros([...q]), tf.zeros([...k]), tf.zeros([...v]), options);
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(`attention: expected ${expected}`);
    });
  });

  it('refuses a mask of another shape', () => {
    tf.tidy(() => {
      const x = tf.zeros([1, 3, 2]);
      const call = () => attention(x, x, x, { ...oneHead, mask: tf.ones([1, 2]) });
      expect(call).toThrow(ShapeError);
      expect(call).toThrow('attention: expected mask (B, S), got (1, 2)');
    });
  });
});
