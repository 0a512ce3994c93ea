import { pickActionClause, withTime } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** Someone does something: Demain, je vais laver la voiture. */
export const action: Construction = (random) => {
  const made = pickActionClause(random);
  const opens = made.time !== undefined && /^(hier|demain|ce |aujourd'hui|maintenant|tous|le |la )/.test(made.time.fr);
  if (made.time === undefined || !opens || !chance(random, 0.3)) return sentence(statement(withTime(made)));
  const { fr, en } = statement(made.clause);
  return sentence({ fr: `${made.time.fr}, ${fr}`, en: `${made.time.en}, ${en}` });
};
