import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gpt2Words } from '../../src/tokenizer/gpt2-words.ts';
import { patternWords } from '../../src/tokenizer/pattern-words.ts';
import type { WordSplitter } from '../../src/tokenizer/pre-tokenize.ts';

const definition = patternWords(String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`);

function wordsOf(splitter: WordSplitter, text: string): string[] {
  const words: string[] = [];
  splitter(text, (word) => words.push(word));
  return words;
}

describe('gpt2Words', () => {
  it('keeps one space with the word after it and divides contractions', () => {
    expect(wordsOf(gpt2Words, "I've  10 cats, don't I?\n")).toEqual([
      ...['I', "'ve", ' ', ' 10', ' cats', ',', ' don', "'t", ' I', '?', '\n'],
    ]);
  });

  it('gives the words of the regular expression that defines it', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\t',
        '\u0085',
        '\ufeff',
        '\u00a0',
        '\u3000',
        "'",
        "'s",
        "'ll",
        "'re",
        "'v",
        'S',
      ),
      fc.constantFrom('a', 'é', '中', '1', '٣', 'Ⅳ', '!', '😀', '\u0301', '\u200d', '\ud800', '\u088f', '\u{11de0}'),
    );
    const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (value) => {
        expect(wordsOf(gpt2Words, value)).toEqual(wordsOf(definition, value));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives no words for empty text', () => {
    expect(wordsOf(gpt2Words, '')).toEqual([]);
  });
});

describe('patternWords', () => {
  it('makes words of what lies between matches too', () => {
    expect(wordsOf(patternWords('[0-9]'), 'ab12c')).toEqual(['ab', '1', '2', 'c']);
  });

  it('ignores case where the pattern says so', () => {
    expect(wordsOf(patternWords("(?i:'s|'ll)"), "a'Sb'lLc'ſ")).toEqual(['a', "'S", 'b', "'lL", 'c', "'ſ"]);
  });

  it('does not stop at a match of nothing', () => {
    expect(wordsOf(patternWords('b*'), 'abba')).toEqual(['a', 'bb', 'a']);
  });

  it('refuses what JavaScript has no counterpart for', () => {
    expect(() => patternWords(String.raw`\w+`)).toThrow(SyntaxError);
    expect(() => patternWords(String.raw`\p{L}++`)).toThrow(SyntaxError);
  });
});
