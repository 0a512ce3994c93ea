import { describe, expect, it } from 'vitest';
import { ShapeError } from '../../../src/errors.ts';
import { positionScheme } from '../../../src/nn/positions/choose-scheme.ts';
import { sinusoidalTable } from '../../../src/nn/positions/sinusoidal.ts';
import { type Tensor, tf } from '../../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../../support/backends.ts';
import { expectClose, valuesOf } from '../../support/expect-close.ts';
import { flat, type Nested, readCases } from '../../support/fixtures.ts';
import { normalTensor } from '../../support/normal-tensor.ts';
import { tinyConfig } from '../../support/tiny-config.ts';
import { tellingParameters } from '../../support/tiny-parameters.ts';

interface SinusoidalCase {
  readonly formula: string;
  readonly dim: number;
  readonly firstPosition: number;
  readonly table: Nested;
}

describe('positionScheme', () => {
  it('uses one place for each scheme', () => {
    const placesOf = (name: 'learned' | 'sinusoidal' | 'rope' | 'alibi' | 'none') => Object.keys(positionScheme(name));
    expect(placesOf('learned')).toEqual(['add']);
    expect(placesOf('sinusoidal')).toEqual(['add']);
    expect(placesOf('rope')).toEqual(['rotate']);
    expect(placesOf('alibi')).toEqual(['slopes']);
    expect(placesOf('none')).toEqual([]);
  });
});

describe('sinusoidal', () => {
  const cases = readCases<SinusoidalCase>('sinusoidal').filter(({ formula }) => formula === 'm2m100');

  it.each(cases)('equals the table of $name', ({ dim, firstPosition, table }) => {
    // transformers computes the frequencies in float32, so an angle of 7 is right to 1e-6.
    expectClose(sinusoidalTable(firstPosition, 6, dim), flat(table), { absolute: 2e-6 });
  });
});

describeOnEachBackend('sinusoidal', () => {
  it.each([0, 3])('counts position %i from padding id + 1', (startPosition) => {
    tf.tidy(() => {
      const config = tinyConfig({ positions: 'sinusoidal' });
      const { scope } = tellingParameters(config);
      const rows = positionScheme('sinusoidal').add!(tf.zeros([1, 4, 8]), { startPosition, length: 4 }, scope, config);
      expect(rows.shape).toEqual([1, 4, 8]);
      expectClose(rows, sinusoidalTable(2 + startPosition, 4, 8), { absolute: 0 });
    });
  });
});

describeOnEachBackend('learned', () => {
  it('takes the rows from the start position on', () => {
    tf.tidy(() => {
      const config = tinyConfig();
      const { scope, parameters } = tellingParameters(config);
      const rows = positionScheme('learned').add!(tf.zeros([1, 3, 8]), { startPosition: 2, length: 3 }, scope, config);
      expectClose(rows, tf.slice(parameters.get('positionEmbedding.weight')!, [2, 0], [3, 8]), { absolute: 0 });
    });
  });

  it('has none past contextLength', () => {
    tf.tidy(() => {
      const config = tinyConfig({ contextLength: 7 });
      const { scope } = tellingParameters(config);
      const call = () =>
        positionScheme('learned').add!(tf.zeros([1, 3, 8]), { startPosition: 5, length: 3 }, scope, config);
      expect(call).toThrow(ShapeError);
      expect(call).toThrow('expected ids below 7, got 7');
    });
  });
});

describeOnEachBackend('rope', () => {
  it('makes the product of a query and a key a function of their distance', () => {
    tf.tidy(() => {
      const [q, k] = [normalTensor([1, 1, 12], 1), normalTensor([1, 1, 12], 2)];
      const rotate = positionScheme('rope').rotate!;
      const scoresAt = (queryPosition: number, keyPosition: number): ArrayLike<number> => {
        const at = (x: Tensor, startPosition: number) =>
          rotate(x, { numHeads: 2, headDim: 6 }, { startPosition, length: 1 });
        const products = tf.mul(at(q, queryPosition), at(k, keyPosition));
        return valuesOf(tf.sum(tf.reshape(products, [2, 6]), -1)); // one score a head
      };
      // Sums of six products of size 1, of sines and cosines that are right to 6e-8.
      for (const [m, n] of [
        [5, 2],
        [103, 100],
        [1003, 1000],
      ] as const) {
        expectClose(scoresAt(m, n), scoresAt(3, 0), { absolute: 2e-6 });
      }
      expect(Math.abs(scoresAt(5, 2)[0]! - scoresAt(5, 3)[0]!)).toBeGreaterThan(0.01);
    });
  });
});

describe('alibi', () => {
  it('halves the slope from head to head for 8 heads, from 1/2 to 1/256', () => {
    expect(positionScheme('alibi').slopes!(8)).toEqual([1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256]);
  });

  it.each([1, 2, 3, 4, 12])('ends at 1/256 for %i heads, each slope the same share of the one before', (numHeads) => {
    const slopes = positionScheme('alibi').slopes!(numHeads);
    expect(slopes).toHaveLength(numHeads);
    expect(slopes.at(-1)).toBeCloseTo(1 / 256, 12);
    for (const [i, slope] of slopes.entries()) expect(slope).toBeCloseTo(slopes[0]! ** (i + 1), 12);
  });
});
