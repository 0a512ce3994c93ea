import { capitalise } from './template.ts';

/** Words that begin with a vowel letter and a consonant sound, or the other way round. */
const soundsLikeConsonant = /^(?:one|once|uni[^nm]|use|usu|eu|ewe)/;
const soundsLikeVowel = /^(?:hour|honest|honor|heir)/;

/** Whether `a` or `an` stands before `word`. */
export function articleFor(word: string): 'a' | 'an' {
  const lower = word.toLowerCase();
  if (soundsLikeVowel.test(lower)) return 'an';
  return /^[aeiou]/.test(lower) && !soundsLikeConsonant.test(lower) ? 'an' : 'a';
}

/** Sets every `a` and `an` right and gives every sentence of a paragraph its capital letter. */
export function polishParagraph(text: string): string {
  return text
    .replace(
      /\b([Aa])n? (?=([A-Za-z]+))/g,
      (_, letter: string, word: string) => `${letter}${articleFor(word).slice(1)} `,
    )
    .replace(/(\w)"([.,])/g, '$1$2"')
    .replace(/(^"?|[.!?] "?|\." "?)([a-z])/g, (_, before: string, letter: string) => before + capitalise(letter));
}
