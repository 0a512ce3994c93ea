import { expect, it } from 'vitest';
import { KeyValueCache } from '../../src/nn/key-value-cache.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { normalTensor } from '../support/normal-tensor.ts';

describeOnEachBackend('KeyValueCache', () => {
  it('returns all positions of an attention, in the order in which they were appended', () => {
    tf.tidy(() => {
      const cache = new KeyValueCache();
      const parts = [stretch(3, 1), stretch(1, 2), stretch(2, 3)];
      for (const part of parts) cache.append('self.0', part);
      const all = cache.find('self.0')!;
      expectClose(
        all.keys,
        tf.concat(
          parts.map(({ keys }) => keys),
          1,
        ),
        { absolute: 0 },
      );
      expectClose(
        all.values,
        tf.concat(
          parts.map(({ values }) => values),
          1,
        ),
        { absolute: 0 },
      );
      expect(cache.find('self.1')).toBeUndefined();
      cache.dispose();
    });
  });

  it('returns what it stored', () => {
    tf.tidy(() => {
      const cache = new KeyValueCache();
      expect(cache.append('self.0', stretch(2, 1))).toBe(cache.find('self.0'));
      expect(cache.append('self.0', stretch(2, 2)).keys.shape).toEqual([2, 4, 3]);
      expect(cache.set('self.0', stretch(1, 3)).keys.shape).toEqual([2, 1, 3]);
      cache.dispose();
    });
  });

  it('outlives the tidy it was filled in, and holds two tensors an attention', () => {
    const before = tf.memory().numTensors;
    const cache = new KeyValueCache();
    for (let step = 0; step < 5; step++) {
      tf.tidy(() => {
        for (const name of ['self.0', 'self.1']) cache.append(name, stretch(1, step));
      });
      expect(tf.memory().numTensors).toBe(before + 4);
    }
    const { keys } = cache.find('self.1')!;
    tf.tidy(() => expectClose(tf.slice(keys, [0, 4, 0], [2, 1, 3]), stretch(1, 4).keys, { absolute: 0 }));
    cache.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    ['swaps rows', [1, 0]],
    ['repeats a row', [1, 1]],
    ['drops a row', [1]],
    ['widens', [0, 0, 1, 1]],
  ])('%s on reorder, in every entry, without leaving tensors behind', (_, rows) => {
    const before = tf.memory().numTensors;
    const cache = new KeyValueCache();
    tf.tidy(() => {
      cache.append('self.0', stretch(3, 1));
      cache.set('cross.0', stretch(5, 2));
    });
    cache.length = 3;
    cache.reorder(Int32Array.from(rows));
    tf.tidy(() => {
      const moved = (x: Tensor) =>
        tf.concat(
          rows.map((row) => tf.slice(x, [row, 0, 0], [1, -1, -1])),
          0,
        );
      expectClose(cache.find('self.0')!.keys, moved(stretch(3, 1).keys), { absolute: 0 });
      expectClose(cache.find('self.0')!.values, moved(stretch(3, 1).values), { absolute: 0 });
      expectClose(cache.find('cross.0')!.values, moved(stretch(5, 2).values), { absolute: 0 });
    });
    expect(cache.length).toBe(3);
    expect(tf.memory().numTensors).toBe(before + 4);
    cache.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is empty after dispose and can be filled again', () => {
    const before = tf.memory().numTensors;
    const cache = new KeyValueCache();
    tf.tidy(() => void cache.append('self.0', stretch(3, 1)));
    cache.length = 3;
    cache.dispose();
    cache.dispose();
    expect(cache.length).toBe(0);
    expect(cache.find('self.0')).toBeUndefined();
    tf.tidy(() => void cache.append('self.0', stretch(1, 1)));
    expect(cache.find('self.0')!.keys.shape).toEqual([2, 1, 3]);
    cache.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

/** Keys and values of `length` positions of two sequences. */
function stretch(length: number, seed: number): { keys: Tensor; values: Tensor } {
  return { keys: normalTensor([2, length, 3], 2 * seed), values: normalTensor([2, length, 3], 2 * seed + 1) };
}
