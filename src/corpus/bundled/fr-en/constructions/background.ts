import type { Random } from '../../../../random.ts';
import { pickActionClause } from '../action-clause.ts';
import { type Clause, statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { pickSubject } from '../people-phrases.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

const lasting = ACTIONS.filter(({ kind, group }) => kind === 'activity' && group !== 'routine');
const EVENTS = [
  { fr: 'arriver', en: 'arrive' },
  { fr: 'entrer', en: 'come in' },
  { fr: 'téléphoner', en: 'phone' },
  { fr: 'partir', en: 'leave' },
  { fr: 'tomber', en: 'fall' },
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
  const [scene, interruption] = [statement(clause), statement(event)];
  return sentence({ fr: `${scene.fr} quand ${interruption.fr}`, en: `${scene.en} when ${interruption.en}` });
};

function differentSubject(random: Random, subject: Subject): Subject {
  for (;;) {
    const other = pickSubject(random);
    if (other.en !== subject.en && other.person !== subject.person) return other;
  }
}
