import { chance } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { NUMBERS } from '../lexicon/numbers.ts';
import type { Phrase } from '../noun-phrase.ts';
import { pickAdjective } from '../objects.ts';
import { noun3 } from '../people-phrases.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const WARES = ['clothes', 'thing', 'device', 'furniture', 'vehicle', 'dish', 'glass'] as const;
const COST = { fr: 'coûter', en: 'cost', isState: true } as const;

/** Ces chaussures coûtent trente euros. Combien coûte cette robe ? */
export const price: Construction = (random) => {
  const noun = random.pick(nounsOf(random.pick(WARES)));
  const plural = noun.flags.includes('plural') || chance(random, 0.25);
  const ware = noun3({
    noun,
    determiner: chance(random, 0.6) ? 'demonstrative' : 'definite',
    plural,
    adjective: pickAdjective(random, noun),
  });
  if (chance(random, 0.35)) {
    const { en } = question({ subject: ware, verb: COST, tense: 'present', complements: [] });
    return sentence({ fr: `combien ${plural ? 'coûtent' : 'coûte'} ${ware.fr}`, en: `how much ${en}` }, '?');
  }
  const number = NUMBERS[2 + random.integer(59)] as Phrase;
  const complements = [{ fr: `${number.fr} euros`, en: `${number.en} euros` }];
  return sentence(statement({ subject: ware, verb: COST, tense: 'present', complements }));
};
