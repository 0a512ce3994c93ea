import { describe, expect, it } from 'vitest';
import { bleuTokenizerFor, tokenizeForBleu } from '../../src/evaluation/bleu-tokenizers.ts';

describe('bleuTokenizerFor', () => {
  it('takes 13a for languages with spaces and where the language is unknown', () => {
    expect([bleuTokenizerFor('en'), bleuTokenizerFor('fr'), bleuTokenizerFor(undefined)]).toEqual([
      '13a',
      '13a',
      '13a',
    ]);
  });

  it('cuts Chinese into characters, and Japanese too', () => {
    expect(tokenizeForBleu('我喜欢苹果。', bleuTokenizerFor('zh'))).toHaveLength(6);
    expect(tokenizeForBleu('りんごが好き', bleuTokenizerFor('ja'))).toHaveLength(6);
  });
});
