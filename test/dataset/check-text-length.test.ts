import { describe, expect, it } from 'vitest';
import { checkTextLength } from '../../src/dataset/check-text-length.ts';
import { UserError } from '../../src/errors.ts';

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
