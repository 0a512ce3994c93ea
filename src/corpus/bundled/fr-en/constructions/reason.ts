import type { Random } from '../../../../random.ts';
import { pickActionClause, withTime } from '../action-clause.ts';
import { chance, pickWeighted } from '../choice.ts';
import { statement } from '../clause.ts';
import { ACTIONS } from '../lexicon/actions.ts';
import { adjectivesFor } from '../lexicon/adjectives.ts';
import { agree } from '../noun-phrase.ts';
import { pickPronoun, pickSubject } from '../people-phrases.ts';
import type { Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { isPlural, PRONOUNS, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';
import { describe } from './description.ts';
import { FEELINGS } from './feeling.ts';

const moods = adjectivesFor(['person']).filter(({ en }) =>
  /^(tired|glad|sad|ill|busy|happy|worried|nervous|disappointed)$/.test(en),
);
const restful = ACTIONS.filter(({ group, kind }) => (group === 'body' || group === 'routine') && kind === 'activity');
const appetite = ACTIONS.filter(({ verb }) => verb.fr === 'manger' || verb.fr === 'boire');

/** Why someone does something: Il mange du pain parce qu'il a faim. */
export const reason: Construction = (random) => {
  const subject = pickSubject(random);
  const eats = chance(random, 0.5);
  const tense = chance(random, 0.75) ? 'present' : 'futurProche';
  const { clause } = pickActionClause(random, {
    subject,
    tense,
    actions: eats ? appetite : restful,
    negated: 0,
    extra: 0,
  });
  const drinks = clause.verb.fr === 'boire';
  const because = eats ? feelingOf(pronounFor(subject), drinks ? 1 : 0) : moodOf(random, pronounFor(subject));
  const effect = statement(clause);
  return sentence({ fr: `${effect.fr} parce que ${because.fr}`, en: `${effect.en} because ${because.en}` });
};

/** What someone thinks or knows: Je pense que Marie est malade. */
export const belief: Construction = (random) => {
  const thinker = pickPronoun(random);
  const verb = pickWeighted(random, [
    [3, { fr: 'penser', en: 'think', isState: true }],
    [3, { fr: 'savoir', en: 'know', isState: true }],
    [2, { fr: 'dire', en: 'say', isState: true }],
  ] as const);
  const about = pickSubject(random);
  if (about.person % 3 === thinker.person % 3 && about.isPronoun) return belief(random);
  if (verb.fr === 'dire' && thinker.person === 0) return belief(random);
  const content = chance(random, 0.6)
    ? statement(withTime(pickActionClause(random, { subject: about, extra: 0.1 })))
    : moodOf(random, about);
  const complements = [{ fr: `que ${content.fr}`, en: `that ${content.en}` }];
  return sentence(statement({ subject: thinker, verb, tense: 'present', complements }));
};

/** Two people at once: Je lis un livre pendant que Marie dort. */
export const meanwhile: Construction = (random) => {
  const first = pickSubject(random);
  const second = pickSubject(random);
  const tense = chance(random, 0.7) ? 'present' : 'imparfait';
  if (first.en === second.en || first.person === second.person) return meanwhile(random);
  const actions = ACTIONS.filter(({ kind, group }) => kind === 'activity' && group !== 'food');
  const [one, other] = [first, second].map((subject) =>
    statement(pickActionClause(random, { subject, tense, actions, negated: 0, extra: 0 }).clause),
  ) as [Phrase, Phrase];
  const link = pickWeighted<Phrase>(random, [
    [2, { fr: 'et', en: 'and' }],
    [2, { fr: 'pendant que', en: 'while' }],
  ]);
  return sentence({ fr: `${one.fr} ${link.fr} ${other.fr}`, en: `${one.en} ${link.en} ${other.en}` });
};

/** The pronoun that takes up a subject: Marie, elle. */
function pronounFor(subject: Subject): Subject {
  return (
    PRONOUNS.find(
      ({ person, feminine }) => person === subject.person && (person === 4 || feminine === subject.feminine),
    ) ?? subject
  );
}

function feelingOf(subject: Subject, index: number): Phrase {
  const { fr, en } = FEELINGS[index] as Phrase; // hunger and thirst
  return statement({
    subject,
    verb: { fr: 'avoir', en: 'be', isState: true },
    tense: 'present',
    complements: [{ fr, en }],
  });
}

function moodOf(random: Random, subject: Subject): Phrase {
  const adjective = random.pick(moods);
  return describe(subject, { fr: agree(adjective, subject.feminine, isPlural(subject)), en: adjective.en }, {});
}
