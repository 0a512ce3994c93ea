import { describe, expect, it } from 'vitest';
import { checkTextLength, checkWholeTexts } from '../../src/dataset/check-text-length.ts';
import { UserError } from '../../src/errors.ts';
import { userErrorOf } from '../tasks/user-error.ts';
import { letterTokenizer } from './letter-tokenizer.ts';

const poem = { name: 'poem.txt', numCharacters: 212, contextLength: 128, setByUser: true };

function errorOf(facts: typeof poem): UserError | undefined {
  try {
    checkTextLength(facts);
    return undefined;
  } catch (error) {
    return error instanceof UserError ? error : expect.fail(String(error));
  }
}

describe('checkTextLength', () => {
  it('refuses a text shorter than 20 contexts, and hints at a context that fits', () => {
    const error = errorOf(poem);
    expect(error?.message).toBe('poem.txt has 212 characters; contextLength 128, set by you, needs at least 2,560');
    expect(error?.hint).toBe('--set contextLength=8, or add text');
    expect(errorOf({ ...poem, contextLength: 8 })).toBeUndefined();
  });

  it('accepts 20 contexts exactly, and any context the user did not set', () => {
    expect(errorOf({ ...poem, numCharacters: 2560 })).toBeUndefined();
    expect(errorOf({ ...poem, numCharacters: 2559 })).toBeDefined();
    expect(errorOf({ ...poem, setByUser: false })).toBeUndefined();
  });

  it('only asks for more text where no context fits', () => {
    expect(errorOf({ ...poem, numCharacters: 10 })?.hint).toBe('add text');
  });
});

describe('checkWholeTexts', () => {
  const check = (texts: readonly string[], contextLength: number) =>
    checkWholeTexts(texts, { noun: 'answers', tokenizer: letterTokenizer('abc'), contextLength });

  it('leaves room for one token that opens or ends a text', () => {
    expect(() => check(['abc', 'a'], 4)).not.toThrow();
    expect(() => check([], 4)).not.toThrow();
  });

  it('refuses texts by the longest of them, with a context that fits it', async () => {
    expect(await userErrorOf(() => check(['abca', 'abcabcab', 'a'], 4))).toEqual({
      message: 'expected answers that fit contextLength 4, got one that needs 9: "abcabcab"',
      hint: '--set contextLength=16',
    });
    expect((await userErrorOf(() => check(['abc'], 3))).hint).toBe('--set contextLength=4');
  });
});
