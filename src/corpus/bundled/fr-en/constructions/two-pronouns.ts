import { chance } from '../choice.ts';
import { type Clause, question, statement, type VerbPair } from '../clause.ts';
import { pickSubject } from '../people-phrases.ts';
import { usualForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Construction } from './construction.ts';

const VERBS: readonly VerbPair[] = [
  { fr: 'donner', en: 'give' },
  { fr: 'montrer', en: 'show' },
  { fr: 'prêter', en: 'lend' },
  { fr: 'envoyer', en: 'send' },
  { fr: 'vendre', en: 'sell' },
  { fr: 'apporter', en: 'bring' },
  { fr: 'expliquer', en: 'explain' },
];
// me, te, nous stand before le and les, leur after
const RECEIVERS = [
  { before: 'me', after: '', en: 'me', not: [0, 3] },
  { before: 'te', after: '', en: 'you', not: [1, 4] },
  { before: 'nous', after: '', en: 'us', not: [0, 3] },
  { before: '', after: 'leur', en: 'them', not: [] as number[] },
];
const THINGS = [
  { fr: 'le', en: 'it', feminine: false, plural: false },
  { fr: 'la', en: 'it', feminine: true, plural: false, isVariant: true },
  { fr: 'les', en: 'them', feminine: false, plural: true },
];

/** Je te le donne. Il ne nous les a pas montrés. Nous le leur envoyons. */
export const twoPronouns: Construction = (random) => {
  const subject = pickSubject(random);
  const verb = random.pick(VERBS);
  const thing = random.pick(THINGS);
  if (thing.isVariant && chance(random, 0.6)) return twoPronouns(random);
  const { before, after, en } = random.pick(RECEIVERS.filter(({ not }) => !not.includes(subject.person)));
  const tense = random.pick([
    'present',
    'present',
    'passeCompose',
    'futurProche',
    'futur',
    'pouvoir',
    'vouloir',
  ] as const);
  const { isVariant } = thing;
  const pronoun = { fr: `${before} ${thing.fr} ${after}`.trim(), en: `${thing.en} to ${en}`, isVariant };
  const negation = chance(random, 0.2) ? 'pas' : undefined;
  const clause: Clause = { subject, verb, tense, negation, pronoun, precedingObject: thing, complements: [] };
  const asks = subject.person !== 0 && negation === undefined && chance(random, 0.2);
  return asks ? sentence(question(clause, usualForm(subject)), '?') : sentence(statement(clause));
};
