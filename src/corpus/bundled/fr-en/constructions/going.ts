import type { Random } from '../../../../random.ts';
import { pickCompany, pickTime } from '../adjuncts.ts';
import { chance, pickWeighted } from '../choice.ts';
import { type Clause, question, statement } from '../clause.ts';
import { placesOf } from '../lexicon/places.ts';
import { timesOf } from '../lexicon/times.ts';
import { pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const TRANSPORTS: readonly Phrase[] = [
  { fr: 'à pied', en: 'on foot' },
  { fr: 'en train', en: 'by train' },
  { fr: 'en bus', en: 'by bus' },
  { fr: 'en voiture', en: 'by car' },
  { fr: 'à vélo', en: 'by bike' },
];

/** Going somewhere: Nous sommes allés à la plage avec Julie. */
export const going: Construction = (random) => {
  const subject = pickSubject(random);
  const tense = pickWeighted(random, [
    [5, 'present'],
    [4, 'passeCompose'],
    [2, 'futur'],
    [2, 'vouloir'],
    [1, 'devoir'],
    [1, 'pouvoir'],
    [1, 'voudrais'],
  ] as const);
  const place = pickPlace(random);
  const complements: Phrase[] = [place];
  const isFar = /^en |^à \p{Lu}|^au \p{Lu}/u.test(place.fr);
  if (chance(random, 0.25)) complements.push(isFar ? (TRANSPORTS[1] as Phrase) : random.pick(TRANSPORTS));
  else if (chance(random, 0.33)) complements.push(pickCompany(random, subject));
  const pickTravelTime = () =>
    isFar && tense === 'passeCompose' ? random.pick(timesOf('longAgo')) : pickTime(random, tense);
  const isHabitual = tense === 'present' && !isFar && chance(random, 0.2);
  if (isHabitual) complements.push(random.pick(timesOf('habit')));
  else if (chance(random, 0.3)) complements.push(pickTravelTime());
  const negation = chance(random, 0.15) && !isHabitual && tense !== 'voudrais' ? 'pas' : undefined;
  const clause: Clause = { subject, verb: { fr: 'aller', en: 'go' }, tense, isHabitual, negation, complements };
  const asks =
    subject.person !== 0 && negation === undefined && tense !== 'devoir' && tense !== 'voudrais' && chance(random, 0.2);
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};

/** Living somewhere: Mes parents habitent à Lyon. */
export const living: Construction = (random) => {
  const subject = pickSubject(random);
  const { fr, at } = random.pick([...placesOf('city'), ...homes]);
  const tense = chance(random, 0.2) ? 'imparfait' : 'present';
  const negation = chance(random, 0.2) ? random.pick(['pas', 'plus'] as const) : undefined;
  const clause: Clause = {
    subject,
    verb: { fr: 'habiter', en: 'live', isState: true },
    tense,
    negation,
    complements: [{ fr, en: at }],
  };
  return negation === undefined && chance(random, 0.2)
    ? sentence(question(clause, pickQuestionForm(random, subject)), '?')
    : sentence(statement(clause));
};

const homes = [
  { fr: 'dans une grande maison', at: 'in a big house' },
  { fr: 'dans une petite maison', at: 'in a small house' },
  { fr: 'dans un petit village', at: 'in a small village' },
  { fr: 'dans cette rue', at: 'in this street' },
  { fr: 'dans une grande ville', at: 'in a big city' },
  { fr: 'près de la mer', at: 'near the sea' },
  { fr: "près de l'école", at: 'near the school' },
  { fr: 'à la campagne', at: 'in the country' },
  { fr: 'dans un vieil appartement', at: 'in an old apartment' },
  { fr: 'ici', at: 'here' },
] as const;

function pickPlace(random: Random): Phrase {
  const { fr, to } = random.pick(
    placesOf('out', 'town', 'city').filter(({ fr: place }) => !/^dans la rue/.test(place)),
  );
  return { fr, en: to };
}
