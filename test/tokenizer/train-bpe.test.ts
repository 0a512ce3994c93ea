import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';

function mergesOf(options: Parameters<typeof trainBpe>[0]): string[] {
  return (trainBpe(options).toJson() as { model: { merges: string[] } }).model.merges;
}

describe('trainBpe', () => {
  it('merges the most frequent pair first and, of equals, that with the smallest ids', () => {
    const texts = ['abc', 'abc', 'ab', 'xyz', 'xyz'];
    expect(mergesOf({ texts, vocabSize: 264 })).toEqual(['a b', 'x y', 'ab c', 'xy z']);
  });

  it('counts overlapping pairs as they are merged, from the left', () => {
    const tokenizer = trainBpe({ texts: ['aaaaa'], vocabSize: 261 });
    expect(Array.from(tokenizer.encode('aaaaa'), (id) => tokenizer.pieceOf(id))).toEqual(['aa', 'aa', 'a']);
  });

  it('does not merge across words', () => {
    expect(mergesOf({ texts: ['a1 a1 a1'], vocabSize: 300 })).toEqual(['Ġ a']);
  });

  it('stops early when pairs are rarer than minFrequency', () => {
    const texts = ['low low lower'];
    expect(trainBpe({ texts, vocabSize: 1000, minFrequency: 100 }).vocabSize).toBe(260);
    expect(trainBpe({ texts, vocabSize: 1000 }).vocabSize).toBeGreaterThan(260);
    expect(mergesOf({ texts, vocabSize: 1000 })).not.toContain('e r');
    expect(mergesOf({ texts, vocabSize: 1000, minFrequency: 1 })).toContain('e r');
  });

  it('learns the same from one text and from its words in several', () => {
    const words = ['one', ' two', ' one', ' two', ' three', ' one'];
    expect(mergesOf({ texts: words, vocabSize: 300 })).toEqual(mergesOf({ texts: [words.join('')], vocabSize: 300 }));
  });

  it('has special tokens and bytes alone without text', () => {
    const tokenizer = trainBpe({ texts: [], vocabSize: 5000 });
    expect(tokenizer.vocabSize).toBe(260);
    expect(tokenizer.decode(tokenizer.encode('any text'))).toBe('any text');
  });

  it('refuses a vocabulary without room for special tokens and bytes', () => {
    expect(() => trainBpe({ texts: [], vocabSize: 259 })).toThrow(UserError);
    expect(() => trainBpe({ texts: [], vocabSize: 300.5 })).toThrow(
      'expected vocabSize to be an integer of at least 260',
    );
  });

  it('takes text without spaces in pieces, so that training stays fast', () => {
    let state = 1;
    const letters = Array.from({ length: 300_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return 'ACGT'[state >>> 30];
    });
    expect(trainBpe({ texts: [letters.join('')], vocabSize: 1000 }).vocabSize).toBe(1000);
  });
});
