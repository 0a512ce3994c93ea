import { describe, expect, it } from 'vitest';
import { type DropoutKey, dropout, dropoutMask } from '../../src/ops/dropout.ts';
import { hash32 } from '../../src/random.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { differentiate, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';

const key: DropoutKey = { seed: 7, step: 3, microStep: 1, site: 2 };

describe('dropoutMask', () => {
  it.each([
    [0.5, key, '0100110001101101100110110', 2],
    [0.1, key, '1101111111111111111111110', 65536 / 58982],
    [0.1, { seed: 0, step: 0, microStep: 0, site: 0 }, '0011101101111111111111111', 65536 / 58982],
    [0.3, { seed: 2 ** 40 + 5, step: 100_000, microStep: 0, site: 31 }, '1010110001011000011110000', 65536 / 45875],
  ])('keeps the same elements on every machine: rate %f, key %o', (rate, fixedKey, kept, factor) => {
    // Written down from this implementation: what any other, such as a kernel, must reproduce.
    const expected = [...kept].map((digit) => (digit === '1' ? Math.fround(factor) : 0));
    expect([...dropoutMask(kept.length, rate, fixedKey)]).toEqual(expected);
  });

  it.each([0, 1, 2, 3, 17, 63, 65, 1000])('equals its definition for %i elements', (size) => {
    expect([...dropoutMask(size, 0.25, key)]).toEqual(definition(size, 0.25, key));
  });

  it('is longer or shorter without other elements', () => {
    expect([...dropoutMask(65, 0.3, key).slice(0, 17)]).toEqual([...dropoutMask(17, 0.3, key)]);
  });

  it.each([0.01, 0.1, 0.5, 0.9])('drops a share of %f and keeps the mean', (rate) => {
    const size = 100_000;
    const mask = dropoutMask(size, rate, key);
    const share = mask.filter((factor) => factor === 0).length / size;
    // Four standard deviations of a share of independent draws.
    const allowed = 4 * Math.sqrt((rate * (1 - rate)) / size);
    expect(Math.abs(share - rate)).toBeLessThan(allowed);
    const mean = mask.reduce((sum, factor) => sum + factor, 0) / size;
    expect(Math.abs(mean - 1)).toBeLessThan(allowed / (1 - rate));
  });

  it('decides the two elements of a hash independently of one another', () => {
    const mask = dropoutMask(100_000, 0.5, key);
    let numAlike = 0;
    for (let i = 0; i < mask.length; i += 2) if (mask[i] === mask[i + 1]) numAlike++;
    // 50,000 pairs: four standard deviations are 0.009.
    expect(Math.abs(numAlike / 50_000 - 0.5)).toBeLessThan(0.009);
  });

  it.each([
    ['seed', { ...key, seed: 8 }],
    ['high half of the seed', { ...key, seed: key.seed + 2 ** 32 }],
    ['step', { ...key, step: 4 }],
    ['micro-step', { ...key, microStep: 2 }],
    ['site', { ...key, site: 3 }],
  ])('is another for another %s, independent of the first', (_, other) => {
    const size = 20_000;
    const [a, b] = [dropoutMask(size, 0.5, key), dropoutMask(size, 0.5, other)];
    const share = a.filter((factor, i) => factor === b[i]).length / size;
    // Four standard deviations of a share of 20,000 draws are 0.014.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.014);
  });

  it('is the same for the same key', () => {
    expect([...dropoutMask(999, 0.4, { ...key })]).toEqual([...dropoutMask(999, 0.4, key)]);
  });
});

describeOnEachBackend('dropout', () => {
  it('multiplies value and gradient by the same mask', () => {
    const x = normalInput([3, 5, 7], 1);
    const dy = normalInput([3, 5, 7], 2);
    const { value, shape, gradients } = differentiate((input) => dropout(input, 0.4, key), [x], dy.values);
    const mask = dropoutMask(105, 0.4, key);
    expect(shape).toEqual([3, 5, 7]);
    expectClose(
      value,
      mask.map((factor, i) => Math.fround(factor * x.values[i]!)),
      { absolute: 0 },
    );
    expectClose(
      gradients[0]!,
      mask.map((factor, i) => Math.fround(factor * dy.values[i]!)),
      { absolute: 0 },
    );
  });

  it('is the identity at rate 0', () => {
    tf.tidy(() => {
      const x = tf.tensor1d([1, 2, 3]);
      expect(dropout(x, 0, key)).toBe(x);
    });
  });

  it('maps nothing to nothing', () => {
    expect(differentiate((x: Tensor) => dropout(x, 0.5, key), [normalInput([0, 4], 1)], []).shape).toEqual([0, 4]);
  });

  it('carries NaN', () => {
    tf.tidy(() => {
      const y = dropout(tf.fill([64], Number.NaN), 0.5, key).dataSync();
      expect([...y].every(Number.isNaN)).toBe(true);
    });
  });
});

/** Element i is decided by 16 bits, low for even i and high for odd, of the hash of (hash of the key) + i / 2. */
function definition(size: number, rate: number, { seed, step, microStep, site }: DropoutKey): number[] {
  const base = [step, microStep, site].reduce(
    (hash, part) => hash32(hash + part),
    hash32(hash32(seed >>> 0) ^ Math.floor(seed / 2 ** 32)),
  );
  const threshold = Math.round(rate * 2 ** 16);
  return Array.from({ length: size }, (_, i) => {
    const hash = hash32((base + (i >>> 1)) >>> 0);
    const bits = i % 2 === 0 ? hash & 0xffff : hash >>> 16;
    return bits < threshold ? 0 : Math.fround(2 ** 16 / (2 ** 16 - threshold));
  });
}
