import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { specialTokens, specialTokenTexts } from '../../src/tokenizer/tokenizer.ts';

const tokenizer = trainCharacterTokenizer({ texts: ['Grüße\n', 'aus 東京 😀'] });

describe('CharacterTokenizer', () => {
  it('gives ids to special tokens, then bytes, then the sorted characters', () => {
    const small = trainCharacterTokenizer({ texts: ['cab', 'bad'] });
    expect(small.vocabSize).toBe(4 + 256 + 4);
    expect([...small.encode('abcd')]).toEqual([260, 261, 262, 263]);
    expect([...small.encode('z')]).toEqual([4 + 0x7a]);
  });

  it('has only special tokens and characters without byte fallback', () => {
    const small = trainCharacterTokenizer({ texts: ['ba'], byteFallback: false });
    expect(small.vocabSize).toBe(4 + 2);
    expect([...small.encode('ab')]).toEqual([4, 5]);
  });

  it('spells a character outside the vocabulary in UTF-8 bytes', () => {
    expect([...tokenizer.encode('中')]).toEqual([4 + 0xe4, 4 + 0xb8, 4 + 0xad]);
    expect(tokenizer.decode(tokenizer.encode('中'))).toBe('中');
  });

  it('names a character outside the vocabulary when it may not fall back to bytes', () => {
    const strict = trainCharacterTokenizer({ texts: ['ab'], byteFallback: false });
    expect(() => strict.encode('aß')).toThrow(UserError);
    expect(() => strict.encode('aß')).toThrow('the character "ß" (U+00DF) is not in the vocabulary');
  });

  it('gives back any well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
      }),
    );
  });

  it('encodes a lone surrogate as U+FFFD, in training too', () => {
    expect(tokenizer.decode(tokenizer.encode('a\ud800b'))).toBe('a\ufffdb');
    const strict = trainCharacterTokenizer({ texts: ['\udc00'], byteFallback: false });
    expect(strict.decode(strict.encode('\ufffd\ud800'))).toBe('\ufffd\ufffd');
  });

  it('takes the spelling of a special token for plain characters unless allowed', () => {
    const ids = tokenizer.encode('a<|endoftext|>');
    expect(ids).toHaveLength(1 + '<|endoftext|>'.length);
    expect(Math.min(...ids)).toBeGreaterThan(specialTokens.separator);
    expect(tokenizer.decode(ids)).toBe('a<|endoftext|>');
    const allowed = tokenizer.encode(`${specialTokenTexts.join('')}a`, { allowSpecial: true });
    expect([...allowed.slice(0, 4)]).toEqual([0, 1, 2, 3]);
    expect(tokenizer.decode(allowed)).toBe('a');
  });

  it('shows characters as themselves, bytes and special tokens by name', () => {
    expect(tokenizer.pieceOf(tokenizer.encode('ß')[0]!)).toBe('ß');
    expect(tokenizer.pieceOf(4 + 0xe4)).toBe('<0xE4>');
    expect(tokenizer.pieceOf(specialTokens.end)).toBe('<|endoftext|>');
    expect(tokenizer.bytesOf(specialTokens.end)).toHaveLength(0);
  });

  it('decodes bytes that are no UTF-8 to U+FFFD', () => {
    expect(tokenizer.decode([4 + 0xe4, 4 + 0xb8])).toBe('\ufffd');
  });

  it('refuses an id outside the vocabulary', () => {
    expect(() => tokenizer.decode([tokenizer.vocabSize])).toThrow(RangeError);
    expect(() => tokenizer.bytesOf(-1)).toThrow(RangeError);
  });

  it('encodes empty text to no ids', () => {
    expect(tokenizer.encode('')).toHaveLength(0);
    expect(tokenizer.decode([])).toBe('');
  });
});
