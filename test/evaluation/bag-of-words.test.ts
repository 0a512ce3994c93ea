import { describe, expect, it } from 'vitest';
import { trainBagOfWords } from '../../src/evaluation/bag-of-words.ts';

const example = (text: string, label: string) => ({ text, label });

describe('trainBagOfWords', () => {
  it('learns what words say, one at a time or together', () => {
    const classify = trainBagOfWords([
      ...Array.from({ length: 20 }, (_, i) => example(`Good food ${i}`, 'yes')),
      ...Array.from({ length: 20 }, (_, i) => example(`bad food ${i}`, 'no')),
      ...Array.from({ length: 20 }, (_, i) => example(`good bad ${i}`, 'both')),
    ]);
    expect(['GOOD food!', 'bad food', 'bad, good'].map(classify)).toEqual(['yes', 'no', 'both']);
  });

  it('does not see order', () => {
    const classify = trainBagOfWords(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? example('dog bites man', 'dog') : example('man bites dog', 'man'))),
    );
    expect(classify('dog bites man')).toBe(classify('man bites dog'));
  });

  it('gives the more frequent label to words it has not seen', () => {
    const classify = trainBagOfWords(
      Array.from({ length: 40 }, (_, i) => example(`w${i}`, i % 4 ? 'often' : 'rarely')),
    );
    expect(classify('something else')).toBe('often');
  });

  it('stays finite on long texts', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
    const classify = trainBagOfWords(
      Array.from({ length: 10 }, (_, i) => example(long(i % 2 ? 'a' : 'b'), String(i % 2))),
    );
    expect([classify(long('a')), classify(long('b'))]).toEqual(['1', '0']);
  });
});
