import type { Random } from '../../../random.ts';
import type { Noun } from './lexicon/nouns.ts';
import type { Quantity } from './noun-phrase.ts';

const OF_ANYTHING: readonly Quantity[] = [
  { fr: 'beaucoup de', en: 'a lot of' },
  { fr: 'assez de', en: 'enough' },
];
const OF_MASS: readonly Quantity[] = [
  ...OF_ANYTHING,
  { fr: 'trop de', en: 'too much' },
  { fr: 'un peu de', en: 'a little' },
];
const OF_MANY: readonly Quantity[] = [
  ...OF_ANYTHING,
  { fr: 'trop de', en: 'too many' },
  { fr: 'quelques', en: 'a few' },
  { fr: 'plusieurs', en: 'several' },
];
const KILO: Quantity = { fr: 'un kilo de', en: 'a kilo of' };

/** How much of a mass, how many of other nouns: beaucoup de thé, quelques pommes, un kilo de poires. */
export function pickQuantity(random: Random, noun: Noun): Quantity {
  if (noun.flags.includes('mass')) return random.pick(OF_MASS);
  return random.pick(/^(fruit|vegetable)$/.test(noun.groups[0] ?? '') ? [...OF_MANY, KILO] : OF_MANY);
}
