import type { Random } from '../../../../random.ts';
import { chance, pickWeighted } from '../choice.ts';
import { question, statement, type VerbPair } from '../clause.ts';
import { toDoPhrase } from '../infinitive-phrase.ts';
import { PLEASURES } from '../lexicon/actions.ts';
import { nounsOf } from '../lexicon/nouns.ts';
import { type Determiner, nounPhrase } from '../noun-phrase.ts';
import { pickAdjective } from '../objects.ts';
import { pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { pickQuestionForm } from '../question-form.ts';
import { sentence } from '../sentence.ts';
import type { Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

const VERBS: readonly (readonly [number, VerbPair])[] = [
  [4, { fr: 'aimer', en: 'like', isState: true }],
  [2, { fr: 'adorer', en: 'love', isState: true }],
  [2, { fr: 'détester', en: 'hate', isState: true }],
  [1, { fr: 'préférer', en: 'prefer', isState: true }],
];

/** Tastes, with le for things in general: J'aime le pain. Elle adore les chats. Il déteste nager. */
export const likes: Construction = (random) => {
  const subject = pickSubject(random);
  const verb = pickWeighted(random, VERBS);
  const object = chance(random, 0.3)
    ? toDoPhrase(random, { subject, actions: PLEASURES, tense: 'futur', extra: 0.2, isGeneral: true })
    : likedThing(random, subject, /^(aimer|adorer)$/.test(verb.fr));
  const negation =
    verb.fr === 'aimer' && chance(random, 0.35)
      ? pickWeighted(random, [
          [4, 'pas'],
          [1, 'plus'],
        ] as const)
      : undefined;
  const clause = { subject, verb, tense: 'present', negation, complements: [object] } as const;
  const asks = subject.person !== 0 && negation === undefined && verb.fr !== 'détester' && chance(random, 0.2);
  return asks ? sentence(question(clause, pickQuestionForm(random, subject)), '?') : sentence(statement(clause));
};

function likedThing(random: Random, subject: Subject, isPleased: boolean): Phrase {
  const group = random.pick([
    'fruit',
    'dish',
    'foodstuff',
    'drink',
    'animal',
    'flower',
    'clothes',
    'reading',
    'song',
    'vehicle',
    'vegetable',
    'insect',
    'jewel',
  ]);
  const noun = random.pick(
    nounsOf(group).filter(({ fr }) => !/^(journal|sens|formulaire|contrat|rapport|page)$/.test(fr)),
  );
  const isMass = noun.flags.includes('mass');
  const isEdible = noun.groups.some((name) => ['fruit', 'dish', 'foodstuff', 'drink', 'vegetable'].includes(name));
  const determiner = pickWeighted<Determiner>(random, [
    [isEdible || group === 'animal' ? 7 : 3, 'generic'],
    [3, 'demonstrative'],
    [/clothes|vehicle/.test(group) && isPleased ? 2 : 0, { possessor: subject }],
  ]);
  const plural = !isMass && (determiner === 'generic' || noun.flags.includes('plural') || chance(random, 0.3));
  return nounPhrase({ noun, determiner, plural, adjective: pickAdjective(random, noun) });
}
