import { pickActionClause, withTime } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { statement } from '../clause.ts';
import { joinPhrases } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

/** Someone does something: Demain, je vais laver la voiture. */
export const action: Construction = (random) => {
  const made = pickActionClause(random);
  const opens =
    made.time !== undefined && /^(hier|demain|ce |aujourd'hui|maintenant|tous|le |la |il y a|dans)/.test(made.time.fr);
  if (made.time === undefined || !opens || !chance(random, 0.3)) return sentence(statement(withTime(made)));
  const { fr, en } = made.time;
  return sentence(joinPhrases({ fr: `${fr},`, en: `${en},` }, statement(made.clause)));
};
