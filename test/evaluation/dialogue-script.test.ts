import { describe, expect, it } from 'vitest';
import { meets, recallDistance } from '../../src/evaluation/dialogue-script.ts';

const expected = (anyOf: string[], noneOf?: string[], fact = 'food') => ({ turn: 7, fact, anyOf, noneOf });

describe('meets', () => {
  it.each([
    ['You like PANCAKES.', ['pancake'], undefined, true],
    ['Goodbye, Mira!', ['bye', 'take care'], undefined, true],
    ['You like soup.', ['pancake'], undefined, false],
    ['Your cat is Minka, not Tom.', ['Minka'], ['Tom'], false],
    ['Your cat is Minka.', ['Minka'], ['Tom'], true],
    ['', ['Minka'], undefined, false],
  ])('of "%s" with %j and not %j is %s', (reply, anyOf, noneOf, isMet) => {
    expect(meets(reply, expected(anyOf, noneOf))).toBe(isMet);
  });

  it.each(['It is six.', 'Six!', 'It is 6.', 'A six-year-old.', 'On the sixth floor.'])(
    'finds six in "%s"',
    (reply) => {
      expect(meets(reply, expected(['6', 'six']))).toBe(true);
    },
  );

  it.each(['It is sixteen.', 'Sixty.', 'It is 16.', 'Twenty-six.', 'It is 61.'])('finds no six in "%s"', (reply) => {
    expect(meets(reply, expected(['6', 'six']))).toBe(false);
  });

  it('wants no other number where none is to be named', () => {
    expect(meets('You are twenty-one.', expected(['20', 'twenty']))).toBe(false);
    expect(meets('You were six, now you are eight.', expected(['8', 'eight'], ['six']))).toBe(false);
    expect(meets('You are eight, not sixteen.', expected(['8', 'eight'], ['six']))).toBe(true);
  });
});

describe('recallDistance', () => {
  const said = ['Hello.', 'I like soup.', 'I have a dog.', 'What do I like?'];
  const script = said.flatMap((text) => [
    { role: 'user', text } as const,
    { role: 'assistant', text: 'Soup?' } as const,
  ]);

  it('counts the turns of the user from telling to asking', () => {
    expect(recallDistance(script, expected(['soup']))).toBe(2);
    expect(recallDistance(script, { ...expected(['soup']), turn: 5 })).toBe(1);
  });

  it('is undefined for what was not told, or is worked out', () => {
    expect(recallDistance(script, expected(['cheese']))).toBeUndefined();
    expect(recallDistance(script, expected(['soup'], undefined, 'unknown'))).toBeUndefined();
  });
});
