import { superlative } from '../english/comparative.ts';
import type { Adjective } from '../lexicon/adjectives.ts';
import { type Noun, nounsOf } from '../lexicon/nouns.ts';
import { STRANGERS } from '../lexicon/people.ts';
import { agree } from '../noun-phrase.ts';
import { pickName } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { comparableFor } from './comparison.ts';
import type { Construction } from './construction.ts';

const SCOPES: Readonly<Record<string, readonly Phrase[]>> = {
  building: [
    { fr: 'de la ville', en: 'in the city' },
    { fr: 'du village', en: 'in the village' },
  ],
  town: [
    { fr: 'de la région', en: 'in the region' },
    { fr: 'du pays', en: 'in the country' },
  ],
  animal: [{ fr: 'du monde', en: 'in the world' }],
  vehicle: [{ fr: 'du quartier', en: 'in the neighborhood' }],
  print: [{ fr: 'de la bibliothèque', en: 'in the library' }],
  clothes: [{ fr: 'du magasin', en: 'in the shop' }],
  person: [
    { fr: 'de la classe', en: 'in the class' },
    { fr: "de l'école", en: 'in the school' },
    { fr: 'du village', en: 'in the village' },
  ],
};

/** C'est le plus grand château de la région. Paul est le garçon le plus timide de la classe. */
export const most: Construction = (random) => {
  const group = random.pick(Object.keys(SCOPES));
  const isPerson = group === 'person';
  const name = pickName(random);
  const people = STRANGERS.filter(
    ({ fr, feminine }) => /^(garçon|fille|élève)$/.test(fr) && feminine === name.feminine,
  );
  const noun = random.pick(isPerson ? people : nounsOf(group).filter(({ flags }) => flags.length === 0));
  const adjectives = comparableFor(isPerson ? ['person'] : noun.groups).filter(
    ({ isAttributive, masculine }) => isAttributive && masculine !== 'mince',
  );
  if (adjectives.length === 0) return most(random);
  const best = superlativePhrase(noun, random.pick(adjectives));
  const scope = random.pick(SCOPES[group] ?? []);
  const opening = isPerson ? { fr: `${name.fr} est`, en: `${name.en} is` } : { fr: "c'est", en: 'it is' };
  return sentence({ fr: `${opening.fr} ${best.fr} ${scope.fr}`, en: `${opening.en} ${best.en} ${scope.en}` });
};

function superlativePhrase(noun: Noun, adjective: Adjective): Phrase {
  const article = noun.feminine ? 'la' : 'le';
  const form = agree(adjective, noun.feminine, false);
  const en = `the ${superlative(noun.groups.includes('person') ? adjective.enOfPerson : adjective.en)} ${noun.en}`;
  if (adjective.masculine === 'bon') return { fr: `${article} meilleur${noun.feminine ? 'e' : ''} ${noun.fr}`, en };
  if (adjective.isBeforeNoun) return { fr: `${article} plus ${form} ${noun.fr}`, en };
  return { fr: `${article} ${noun.fr} ${article} plus ${form}`, en };
}
