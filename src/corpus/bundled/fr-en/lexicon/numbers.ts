import type { Phrase } from '../phrase.ts';

const FRENCH =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const FRENCH_TENS = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'] as const;
const ENGLISH_TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty'] as const;

const smallEnglish = ENGLISH.split(' ');

/** The numbers in words, 0 to 69, by value. */
export const NUMBERS: readonly Phrase[] = [
  ...FRENCH.split(' ').map((fr, value) => ({ fr, en: smallEnglish[value] as string })),
  ...Array.from({ length: 49 }, (_, index) => compound(index + 21)),
];

function compound(value: number): Phrase {
  const tens = Math.floor(value / 10) - 2;
  const unit = value % 10;
  const fr = FRENCH_TENS[tens] as string;
  const en = ENGLISH_TENS[tens] as string;
  if (unit === 0) return { fr, en };
  const frenchUnit = FRENCH.split(' ')[unit];
  return {
    fr: unit === 1 ? `${fr} et un` : `${fr}-${frenchUnit}`,
    en: `${en}-${smallEnglish[unit]}`,
  };
}

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** The day of a month: le premier, le vingt et un; first, twenty-first. */
export function dayOfMonth(day: number): Phrase {
  const tens = day - (day % 10);
  const ordinals = ORDINALS.split(' ');
  const ending = ordinals[day < 20 ? day : day % 10] as string;
  const en =
    day < 20 ? ending : day % 10 === 0 ? `${NUMBERS[tens]?.en.slice(0, -1)}ieth` : `${NUMBERS[tens]?.en}-${ending}`;
  return { fr: day === 1 ? 'premier' : (NUMBERS[day]?.fr as string), en };
}
