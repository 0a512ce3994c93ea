import { describe, expect, it } from 'vitest';
import { lastPhraseFinder, mostFrequent } from '../../src/evaluation/guesses.ts';

describe('mostFrequent', () => {
  it('is the first of those that are as frequent', () => {
    expect(mostFrequent(['a', 'b', 'c', 'c', 'b'])).toBe('b');
    expect(mostFrequent([])).toBeUndefined();
  });
});

describe('lastPhraseFinder', () => {
  const find = lastPhraseFinder(['hall', 'Dining room', 'room', '2', 'Hall']);

  it.each([
    ['He was in the hall, then in the ROOM.', 'room'],
    ['From the room to the hall.', 'hall'],
    ['The hall. The dining room!', 'Dining room'],
    ['The dining table in the room', 'room'],
    ['Roomy halls', undefined],
    ['It has 2 halls.', '2'],
    ['', undefined],
  ])('finds in "%s" the one that ends last, the longest of those: %s', (text, phrase) => {
    expect(find(text)).toBe(phrase);
  });
});
