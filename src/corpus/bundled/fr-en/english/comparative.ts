// Adjectives of one syllable take -er, and so do these of two.
const TWO_SYLLABLES =
  /^(happy|pretty|funny|lazy|heavy|easy|dirty|tiny|noisy|spicy|salty|shiny|friendly|narrow|simple|clumsy|rainy|sunny|quiet)$/;
const LONG_ONES = /^(strange|bored|tired|moved|pleased|loud)$/;
const IRREGULAR: Readonly<Record<string, string>> = { good: 'better', bad: 'worse' };

/** taller, bigger, happier, more beautiful, better. */
export function comparative(adjective: string): string {
  return IRREGULAR[adjective] ?? inflect(adjective, 'er', 'more');
}

/** tallest, biggest, happiest, most beautiful, best. */
export function superlative(adjective: string): string {
  return { good: 'best', bad: 'worst' }[adjective] ?? inflect(adjective, 'est', 'most');
}

function inflect(adjective: string, ending: string, word: string): string {
  const isShort = /^[^aeiou]*[aeiouy]+[^aeiou]*e?$/.test(adjective) || TWO_SYLLABLES.test(adjective);
  if (!isShort || LONG_ONES.test(adjective)) return `${word} ${adjective}`;
  if (adjective.endsWith('e')) return `${adjective}${ending.slice(1)}`;
  if (/[^aeiou]y$/.test(adjective) && adjective.length > 3) return `${adjective.slice(0, -1)}i${ending}`;
  if (/^[^aeiou]*[aeiou][bdgmnpt]$/.test(adjective)) return `${adjective}${adjective.slice(-1)}${ending}`;
  return `${adjective}${ending}`;
}
