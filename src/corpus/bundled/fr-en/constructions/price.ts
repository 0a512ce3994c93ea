import { chance } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { NUMBERS } from '../lexicon/numbers.ts';
import { pickAdjective } from '../objects.ts';
import { noun3 } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { usualForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

// noun group | prices in euros; large ones are round
const LARGE: readonly Phrase[] = [
  { fr: 'cent', en: 'one hundred' },
  { fr: 'deux cents', en: 'two hundred' },
  { fr: 'trois cents', en: 'three hundred' },
  { fr: 'cinq cents', en: 'five hundred' },
];
const HUGE: readonly Phrase[] = [
  { fr: 'mille', en: 'one thousand' },
  { fr: 'deux mille', en: 'two thousand' },
  { fr: 'cinq mille', en: 'five thousand' },
  { fr: 'dix mille', en: 'ten thousand' },
];
const WARES: readonly (readonly [group: string, prices: readonly Phrase[]])[] = [
  ['clothes', NUMBERS.slice(10, 61)],
  ['thing', NUMBERS.slice(2, 41)],
  ['crockery', NUMBERS.slice(2, 21)],
  ['dish', NUMBERS.slice(2, 16)],
  ['print', NUMBERS.slice(3, 31)],
  ['device', LARGE],
  ['furniture', LARGE],
  ['jewel', LARGE],
  ['instrument', LARGE],
  ['tool', NUMBERS.slice(5, 41)],
  ['fruit', NUMBERS.slice(2, 8)],
  ['vehicle', HUGE],
];
const COST = { fr: 'coûter', en: 'cost', isState: true } as const;

/** Ces chaussures coûtent trente euros. Combien coûte cette robe ? */
export const price: Construction = (random) => {
  const [group, prices] = random.pick(WARES);
  const noun = random.pick(nounsOf(group).filter(({ fr }) => !/^(lettre|pièce|bouton|allumette)$/.test(fr)));
  const plural = noun.flags.includes('plural') || chance(random, 0.25);
  const ware = noun3({
    noun,
    determiner: chance(random, 0.6) ? 'demonstrative' : 'definite',
    plural,
    adjective: pickAdjective(random, noun),
  });
  if (chance(random, 0.35)) {
    const { en } = question({ subject: ware, verb: COST, tense: 'present', complements: [] }, usualForm(ware));
    return sentence({ fr: `combien ${plural ? 'coûtent' : 'coûte'} ${ware.fr}`, en: `how much ${en}` }, '?');
  }
  const number = random.pick(prices);
  const complements = [{ fr: `${number.fr} euros`, en: `${number.en} euros` }];
  return sentence(statement({ subject: ware, verb: COST, tense: 'present', complements }));
};
