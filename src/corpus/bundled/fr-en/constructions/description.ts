import type { Random } from '../../../../random.ts';
import { chance, pickWeighted } from '../choice.ts';
import { be } from '../english/verb-phrase.ts';
import { conjugate } from '../french/conjugate.ts';
import { type Adjective, adjectivesFor } from '../lexicon/adjectives.ts';
import { NOUNS } from '../lexicon/nouns.ts';
import { agree, type Determiner } from '../noun-phrase.ts';
import { noun3 } from '../people-phrases.ts';
import { factsOf, type Phrase } from '../phrase.ts';
import { sentence } from '../sentence.ts';
import { PRONOUNS, type Subject } from '../subject.ts';
import type { Construction } from './construction.ts';

/** very, too: before an adjective. */
const DEGREES: readonly (readonly [number, Phrase])[] = [
  [10, { fr: '', en: '' }],
  [4, { fr: 'très', en: 'very' }],
  [2, { fr: 'trop', en: 'too' }],
];

const MEASURED =
  /^(big|small|old|young|expensive|long|short|heavy|light|hot|cold|difficult|easy|sweet|fast|tall|shy|serious|curious|lazy|quiet|dangerous|large|wide|narrow|thick|salty|spicy|sour|strict|talkative|impatient|complicated|noisy|slow|dark|fragile|proud|polite|modest|naive)$/;
const describable = NOUNS.filter(({ groups, flags }) => !flags.includes('plain') && adjectivesFor(groups).length > 0);

/** What things are like: Les pommes sont vertes. Cette robe n'est pas chère. */
export const description: Construction = (random) => {
  const noun = random.pick(describable);
  const owners = PRONOUNS.filter(({ person }) => person !== 2);
  const canBeOwned = !noun.groups.some((group) =>
    [
      'nature',
      'sight',
      'town',
      'building',
      'untamed',
      'show',
      'insect',
      'noise',
      'craft',
      'lesson',
      'part',
      'seen',
    ].includes(group),
  );
  const determiner = pickWeighted<Determiner>(random, [
    [4, 'definite'],
    [3, 'demonstrative'],
    [canBeOwned ? 4 : 0, { possessor: random.pick(owners) }],
  ]);
  const plural = noun.flags.includes('plural') || (!noun.flags.includes('mass') && chance(random, 0.3));
  const subject = noun3({ noun, determiner, plural });
  const adjective = random.pick(adjectivesFor(noun.groups));
  const degree = pickDegree(random, adjective);
  const isPast = chance(random, 0.15);
  const words = {
    fr: `${degree.fr} ${agree(adjective, subject.feminine, plural)}`.trim(),
    en: `${degree.en} ${adjective.en}`.trim(),
  };
  const isNegated = degree.en !== 'too' && chance(random, 0.2);
  if (!isNegated && degree.en === '' && chance(random, 0.15)) {
    return sentence(
      {
        fr: `est-ce que ${subject.fr} ${copula(subject, isPast)} ${words.fr}`,
        en: `${be(subject, isPast)} ${subject.en} ${words.en}`,
        ...factsOf(subject),
      },
      '?',
    );
  }
  return sentence(describe(subject, words, { isPast, isNegated }));
};

/** Nothing, very or too, as the adjective allows: nothing is too beautiful or very closed. */
export function pickDegree(random: Random, { isGradable, en }: Adjective): Phrase {
  if (!isGradable) return { fr: '', en: '' };
  return pickWeighted(
    random,
    DEGREES.filter(([, degree]) => degree.en !== 'too' || MEASURED.test(en)),
  );
}

/** A subject, être and what it is: elle n'est pas fatiguée. */
export function describe(subject: Subject, words: Phrase, { isPast = false, isNegated = false }): Phrase {
  const finite = copula(subject, isPast);
  return {
    fr: `${subject.fr} ${isNegated ? `ne ${finite} pas` : finite} ${words.fr}`,
    en: `${subject.en} ${be(subject, isPast)} ${isNegated ? 'not ' : ''}${words.en}`,
    ...factsOf(subject, words),
  };
}

/** The form of être for a subject. */
export function copula(subject: Subject, isPast = false): string {
  return conjugate('être', isPast ? 'imparfait' : 'present', subject.person);
}
