import { pickActionClause, withTime } from '../action-clause.ts';
import { chance, pickWeighted } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** Wanting, being able, having to: Elle veut acheter une robe. */
export const modal: Construction = (random) => {
  const tense = pickWeighted(random, [
    [4, 'vouloir'],
    [3, 'pouvoir'],
    [4, 'devoir'],
    [2, 'voudrais'],
  ] as const);
  const clause = withTime(pickActionClause(random, { tense, negated: tense === 'voudrais' ? 0 : 0.2, extra: 0.2 }));
  const asks =
    (clause.subject.person !== 0 || tense === 'pouvoir') &&
    tense !== 'devoir' &&
    tense !== 'voudrais' &&
    clause.negation === undefined &&
    chance(random, 0.25);
  return asks ? sentence(question(clause, pickQuestionForm(random, clause.subject)), '?') : sentence(statement(clause));
};
