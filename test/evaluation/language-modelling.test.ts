import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { bitsPerByte, perplexity } from '../../src/evaluation/language-modelling.ts';

describe('perplexity', () => {
  it('is the vocabulary size for a uniform guess, and 1 for a certain one', () => {
    expect(perplexity(Math.log(65))).toBeCloseTo(65, 10);
    expect(perplexity(0)).toBe(1);
  });
});

describe('bitsPerByte', () => {
  it('is 8 for a uniform guess of bytes', () => {
    expect(bitsPerByte({ lossNats: Math.log(256), numTokens: 10, numBytes: 10 })).toBeCloseTo(8, 12);
  });

  it('spreads the loss of a token over its bytes', () => {
    expect(bitsPerByte({ lossNats: Math.log(16), numTokens: 5, numBytes: 20 })).toBeCloseTo(1, 12);
  });

  it('refuses text without bytes', () => {
    expect(() => bitsPerByte({ lossNats: 1, numTokens: 1, numBytes: 0 })).toThrow(UserError);
  });
});
