import { pickActionClause } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { pickSubject } from '../people-phrases.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const doable = ACTIONS.filter(
  ({ kind, group, objectGroups, fixedObjects, verb }) =>
    kind === 'activity' &&
    /^(food|things|mind|living|leisure)$/.test(group) &&
    (objectGroups.length + fixedObjects.length > 0 ||
      /^(nager|skier|camper|plonger|naviguer|patiner)$/.test(verb.fr)) &&
    !/^(tenir|porter|soulever|tirer|pousser)$/.test(verb.fr),
);

/** J'ai déjà mangé une pomme. As-tu déjà visité ce musée ? (ever) */
export const already: Construction = (random) => {
  const subject = pickSubject(random);
  const asks = subject.person !== 0 && chance(random, 0.35);
  const options = { subject, tense: 'passeCompose', actions: doable, negated: 0, extra: 0 } as const;
  const { clause } = pickActionClause(random, options);
  // asked of anything of the kind, déjà is ever; asked of a certain thing it is already
  const isAnyOfKind = clause.complements.every(({ fr }) =>
    /^(une?|des|du|de|d'|quelques|plusieurs|\p{L}+ de) /u.test(fr),
  );
  const perfect = {
    ...clause,
    isPerfect: true,
    frequency: { fr: 'déjà', en: asks && isAnyOfKind ? 'ever' : 'already' },
  };
  return asks ? sentence(question(perfect, pickQuestionForm(random, subject)), '?') : sentence(statement(perfect));
};
