import { pickActionClause, withTime } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { be } from '../english/verb-phrase.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { STRANGERS } from '../lexicon/people.ts';
import { agree } from '../noun-phrase.ts';
import { noun3, pickFamily } from '../people-phrases.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { copula } from './description.ts';

const QUI: Subject = { fr: 'qui', en: 'who', person: 2, feminine: false, isPronoun: false };
const NOBODY: Subject = { fr: 'personne', en: 'nobody', person: 2, feminine: false, isPronoun: false };
// Nothing that speaks of the subject's own: who has no gender for his or her.
const impersonal = ACTIONS.filter(({ fixedObjects }) => !fixedObjects.some(({ fr }) => fr.includes('{')));

/** Qui mange la pomme ? */
export const who: Construction = (random) => {
  const clause = withTime(pickActionClause(random, { subject: QUI, actions: impersonal, negated: 0, extra: 0.25 }));
  const { fr, en } = statement(clause);
  return / (son|sa|ses) /.test(fr) || / his /.test(en) ? who(random) : sentence({ fr, en }, '?');
};

/** Le garçon qui mange une pomme est mon frère. */
export const relative: Construction = (random) => {
  const noun = random.pick(STRANGERS.filter(({ fr }) => fr !== 'bébé' && fr !== 'touriste'));
  const person = noun3({ noun, determiner: 'definite', plural: chance(random, 0.25) });
  const subject = { ...person, fr: `${person.fr} qui`, en: `${person.en} who` };
  const clause = withTime(pickActionClause(random, { subject, actions: ACTIONS, negated: 0.1, extra: 0.15 }));
  const main = statement(clause);
  const isKin = chance(random, 0.4) && person.person === 2;
  if (!isKin) {
    const adjective = random.pick(adjectivesFor(['person']));
    const words = agree(adjective, noun.feminine, person.person === 5);
    const en = adjective.en === 'small' ? 'small' : adjective.enOfPerson;
    return sentence({ fr: `${main.fr} ${copula(person)} ${words}`, en: `${main.en} ${be(person)} ${en}` });
  }
  for (;;) {
    const kin = pickFamily(random);
    const isChild = /^(garçon|fille|enfant)$/.test(noun.fr);
    const isGrown = /(père|mère|mari|femme|oncle|tante)$/.test(kin.fr);
    const fits = kin.person === 2 && (kin.feminine === noun.feminine || noun.fr === 'enfant');
    if (fits && !(isChild && isGrown))
      return sentence({ fr: `${main.fr} ${copula(person)} ${kin.fr}`, en: `${main.en} ${be(person)} ${kin.en}` });
  }
};

/** Personne ne lit ce livre. */
export const nobody: Construction = (random) => {
  const clause = withTime(pickActionClause(random, { subject: NOBODY, actions: impersonal, negated: 0, extra: 0.2 }));
  const { fr, en } = statement(clause);
  if (/ (son|sa|ses|des|du|un|une|de) | (his|some|a|an) /.test(`${fr} ${en} `) || clause.verb.isReflexive)
    return nobody(random);
  return sentence({ fr: fr.replace(/^personne /, 'personne ne '), en });
};
