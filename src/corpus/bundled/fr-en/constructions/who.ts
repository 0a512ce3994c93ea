import { pickActionClause, withTime } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { be } from '../english/verb-phrase.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { STRANGERS } from '../lexicon/people.ts';
import { agree } from '../noun-phrase.ts';
import { noun3, pickFamily } from '../people-phrases.ts';
import { joinPhrases } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { copula } from './description.ts';

const QUI: Subject = { fr: 'qui', en: 'who', person: 2, feminine: false, isPronoun: false };
const NOBODY: Subject = { fr: 'personne', en: 'nobody', person: 2, feminine: false, isPronoun: false };
// Nothing that speaks of the subject's own: who has no gender for his or her.
const impersonal = ACTIONS.filter(
  ({ fixedObjects, doneBy }) => doneBy === 'anyone' && !fixedObjects.some(({ fr }) => fr.includes('{')),
);

/** Qui mange la pomme ? */
export const who: Construction = (random) => {
  const clause = withTime(pickActionClause(random, { subject: QUI, actions: impersonal, negated: 0, extra: 0.25 }));
  const asked = statement(clause);
  return / (son|sa|ses) /.test(asked.fr) || / his /.test(asked.en) ? who(random) : sentence(asked, '?');
};

/** Le garçon qui mange une pomme est mon frère. */
export const relative: Construction = (random) => {
  const noun = random.pick(
    STRANGERS.filter(
      ({ fr }) => !/^(bébé|touriste|prince|princesse|roi|reine|voleur|client|cliente|passager|voyageur)$/.test(fr),
    ),
  );
  const person = noun3({ noun, determiner: 'definite', plural: chance(random, 0.25) });
  const subject = { ...person, fr: `${person.fr} qui`, en: `${person.en} who` };
  const tense = random.pick(['present', 'present', 'passeCompose', 'futur'] as const);
  const clause = withTime(pickActionClause(random, { subject, tense, negated: 0.1, extra: 0.15 }));
  const main = statement(clause);
  const isKin = chance(random, 0.4) && person.person === 2;
  if (!isKin) {
    const adjective = random.pick(adjectivesFor(['person']));
    const words = agree(adjective, noun.feminine, person.person === 5);
    const en = adjective.en === 'small' ? 'small' : adjective.enOfPerson;
    return sentence(joinPhrases(main, { fr: `${copula(person)} ${words}`, en: `${be(person)} ${en}` }));
  }
  for (;;) {
    const kin = pickFamily(random);
    if (kin.en.endsWith(noun.en) || kin.fr.endsWith(` ${noun.fr}`)) continue;
    const isChild = /^(garçon|fille|enfant|élève)$/.test(noun.fr);
    const isGrown = /(père|mère|mari|femme|oncle|tante|patron|collègue|fils|fille|invité)$|beau-|belle-/.test(kin.fr);
    const fits = kin.person === 2 && (kin.feminine === noun.feminine || /^(enfant|élève)$/.test(noun.fr));
    if (fits && !(isChild && isGrown)) return sentence(joinPhrases(main, { fr: copula(person), en: be(person) }, kin));
  }
};

/** Personne ne lit ce livre. */
export const nobody: Construction = (random) => {
  const clause = withTime(pickActionClause(random, { subject: NOBODY, actions: impersonal, negated: 0, extra: 0.2 }));
  const said = statement(clause);
  const { fr, en } = said;
  if (
    / (son|sa|ses|des|du|un|une|de) | (his|some|a|an) /.test(`${fr} ${en} `) ||
    clause.verb.isReflexive ||
    clause.frequency !== undefined
  )
    return nobody(random);
  return sentence({ ...said, fr: fr.replace(/^personne /, 'personne ne ') });
};
