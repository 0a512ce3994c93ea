import { chance, pickWeighted } from '../choice.ts';
import { pickClockTime } from '../lexicon/clock.ts';
import { dayOfMonth } from '../lexicon/numbers.ts';
import { placesOf } from '../lexicon/places.ts';
import { timesOf } from '../lexicon/times.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const MONTHS: readonly Phrase[] = [
  { fr: 'janvier', en: 'January' },
  { fr: 'février', en: 'February' },
  { fr: 'mars', en: 'March' },
  { fr: 'avril', en: 'April' },
  { fr: 'mai', en: 'May' },
  { fr: 'juin', en: 'June' },
  { fr: 'juillet', en: 'July' },
  { fr: 'août', en: 'August' },
  { fr: 'septembre', en: 'September' },
  { fr: 'octobre', en: 'October' },
  { fr: 'novembre', en: 'November' },
  { fr: 'décembre', en: 'December' },
];

/** Il est trois heures et quart. */
export const clock: Construction = (random) => {
  const { fr, en } = pickClockTime(random);
  if (chance(random, 0.2)) return sentence({ fr: `est-ce qu'il est déjà ${fr}`, en: `is it already ${en}` }, '?');
  const isPast = chance(random, 0.15);
  return sentence({ fr: `il ${isPast ? 'était' : 'est'} ${fr}`, en: `it ${isPast ? 'was' : 'is'} ${en}` });
};

// Each in the present, the past and the future.
const WEATHER = [
  {
    fr: ['il fait froid', 'il faisait froid', 'il va faire froid'],
    en: ['it is cold', 'it was cold', 'it is going to be cold'],
  },
  {
    fr: ['il fait chaud', 'il faisait chaud', 'il va faire chaud'],
    en: ['it is hot', 'it was hot', 'it is going to be hot'],
  },
  {
    fr: ['il fait beau', 'il faisait beau', 'il va faire beau'],
    en: ['the weather is nice', 'the weather was nice', 'the weather is going to be nice'],
  },
  { fr: ['il pleut', 'il pleuvait', 'il va pleuvoir'], en: ['it is raining', 'it was raining', 'it is going to rain'] },
  { fr: ['il neige', 'il neigeait', 'il va neiger'], en: ['it is snowing', 'it was snowing', 'it is going to snow'] },
] as const;

/** Il pleut à Paris. Il va faire froid demain. */
export const weather: Construction = (random) => {
  const { fr, en } = random.pick(WEATHER);
  const tense = pickWeighted(random, [
    [5, 0],
    [2, 1],
    [3, 2],
  ] as const);
  const times = timesOf((['now', 'past', 'future'] as const)[tense]).filter(
    ({ fr: time }) => !/^(dans une|bientôt|maintenant)/.test(time),
  );
  const place = random.pick(placesOf('city'));
  const extra = pickWeighted<Phrase>(random, [
    [1, { fr: '', en: '' }],
    [3, random.pick(times)],
    [3, { fr: place.fr, en: place.at }],
  ]);
  return sentence({ fr: `${fr[tense]} ${extra.fr}`.trim(), en: `${en[tense]} ${extra.en}`.trim() });
};

/** Demain, c'est lundi. Mon anniversaire est le cinq mai. */
export const date: Construction = (random) => {
  const day = random.pick(timesOf('day'));
  const month = random.pick(MONTHS);
  const number = dayOfMonth(1 + random.integer(30));
  const fullDate = { fr: `le ${number.fr} ${month.fr}`, en: `${month.en} ${number.en}` };
  return sentence(
    pickWeighted<Phrase>(random, [
      [1, { fr: `aujourd'hui, c'est ${day.fr}`, en: `today is ${day.en}` }],
      [1, { fr: `demain, c'est ${day.fr}`, en: `tomorrow is ${day.en}` }],
      [4, { fr: `nous sommes ${fullDate.fr}`, en: `it is ${fullDate.en}` }],
      [3, { fr: `mon anniversaire est ${fullDate.fr}`, en: `my birthday is on ${fullDate.en}` }],
      [3, { fr: `ton anniversaire est ${fullDate.fr}`, en: `your birthday is on ${fullDate.en}` }],
    ]),
  );
};
