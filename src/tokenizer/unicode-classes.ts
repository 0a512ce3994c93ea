/**
 * Characters that came after Unicode 16, as the inside of a character class. The regular expressions of Hugging Face's tokenizers 0.23 do not know
 * them as letters or numbers, and neither do older Node versions: without this the ids would depend on the version of Node.
 */
export const newerThanUnicode16 = [
  '88f c5c cdc 1acf-1add 1ae0-1aeb 20c1 2b96 a7ce-a7cf a7d2 a7d4 a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 10940-10959',
  '10ec5-10ec7 10ed0-10ed8 10efa-10efb 11b60-11b67 11db0-11ddb 11de0-11de9 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6',
  '187f8-187ff 18d09-18d1e 18d80-18df2 1ccfa-1ccfc 1ceba-1ced0 1cee0-1cef0 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1f6d8',
  '1f777-1f77a 1f8d0-1f8d8 1fa54-1fa57 1fa8a 1fa8e 1fac8 1facd 1faea 1faef 1fbfa 2b73a-2b73f 2cea2-2cead 323b0-33479',
]
  .join(' ')
  .replace(/[0-9a-f]+/g, '\\u{$&}')
  .replaceAll(' ', '');

/** The classes of characters that GPT-2's pattern tells apart. */
export const characterClasses = { other: 1, letter: 2, number: 3, whitespace: 4 } as const;

export type CharacterClass = (typeof characterClasses)[keyof typeof characterClasses];

const newer = new RegExp(`[${newerThanUnicode16}]`, 'u');
// Filled as characters come up, 0 until then: classifying all of Unicode at the start would take a tenth of a second.
const classByCodePoint = new Uint8Array(0x110000);

/** The class of a code point by Unicode 16; whitespace is White_Space, which differs from \s at U+0085 and U+FEFF. */
export function classOf(codePoint: number): CharacterClass {
  const known = classByCodePoint[codePoint]!;
  if (known !== 0) return known as CharacterClass; // only classify() writes there
  const found = classify(String.fromCodePoint(codePoint));
  classByCodePoint[codePoint] = found;
  return found;
}

function classify(character: string): CharacterClass {
  if (/\p{White_Space}/u.test(character)) return characterClasses.whitespace;
  if (newer.test(character)) return characterClasses.other;
  if (/\p{L}/u.test(character)) return characterClasses.letter;
  return /\p{N}/u.test(character) ? characterClasses.number : characterClasses.other;
}
