import { pickActionClause } from '../action-clause.ts';
import { chance, pickWeighted } from '../choice.ts';
import { imperative } from '../french/conjugate.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

const orderable = ACTIONS.filter(
  ({ kind, verb }) => kind === 'activity' && !/^(recevoir|arriver|pleurer|rêver|rire|voyager)$/.test(verb.fr),
);
const REFLEXIVE_AFTER = { 1: 'toi', 3: 'nous', 4: 'vous' } as const;
const REFLEXIVE_BEFORE = { 1: 'te', 3: 'nous', 4: 'vous' } as const;

/** Orders: Ferme la porte. Ne mangez pas ce gâteau. Lavons la voiture. */
export const order: Construction = (random) => {
  const person = pickWeighted(random, [
    [4, 1],
    [3, 4],
    [2, 3],
  ] as const);
  const subject = PRONOUNS.find((pronoun) => pronoun.person === person) as Subject; // every person has a pronoun
  const isNegated = person !== 3 && chance(random, 0.3);
  const { clause } = pickActionClause(random, {
    subject,
    tense: 'present',
    actions: orderable,
    negated: isNegated ? 1 : 0,
    extra: 0,
  });
  if (clause.negation !== undefined && clause.negation !== 'pas') return order(random);
  const { verb, complements } = clause;
  const form = imperative(verb.fr, person);
  const before = verb.isReflexive ? `${REFLEXIVE_BEFORE[person]} ${form}` : form;
  const fr = isNegated ? `ne ${before} pas` : verb.isReflexive ? `${form}-${REFLEXIVE_AFTER[person]}` : form;
  const en = isNegated ? `do not ${verb.en}` : person === 3 ? `let us ${verb.en}` : verb.en;
  const politely = !isNegated && person !== 3 && chance(random, 0.2);
  const please = person === 1 ? ", s'il te plaît" : ", s'il vous plaît";
  return sentence(
    {
      fr: `${[fr, ...complements.map((complement) => complement.fr)].join(' ')}${politely ? please : ''}`,
      en: `${[en, ...complements.map((complement) => complement.en)].join(' ')}${politely ? ', please' : ''}`,
    },
    chance(random, 0.3) ? '!' : '.',
  );
};
