/** The plural of an English noun, by rule; irregular ones stand in the lexicon. */
export function pluralOfEnglish(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return `${noun}s`;
}
