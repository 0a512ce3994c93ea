import { pickActionClause } from '../action-clause.ts';
import { chance } from '../choice.ts';
import { question, statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { placesOf } from '../lexicon/places.ts';
import { DURATIONS } from '../lexicon/times.ts';
import { pickSubject } from '../people-phrases.ts';
import { usualForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const lasting = ACTIONS.filter(
  ({ kind, group, objectGroups, verb }) =>
    kind === 'activity' &&
    (/^(attendre|travailler|dormir|lire|chercher|étudier|apprendre|marcher|courir|nager|voyager|jouer|danser|chanter)$/.test(
      verb.fr,
    ) ||
      (group === 'body' && objectGroups.length === 0 && /^(pleurer|rire|ronfler|souffrir|tousser)$/.test(verb.fr))),
);
const long = DURATIONS.filter(({ fr }) => /ans?$|mois|longtemps/.test(fr));
const short = DURATIONS.filter(({ fr }) => /heure|minutes/.test(fr));

/** What began in the past and goes on: J'habite à Lyon depuis dix ans. Elle attend depuis une heure. */
export const since: Construction = (random) => {
  const subject = pickSubject(random);
  if (chance(random, 0.35)) {
    const { fr, at } = random.pick(placesOf('city'));
    const verb = { fr: 'habiter', en: 'live', isState: true };
    const span = random.pick(long);
    const complements = [
      { fr, en: at },
      { fr: `depuis ${span.fr}`, en: `for ${span.en}` },
    ];
    return sentence(statement({ subject, verb, tense: 'present', isPerfect: true, complements }));
  }
  const { clause } = pickActionClause(random, { subject, tense: 'present', actions: lasting, negated: 0, extra: 0 });
  const isSkill = /^(apprendre|étudier|travailler|voyager)$/.test(clause.verb.fr);
  const span = random.pick(isSkill ? long : short);
  const complements = [...clause.complements, { fr: `depuis ${span.fr}`, en: `for ${span.en}` }];
  const since = { ...clause, complements, isPerfect: true, isHabitual: false, frequency: undefined };
  const asks = subject.person !== 0 && chance(random, 0.12);
  return asks ? sentence(question(since, usualForm(subject)), '?') : sentence(statement(since));
};
