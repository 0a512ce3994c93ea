import { isPlural, type Subject } from '../subject.ts';
import { conjugate, pastParticiple, type SimpleTense } from './conjugate.ts';
import { startsWithVowel } from './elide.ts';
import { VERBS_WITH_ETRE } from './irregular-verbs.ts';

/** The French tenses and modal constructions of the corpus. */
export type FrenchTense =
  | 'present'
  | 'passeCompose'
  | 'imparfait'
  | 'futurProche'
  | 'futur'
  | 'vouloir'
  | 'pouvoir'
  | 'devoir'
  | 'voudrais';

export type Negation = 'pas' | 'jamais' | 'plus';

export interface FrenchVerbPhrase {
  /** Infinitive without its reflexive pronoun. */
  readonly verb: string;
  readonly isReflexive?: boolean;
  readonly tense: FrenchTense;
  readonly negation?: Negation | undefined;
  /** A pronoun object before the verb: la, les, te. */
  readonly clitic?: string | undefined;
  /** souvent, toujours: after the conjugated word. */
  readonly adverb?: string | undefined;
  /** Whether a reflexive participle stays masculine singular: elle s'est lavé les mains. */
  readonly hasDirectObject?: boolean;
}

const REFLEXIVES = ['me', 'te', 'se', 'nous', 'vous', 'se'] as const;
const MODALS = {
  futurProche: ['aller', 'present'],
  vouloir: ['vouloir', 'present'],
  pouvoir: ['pouvoir', 'present'],
  devoir: ['devoir', 'present'],
  voudrais: ['vouloir', 'conditionnel'],
} as const satisfies Partial<Record<FrenchTense, readonly [string, SimpleTense]>>;

/** The words from the subject (excluded) to the object (excluded): ne me suis pas levée. */
export function frenchStatementVerb(subject: Subject, phrase: FrenchVerbPhrase): string {
  const { clitic, finite, rest } = split(subject, phrase);
  const { negation, adverb = '' } = phrase;
  const words = [negation ? 'ne' : '', clitic, finite, negation ?? '', adverb, rest];
  return words.filter((word) => word !== '').join(' ');
}

/** The same with the pronoun subject after the verb: mange-t-il, te lèves-tu, as-tu mangé. */
export function frenchInvertedVerb(subject: Subject, phrase: FrenchVerbPhrase): string {
  const { clitic, finite, rest } = split(subject, phrase);
  const link = /[aec]$/.test(finite) && startsWithVowel(subject.fr) ? '-t-' : '-';
  return [clitic, `${finite}${link}${subject.fr}`, phrase.adverb ?? '', rest].filter((word) => word !== '').join(' ');
}

/** The infinitive with its pronoun for that subject: me lever, la manger, manger. */
export function frenchInfinitive(subject: Subject, phrase: Pick<FrenchVerbPhrase, 'verb' | 'isReflexive' | 'clitic'>) {
  return `${cliticOf(subject, phrase)} ${phrase.verb}`.trim();
}

function split(subject: Subject, phrase: FrenchVerbPhrase): { clitic: string; finite: string; rest: string } {
  const { verb, tense, isReflexive = false } = phrase;
  const clitic = cliticOf(subject, phrase);
  if (tense === 'present' || tense === 'imparfait' || tense === 'futur') {
    return { clitic, finite: conjugate(verb, tense, subject.person), rest: '' };
  }
  if (tense === 'passeCompose') {
    const takesEtre = isReflexive || VERBS_WITH_ETRE.has(verb);
    const agrees = takesEtre && !(isReflexive && phrase.hasDirectObject);
    const ending = agrees ? `${subject.feminine ? 'e' : ''}${isPlural(subject) ? 's' : ''}` : '';
    const participle = pastParticiple(verb);
    return {
      clitic,
      finite: conjugate(takesEtre ? 'être' : 'avoir', 'present', subject.person),
      rest: ending === 's' && participle.endsWith('s') ? participle : participle + ending,
    };
  }
  const [modal, modalTense] = MODALS[tense];
  return { clitic: '', finite: conjugate(modal, modalTense, subject.person), rest: frenchInfinitive(subject, phrase) };
}

function cliticOf(subject: Subject, { isReflexive, clitic }: Pick<FrenchVerbPhrase, 'isReflexive' | 'clitic'>): string {
  return isReflexive ? REFLEXIVES[subject.person] : (clitic ?? '');
}
