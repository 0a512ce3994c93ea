import { describe, expect, it } from 'vitest';
import { roundUpLength } from '../../src/dataset/padding.ts';
import { encodeSources, sourceBatchOf } from '../../src/dataset/source-batch.ts';
import { letterTokenizer } from './letter-tokenizer.ts';

const tokenizer = letterTokenizer('abcdefghijklmnopqrstuvwxyz');

describe('encodeSources', () => {
  it('ends each line with an end token and pads to a multiple of 8', () => {
    const batch = encodeSources(tokenizer, ['ab', '', 'abcdefgh'], 100);
    expect(batch.length).toBe(16);
    expect([...batch.ids.subarray(0, 16)]).toEqual([4, 5, 2, ...Array(13).fill(1)]);
    expect([...batch.mask.subarray(16, 32)]).toEqual([1, ...Array(15).fill(0)]);
    expect([...batch.mask.subarray(32, 48)]).toEqual([...Array(9).fill(1), ...Array(7).fill(0)]);
    expect(batch.truncated).toEqual([false, false, false]);
  });

  it('cuts a line that is too long, and says so', () => {
    const batch = encodeSources(tokenizer, ['abcdef', 'abc'], 4);
    expect(batch).toMatchObject({ length: 4, truncated: [true, false] });
    expect([...batch.ids]).toEqual([4, 5, 6, 2, 4, 5, 6, 2]);
  });

  it('gives a line the same ids and mask alone and in a batch', () => {
    const alone = encodeSources(tokenizer, ['abc'], 100);
    const batch = encodeSources(tokenizer, ['abc', 'abcd'], 100);
    expect(batch.ids.subarray(0, 8)).toEqual(alone.ids);
    expect(batch.mask.subarray(0, 8)).toEqual(alone.mask);
  });
});

describe('sourceBatchOf', () => {
  it('pads with the padding id, and not beyond maxLength', () => {
    const rows = [Int32Array.of(7, 2), Int32Array.of(2)];
    expect(sourceBatchOf(rows).length).toBe(8);
    expect(sourceBatchOf(rows, { maxLength: 3, padding: 9 })).toEqual({
      length: 3,
      ids: Int32Array.of(7, 2, 9, 2, 9, 9),
      mask: Float32Array.of(1, 1, 0, 1, 0, 0),
    });
  });
});

describe('roundUpLength', () => {
  it.each([
    [0, Infinity, 0],
    [1, Infinity, 8],
    [8, Infinity, 8],
    [9, Infinity, 16],
    [9, 12, 12],
    [13, 12, 13],
  ])('of %i with maxLength %s is %i', (length, maxLength, rounded) => {
    expect(roundUpLength(length, maxLength)).toBe(rounded);
  });
});
