import { chance, pickWeighted } from '../choice.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { SPOTS } from '../lexicon/spots.ts';
import { type Determiner, nounPhrase } from '../noun-phrase.ts';
import { pickAdjective } from '../objects.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** Il y a deux chats dans le jardin. Il n'y a pas de lait dans le frigo. */
export const thereIs: Construction = (random) => {
  const { groups, places } = random.pick(SPOTS);
  const noun = random.pick(nounsOf(random.pick(groups)));
  const place = random.pick(places);
  const isMass = noun.flags.includes('mass');
  const isPast = chance(random, 0.15);
  const kind = pickWeighted(random, [
    [6, 'is'],
    [2, 'not'],
    [2, 'asks'],
  ] as const);
  const number =
    kind === 'is' && !isMass && !noun.flags.includes('plural') && chance(random, 0.3) ? 2 + random.integer(9) : 0;
  const determiner: Determiner = number > 0 ? { number } : kind === 'not' ? 'none' : 'indefinite';
  const plural = !isMass && (number > 0 || kind === 'not' || noun.flags.includes('plural') || chance(random, 0.5));
  const thing = nounPhrase({ noun, determiner, plural, adjective: pickAdjective(random, noun) });
  if (thing.en.includes('hot ') && place.en.includes('fridge')) return thereIs(random);
  const be = plural ? (isPast ? 'were' : 'are') : isPast ? 'was' : 'is';
  const avoir = isPast ? 'avait' : 'a';
  if (kind === 'not')
    return sentence({
      fr: `il n'y ${avoir} pas ${thing.fr} ${place.fr}`,
      en: `there ${be} not ${thing.en} ${place.en}`,
    });
  if (kind === 'asks')
    return sentence(
      {
        fr: `est-ce qu'il y ${avoir} ${thing.fr} ${place.fr}`,
        en: `${be} there ${thing.en.replace(/^some /, 'any ')} ${place.en}`,
      },
      '?',
    );
  return sentence({ fr: `il y ${avoir} ${thing.fr} ${place.fr}`, en: `there ${be} ${thing.en} ${place.en}` });
};
