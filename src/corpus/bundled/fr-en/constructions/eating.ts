import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { thingPhrase } from '../objects.ts';
import { pickSubject } from '../people-phrases.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** The present of eating and drinking, without more: Je mange une pomme. */
export const eating: Construction = (random) => {
  const subject = pickSubject(random);
  const drinks = chance(random, 0.25);
  const noun = random.pick(
    nounsOf(random.pick(drinks ? ['drink', 'glass'] : ['fruit', 'fruit', 'dish', 'foodstuff', 'vegetable'])),
  );
  const negation = chance(random, 0.12) ? 'pas' : undefined;
  const isPlain = negation === undefined && chance(random, 0.6);
  const object = isPlain
    ? nounPhrase({ noun, determiner: 'indefinite', plural: noun.flags.includes('plural') })
    : thingPhrase(random, noun, { subject, negation });
  return sentence(
    statement({
      subject,
      verb: drinks ? { fr: 'boire', en: 'drink' } : { fr: 'manger', en: 'eat' },
      tense: 'present',
      negation,
      complements: [object],
    }),
  );
};
