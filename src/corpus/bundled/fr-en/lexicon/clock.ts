import type { Random } from '../../../../random.ts';
import { pickWeighted } from '../choice.ts';
import type { Phrase } from '../phrase.ts';
import { NUMBERS } from './numbers.ts';

/** A time of day on a twelve-hour clock: trois heures et quart, a quarter past three. */
export function pickClockTime(random: Random): Phrase {
  const hour = 1 + random.integer(11);
  const fr = frenchHour(hour);
  const en = NUMBERS[hour]?.en as string;
  const next = NUMBERS[hour === 11 ? 12 : hour + 1]?.en as string;
  const minutes = random.pick([5, 10, 20, 25]);
  return pickWeighted<Phrase>(random, [
    [6, { fr, en: `${en} o'clock` }],
    [2, { fr: `${fr} et demie`, en: `half past ${en}` }],
    [1.5, { fr: `${fr} et quart`, en: `a quarter past ${en}` }],
    // onze heures moins le quart, but midi moins le quart
    [
      1.5,
      {
        fr: `${hour === 11 ? 'midi' : frenchHour(hour + 1)} moins le quart`,
        en: `a quarter to ${hour === 11 ? 'noon' : next}`,
      },
    ],
    [2, { fr: `${fr} ${NUMBERS[minutes]?.fr}`, en: `${NUMBERS[minutes]?.en} past ${en}` }],
    [0.5, { fr: 'midi', en: 'noon' }],
    [0.5, { fr: 'minuit', en: 'midnight' }],
  ]);
}

function frenchHour(hour: number): string {
  return hour === 1 ? 'une heure' : `${NUMBERS[hour]?.fr} heures`;
}
