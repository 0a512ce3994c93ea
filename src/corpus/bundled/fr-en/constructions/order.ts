import type { Random } from '../../../../random.ts';
import { pickActionClause } from '../action-clause.ts';
import { chance, pickWeighted } from '../choice.ts';
import { clauseFacts } from '../clause.ts';
import { imperative } from '../french/conjugate.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { ADDRESSED, PRONOUNS, type Subject, VARIANT_PRONOUNS } from '../subject.ts';
import type { Construction } from './construction.ts';

const orderable = ACTIONS.filter(
  ({ kind, verb, doneBy }) =>
    kind === 'activity' &&
    doneBy === 'anyone' &&
    !/^(recevoir|arriver|pleurer|rêver|rire|voyager|saigner|boiter|souffrir|trembler|rougir|tousser|éternuer|grandir|grossir|maigrir|vieillir|ronfler|chuchoter|bâiller|hésiter|mentir|plaindre|critiquer|moquer|méfier|dresser|élever|organiser|fabriquer|construire|étudier|enseigner|inventer|tenir|porter|perdre|louer|vendre|éviter|tricher|souffrir|fumer|bricoler|naviguer)$/.test(
      verb.fr,
    ),
);
const REFLEXIVE_AFTER = { 1: 'toi', 3: 'nous', 4: 'vous' } as const;
const REFLEXIVE_BEFORE = { 1: 'te', 3: 'nous', 4: 'vous' } as const;
type Ordered = 1 | 3 | 4;

/** Orders: Ferme la porte. Ne mangez pas ce gâteau, monsieur. Lavons la voiture. Donne-moi ce stylo. */
export const order: Construction = (random) => {
  const subject = pickOrdered(random);
  const person = subject.person as Ordered; // pickOrdered gives no others
  const isNegated = person !== 3 && chance(random, 0.3);
  const { clause } = pickActionClause(random, {
    subject,
    tense: 'present',
    actions: orderable,
    negated: isNegated ? 1 : 0,
    extra: 0,
  });
  const isVague = isNegated && /^(de |d')/.test(clause.complements[0]?.fr ?? ''); // one forbids something known
  if (isVague || (clause.negation !== undefined && clause.negation !== 'pas')) return order(random);
  const { verb, complements } = clause;
  const form = imperative(verb.fr, person);
  const before = verb.isReflexive ? `${REFLEXIVE_BEFORE[person]} ${form}` : form;
  const fr = isNegated ? `ne ${before} pas` : verb.isReflexive ? `${form}-${REFLEXIVE_AFTER[person]}` : form;
  const en = isNegated ? `do not ${verb.en}` : person === 3 ? `let us ${verb.en}` : verb.en;
  const words = {
    fr: [fr, ...complements.map((complement) => complement.fr)].join(' '),
    en: [en, ...complements.map((complement) => complement.en)].join(' '),
    ...clauseFacts(clause),
  };
  return sentence(
    isNegated || person === 3 ? words : politely(random, words, person),
    chance(random, 0.25) ? '!' : '.',
  );
};

/** tu, nous, or vous: rather with someone addressed, for an English order does not show it. */
function pickOrdered(random: Random): Subject {
  return pickWeighted(random, [
    [6, () => PRONOUNS.find(({ person }) => person === 1)],
    [3, () => random.pick(ADDRESSED)],
    [2, () => PRONOUNS.find(({ person }) => person === 3)],
    [1, () => VARIANT_PRONOUNS.find(({ person }) => person === 4)],
  ])() as Subject; // both lists have the persons asked for
}

/** With please, which is s'il te plaît to tu. */
export function politely(random: Random, words: Phrase, person: Ordered): Phrase {
  if (words.address !== undefined || !chance(random, 0.2)) return words;
  const please = person === 1 ? "s'il te plaît" : "s'il vous plaît";
  return { ...words, fr: `${words.fr}, ${please}`, en: `${words.en}, please` };
}
