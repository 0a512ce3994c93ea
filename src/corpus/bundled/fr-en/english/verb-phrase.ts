import type { Subject } from '../subject.ts';
import { gerund, participle, simplePast, thirdPerson } from './conjugate.ts';

/** The English tenses of the corpus, each with how it is built. */
export type EnglishTense =
  | 'simplePresent' // eats
  | 'progressive' // is eating
  | 'simplePast' // ate
  | 'pastProgressive' // was eating
  | 'presentPerfect' // has eaten
  | 'presentPerfectProgressive' // has been eating
  | 'justNow' // has just eaten
  | 'goingTo' // is going to eat
  | 'will' // will eat
  | 'would' // would eat
  | 'can'
  | 'must'
  | 'wouldLikeTo';

export interface EnglishVerbPhrase {
  /** Base form with its particle: look for. */
  readonly verb: string;
  readonly tense: EnglishTense;
  readonly isNegated: boolean;
  /** often, always, never: before the main verb, after an auxiliary. */
  readonly adverb?: string | undefined;
}

/** is not eating, does not eat, never ate: the verb with its auxiliaries in a statement. */
export function statementVerb(subject: Subject, phrase: EnglishVerbPhrase): string {
  const { auxiliary, main } = split(subject, phrase);
  const adverb = phrase.adverb === undefined ? '' : ` ${phrase.adverb}`;
  const negation = phrase.isNegated ? (auxiliary === 'can' ? 'not' : ' not') : '';
  if (auxiliary === '') return `${adverb} ${main}`.trim();
  return `${auxiliary}${negation}${adverb} ${main}`.trim();
}

/** is he eating, does he eat: auxiliary, subject and verb of a question. */
export function questionVerb(subject: Subject, phrase: EnglishVerbPhrase): string {
  const { auxiliary, main } = split(subject, phrase, true);
  const adverb = phrase.adverb === undefined ? '' : ` ${phrase.adverb}`;
  return `${auxiliary} ${subject.en}${adverb} ${main}`.trim();
}

/** am, are or is; was or were. */
export function be(subject: Pick<Subject, 'person'>, isPast = false): string {
  if (subject.person === 0) return isPast ? 'was' : 'am';
  const isSingular = subject.person === 2;
  if (isPast) return isSingular ? 'was' : 'were';
  return isSingular ? 'is' : 'are';
}

function split(subject: Subject, { verb, tense, isNegated }: EnglishVerbPhrase, isQuestion = false) {
  const isThird = subject.person === 2;
  const has = isThird ? 'has' : 'have';
  const needsDo = isNegated || isQuestion;
  const isBe = verb === 'be' || verb.startsWith('be ');
  switch (tense) {
    case 'simplePresent':
      if (isBe) return { auxiliary: be(subject), main: verb.slice(3) };
      if (needsDo) return { auxiliary: isThird ? 'does' : 'do', main: verb };
      return { auxiliary: '', main: isThird ? thirdPerson(verb) : verb };
    case 'simplePast':
      if (isBe) return { auxiliary: be(subject, true), main: verb.slice(3) };
      return needsDo ? { auxiliary: 'did', main: verb } : { auxiliary: '', main: simplePast(verb) };
    case 'progressive':
      return { auxiliary: be(subject), main: gerund(verb) };
    case 'pastProgressive':
      return { auxiliary: be(subject, true), main: gerund(verb) };
    case 'presentPerfect':
      return { auxiliary: has, main: participle(verb) };
    case 'presentPerfectProgressive':
      return { auxiliary: has, main: `been ${gerund(verb)}` };
    case 'justNow':
      return { auxiliary: has, main: `just ${participle(verb)}` };
    case 'goingTo':
      return { auxiliary: be(subject), main: `going to ${verb}` };
    case 'wouldLikeTo':
      return { auxiliary: 'would', main: `like to ${verb}` };
    case 'will':
    case 'would':
    case 'can':
    case 'must':
      return { auxiliary: tense, main: verb };
  }
}
