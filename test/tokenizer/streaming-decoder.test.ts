import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { StreamingDecoder } from '../../src/tokenizer/streaming-decoder.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';

const tokenizer = trainCharacterTokenizer({ texts: ['abc'] });

describe('StreamingDecoder', () => {
  it('holds back a character until its last byte has come', () => {
    const decoder = new StreamingDecoder(tokenizer);
    expect(Array.from(tokenizer.encode('a中😀'), (id) => decoder.push(id))).toEqual([
      'a',
      ...['', '', '中'],
      ...['', '', '', '😀'],
    ]);
    expect(decoder.flush()).toBe('');
  });

  it('gives U+FFFD for a character that ends too early', () => {
    const decoder = new StreamingDecoder(tokenizer);
    expect(decoder.push(4 + 0xe4)).toBe('');
    expect(decoder.flush()).toBe('\ufffd');
    expect(decoder.push(tokenizer.encode('b')[0]!)).toBe('b');
  });

  it('keeps a character together across a special token, as decode does', () => {
    const decoder = new StreamingDecoder(tokenizer);
    const ids = [4 + 0xc3, specialTokens.separator, 4 + 0xa9];
    expect(ids.map((id) => decoder.push(id))).toEqual(['', '', 'é']);
    expect(tokenizer.decode(ids)).toBe('é');
  });

  it('gives the text that decode gives, for any ids', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(tokenizer.vocabSize - 1)), (ids) => {
        const decoder = new StreamingDecoder(tokenizer);
        expect(ids.map((id) => decoder.push(id)).join('') + decoder.flush()).toBe(tokenizer.decode(ids));
      }),
    );
  });
});
