import { describe, expect, it } from 'vitest';
import {
  CopyIndex,
  findNames,
  hasRepeatedRun,
  heroNames,
  median,
  namesIn,
  wordsOf,
} from '../../src/evaluation/sample-quality.ts';

const text =
  'One Monday a fox named Ada met a crow. "Good day," said Ada. The crow looked at Ada\'s nose. One day Otis came.';

describe('wordsOf', () => {
  it('leaves out marks and possessive endings, and keeps hyphens', () => {
    expect(wordsOf('"Is it Ada\'s, or James\'?" asked the gray-haired owl.')).toEqual(
      'Is it Ada or James asked the gray-haired owl'.split(' '),
    );
  });
});

describe('hasRepeatedRun', () => {
  it('finds the same words in a row, and nothing shorter', () => {
    const words = 'a b c d x a b c d'.split(' ');
    expect(hasRepeatedRun(words, 4)).toBe(true);
    expect(hasRepeatedRun(words, 5)).toBe(false);
    expect(hasRepeatedRun('a a a a a'.split(' '), 3)).toBe(true);
    expect(hasRepeatedRun([], 3)).toBe(false);
  });
});

describe('names', () => {
  it('are the words that are never written small', () => {
    expect(findNames(`${text} Hurrah, a day!`, ['Monday'])).toEqual(new Set(['Ada', 'Otis']));
  });

  it('are found with unknown ones inside sentences, each once', () => {
    const known = new Set(wordsOf(text).map((word) => word.toLowerCase()));
    const names = new Set(['Ada', 'Otis']);
    expect(namesIn('Otis met Ada. Ada, said Otis, and The crow met Borix. Zorro came.', names, known)).toEqual([
      'Otis',
      'Ada',
      'Borix',
    ]);
  });
});

describe('heroNames', () => {
  it('are the names that come first in a tale, not those that only come later', () => {
    const names = new Set(['Ada', 'Otis', 'Tom']);
    const tales = ["The fox was Ada's friend. Otis met Tom.", 'Tom came. Then Ada, and Tom again.', 'Nobody came.'];
    expect(heroNames(tales, names)).toEqual(new Set(['Ada', 'Tom']));
  });
});

describe('CopyIndex', () => {
  const index = new CopyIndex('the old king went to the well and the old queen went home');

  it.each([
    ['the old queen went to the well and the old king', 7],
    ['went home', 2],
    ['a king of old', 1],
    ['nothing else', 0],
    ['', 0],
    ['the old king went to the well and the old queen went home', 13],
  ])('measures the longest run of words in "%s" that is in the text', (words, length) => {
    expect(index.longestCopy(wordsOf(words))).toBe(length);
  });

  it('agrees with a search in the plain text', () => {
    const source = wordsOf('a b a a b b a b a b b b a a a b a b');
    const small = new CopyIndex(source.join(' '));
    const copy = (words: string[]) => {
      for (let length = words.length; length > 0; length--) {
        for (let i = 0; i + length <= words.length; i++) {
          if (` ${source.join(' ')} `.includes(` ${words.slice(i, i + length).join(' ')} `)) return length;
        }
      }
      return 0;
    };
    for (const words of ['b b b b a', 'a a a a', 'b a b a b a b', 'x a x', 'a b x b b a'].map(wordsOf)) {
      expect(small.longestCopy(words)).toBe(copy(words));
    }
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([7])).toBe(7);
  });
});
