import { describe, expect, it } from 'vitest';
import { charactersPerToken, describeTokens } from '../../src/tokenizer/describe-tokens.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';

const tokenizer = trainBpe({ texts: ['to be to be to be'], vocabSize: 300 });

describe('describeTokens', () => {
  it('lists ids with their text and bytes', () => {
    const [first, second] = describeTokens(tokenizer, 'to be');
    expect(first).toEqual({ id: tokenizer.encode('to')[0], piece: 'to', bytes: new TextEncoder().encode('to') });
    expect(second?.piece).toBe(' be');
  });

  it('covers the bytes of the text', () => {
    const bytes = describeTokens(tokenizer, 'to 中').flatMap((token) => [...token.bytes]);
    expect(bytes).toEqual([...new TextEncoder().encode('to 中')]);
  });
});

describe('charactersPerToken', () => {
  it('counts code points', () => {
    expect(charactersPerToken('to 😀', 2)).toBe(2);
  });

  it('is 0 without tokens', () => {
    expect(charactersPerToken('', 0)).toBe(0);
  });
});
