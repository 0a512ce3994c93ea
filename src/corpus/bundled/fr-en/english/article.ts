const CONSONANT_SOUND = /^(uni|use|usa|euro|one\b|once\b|ewe)/i;
const VOWEL_SOUND = /^([aeiou]|hour|honest|heir|honor)/i;

/** Puts a or an in front of an English phrase, by its first sound: an hour, a university, a useful book. */
export function withIndefiniteArticle(phrase: string): string {
  return `${VOWEL_SOUND.test(phrase) && !CONSONANT_SOUND.test(phrase) ? 'an' : 'a'} ${phrase}`;
}
