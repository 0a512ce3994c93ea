import { pickActionClause, withTime } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { question } from '../clause.ts';
import { pickAskedSubject } from '../people-phrases.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS } from '../subject.ts';
import type { Construction } from './construction.ts';

/** Est-ce que tu manges une pomme ? Lis-tu ce livre ? */
export const yesNoQuestion: Construction = (random) => {
  const subject = chance(random, 0.5)
    ? random.pick(PRONOUNS.filter(({ person }) => person !== 0))
    : pickAskedSubject(random);
  const clause = withTime(pickActionClause(random, { subject, negated: 0, extra: 0.25 }));
  return sentence(question(clause, pickQuestionForm(random, clause.subject)), '?');
};
