import type { Random } from '../../../../random.ts';
import { pickActionClause } from '../action-clause.ts';
import { type Clause, statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { pickSubject } from '../people-phrases.ts';
import { joinPhrases } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

const lasting = ACTIONS.filter(
  ({ kind, group, verb }) =>
    kind === 'activity' &&
    group !== 'routine' &&
    !/^(porter|mettre|enlever|respirer|arriver|grandir|maigrir|vieillir|grossir|réveiller)$/.test(verb.fr),
);
const EVENTS = [
  { fr: 'arriver', en: 'arrive' },
  { fr: 'entrer', en: 'come in' },
  { fr: 'téléphoner', en: 'phone' },
  { fr: 'partir', en: 'leave' },
  { fr: 'tomber', en: 'fall' },
  { fr: 'crier', en: 'shout' },
  { fr: 'revenir', en: 'come back' },
] as const;

/** Je mangeais une pomme quand Paul est arrivé. */
export const background: Construction = (random) => {
  const subject = pickSubject(random);
  const other = differentSubject(random, subject);
  const { clause } = pickActionClause(random, {
    subject,
    tense: 'imparfait',
    actions: lasting,
    negated: 0.05,
    extra: 0,
  });
  const event: Clause = { subject: other, verb: random.pick(EVENTS), tense: 'passeCompose', complements: [] };
  return sentence(joinPhrases(statement(clause), { fr: 'quand', en: 'when' }, statement(event)));
};

function differentSubject(random: Random, subject: Subject): Subject {
  for (;;) {
    const other = pickSubject(random);
    if (other.en !== subject.en && other.person !== subject.person && other.address === undefined) return other;
  }
}
