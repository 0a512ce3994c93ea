import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StreamingDecoder } from '../../src/tokenizer/streaming-decoder.ts';
import { specialTokens, specialTokenTexts } from '../../src/tokenizer/tokenizer.ts';
import { trainBpe } from '../../src/tokenizer/train-bpe.ts';

const texts = ['the cat and the dog, the bird and the fish\n'.repeat(4), '东京的猫，东京的狗。'.repeat(4), '👩‍💻👩‍💻'];
const tokenizer = trainBpe({ texts, vocabSize: 320 });

/** Any text: whole Unicode, and the scripts and spaces in which words are divided. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...' \n\t\u0085\ufeffa1é中😀\u0301\'"<|>!', 'the', "'s", '<|begin|>') }),
);
const withLoneSurrogates = fc.string({ unit: fc.constantFrom('a', ' ', '中', '\ud83d', '\ude00', '\udfff') });

describe('BpeTokenizer', () => {
  it('gives back any well-formed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
      }),
    );
  });

  it('encodes lone surrogates as U+FFFD', () => {
    fc.assert(
      fc.property(withLoneSurrogates, (text) => {
        const wellFormed = new TextDecoder().decode(new TextEncoder().encode(text));
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(wellFormed);
        expect([...tokenizer.encode(text)]).toEqual([...tokenizer.encode(wellFormed)]);
      }),
    );
  });

  it('never makes special tokens from text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...specialTokenTexts), anyText, (before, special, after) => {
        const ids = tokenizer.encode(before + special + after);
        expect(ids.every((id) => id > specialTokens.separator && id < tokenizer.vocabSize)).toBe(true);
        expect(tokenizer.decode(ids)).toBe(before + special + after);
      }),
    );
  });

  it('makes special tokens from text when allowed, and skips them when decoding', () => {
    const ids = tokenizer.encode('<|begin|>the<|endoftext|>', { allowSpecial: true });
    expect([ids[0], ids.at(-1)]).toEqual([specialTokens.begin, specialTokens.end]);
    expect(tokenizer.decode(ids)).toBe('the');
  });

  it('gives one id to a frequent word with the space before it', () => {
    const ids = tokenizer.encode(' the');
    expect(ids).toHaveLength(1);
    expect(tokenizer.pieceOf(ids[0]!)).toBe(' the');
    expect(new TextDecoder().decode(tokenizer.bytesOf(ids[0]!))).toBe(' the');
  });

  it('gives the same ids again from its cache, which a caller cannot spoil', () => {
    const first = tokenizer.encode('unseen words');
    const expected = [...first];
    first.fill(0);
    expect([...tokenizer.encode('unseen words')]).toEqual(expected);
  });

  it('shows part of a character as bytes', () => {
    expect(tokenizer.pieceOf(tokenizer.encode('é')[0]!)).toBe('<0xC3>');
  });

  it('decodes ids cut inside a character to U+FFFD', () => {
    expect(tokenizer.decode(tokenizer.encode('aé').slice(0, 2))).toBe('a\ufffd');
  });

  it('streams the text that decode gives, for any ids', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(tokenizer.vocabSize - 1)), (ids) => {
        const decoder = new StreamingDecoder(tokenizer);
        expect(ids.map((id) => decoder.push(id)).join('') + decoder.flush()).toBe(tokenizer.decode(ids));
      }),
    );
  });

  it('encodes a word of half a million letters', () => {
    const word = 'the'.repeat(170_000);
    expect(tokenizer.decode(tokenizer.encode(word))).toBe(word);
  });

  it('refuses an id outside the vocabulary', () => {
    expect(() => tokenizer.decode([tokenizer.vocabSize])).toThrow(RangeError);
  });
});
