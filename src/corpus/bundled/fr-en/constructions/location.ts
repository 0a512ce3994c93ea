import { chance, pickWeighted } from '../choice.ts';
import { be } from '../english/verb-phrase.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { placesOf } from '../lexicon/places.ts';
import { SPOTS, type Spot } from '../lexicon/spots.ts';
import type { Determiner } from '../noun-phrase.ts';
import { noun3, pickSubject } from '../people-phrases.ts';
import { factsOf } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS } from '../subject.ts';
import type { Construction } from './construction.ts';
import { copula, describe } from './description.ts';

const movable: readonly Spot[] = SPOTS.filter(
  ({ groups }) => !groups.includes('building') && !groups.includes('nature'),
);

/** Where things are: Le chat est sous le lit. Où sont mes chaussures ? */
export const location: Construction = (random) => {
  const { groups, places } = random.pick(movable);
  const noun = random.pick(nounsOf(random.pick(groups)));
  const owners = PRONOUNS.filter(({ person }) => person !== 2);
  const canBeOwned =
    !noun.groups.some((group) => ['animal', 'untamed', 'sight'].includes(group)) || noun.groups.includes('pet');
  const determiner = pickWeighted<Determiner>(random, [
    [5, 'definite'],
    [canBeOwned ? 5 : 0, { possessor: random.pick(owners) }],
  ]);
  const plural = noun.flags.includes('plural') || (!noun.flags.includes('mass') && chance(random, 0.25));
  const thing = noun3({ noun, determiner, plural });
  const isPast = chance(random, 0.12);
  if (chance(random, 0.2)) {
    return sentence(
      { fr: `où ${copula(thing, isPast)} ${thing.fr}`, en: `where ${be(thing, isPast)} ${thing.en}` },
      '?',
    );
  }
  const place = random.pick(places);
  if (place.en.split(' ').at(-1) === noun.en) return location(random);
  if (chance(random, 0.12)) {
    return sentence(
      {
        fr: `est-ce que ${thing.fr} ${copula(thing, isPast)} ${place.fr}`,
        en: `${be(thing, isPast)} ${thing.en} ${place.en}`,
        ...factsOf(thing),
      },
      '?',
    );
  }
  return sentence(describe(thing, place, { isPast, isNegated: chance(random, 0.15) }));
};

/** Where people are: Ma mère est à la maison. Où étais-tu hier ? */
export const whereabouts: Construction = (random) => {
  const subject = pickSubject(random);
  const isPast = chance(random, 0.3);
  const { fr, at } = random.pick(placesOf('home', 'room', 'out', 'town', 'city'));
  const time = isPast && chance(random, 0.4) ? { fr: 'hier', en: 'yesterday' } : { fr: '', en: '' };
  const words = { fr: `${fr} ${time.fr}`.trim(), en: `${at} ${time.en}`.trim() };
  if (subject.person !== 0 && chance(random, 0.15)) {
    const inverted = subject.isPronoun;
    const form = inverted ? `${copula(subject, isPast)}-${subject.fr}` : `${copula(subject, isPast)} ${subject.fr}`;
    return sentence(
      {
        fr: `où ${form} ${time.fr}`.trim(),
        en: `where ${be(subject, isPast)} ${subject.en} ${time.en}`.trim(),
        ...factsOf(subject),
      },
      '?',
    );
  }
  return sentence(describe(subject, words, { isPast, isNegated: chance(random, 0.2) }));
};
