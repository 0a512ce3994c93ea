import { lowerCaseWords } from './lower-case-words.ts';

/** The most frequent of some texts, of several the first; undefined for none. */
export function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > counts.get(best)!) best = text;
  return best;
}

/**
 * Finds in a text the phrase that ends last, and of those the longest; words are compared in lower case, without marks.
 * @returns that one of `phrases`, or undefined where none occurs
 */
export function lastPhraseFinder(phrases: readonly string[]): (text: string) => string | undefined {
  const known = new Map<string, string>();
  let maxWords = 1;
  for (const phrase of phrases) {
    const words = lowerCaseWords(phrase);
    maxWords = Math.max(maxWords, words.length);
    const key = words.join(' ');
    if (!known.has(key)) known.set(key, phrase);
  }
  return (text) => {
    const words = lowerCaseWords(text);
    for (let end = words.length; end > 0; end--) {
      for (let start = Math.max(0, end - maxWords); start < end; start++) {
        const phrase = known.get(words.slice(start, end).join(' '));
        if (phrase !== undefined) return phrase;
      }
    }
    return undefined;
  };
}
