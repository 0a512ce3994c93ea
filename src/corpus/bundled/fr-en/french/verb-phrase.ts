import { isPlural, type Subject } from '../subject.ts';
import { conjugate, type PersonIndex, pastParticiple, type SimpleTense } from './conjugate.ts';
import { startsWithVowel } from './elide.ts';
import { VERBS_WITH_ETRE } from './irregular-verbs.ts';

/** The French tenses and modal constructions of the corpus. */
export type FrenchTense =
  | 'present'
  | 'passeCompose'
  | 'imparfait'
  | 'futurProche'
  | 'futur'
  | 'conditionnel'
  | 'passeRecent' // venir de manger
  | 'vouloir'
  | 'pouvoir'
  | 'devoir'
  | 'voudrais';

export type Negation = 'pas' | 'jamais' | 'plus' | 'rien' | 'personne' | 'pas encore';

export interface FrenchVerbPhrase {
  /** Infinitive without its reflexive pronoun. */
  readonly verb: string;
  readonly isReflexive?: boolean;
  readonly tense: FrenchTense;
  readonly negation?: Negation | undefined;
  /** A pronoun object before the verb: la, les, te, me le. */
  readonly clitic?: string | undefined;
  /** souvent, toujours: after the conjugated word. */
  readonly adverb?: string | undefined;
  /** Whether a reflexive participle stays masculine singular: elle s'est lavé les mains. */
  readonly hasDirectObject?: boolean;
  /** What a participle after avoir agrees with, because it stands before: la pomme que j'ai mangée. */
  readonly precedingObject?: { readonly feminine: boolean; readonly plural: boolean } | undefined;
}

const REFLEXIVES = ['me', 'te', 'se', 'nous', 'vous', 'se'] as const;
const MODALS = {
  futurProche: ['aller', 'present'],
  passeRecent: ['venir', 'present'],
  vouloir: ['vouloir', 'present'],
  pouvoir: ['pouvoir', 'present'],
  devoir: ['devoir', 'present'],
  voudrais: ['vouloir', 'conditionnel'],
} as const satisfies Partial<Record<FrenchTense, readonly [string, SimpleTense]>>;

/** The words from the subject (excluded) to the object (excluded): ne me suis pas levée. */
export function frenchStatementVerb(subject: Subject, phrase: FrenchVerbPhrase): string {
  const { clitic, finite, rest } = split(subject, phrase);
  const { negation, adverb = '' } = phrase;
  const [inner, last] = negation === 'personne' ? ['', 'personne'] : [negation ?? '', '']; // n'a rien vu, n'a vu personne
  return join(negation ? 'ne' : '', clitic, finite, inner, adverb, rest, last);
}

/** The same with the pronoun subject after the verb: mange-t-il, te lèves-tu, as-tu mangé. */
export function frenchInvertedVerb(subject: Subject, phrase: FrenchVerbPhrase): string {
  const { clitic, finite, rest } = split(subject, phrase);
  return join(clitic, invert(finite, subject.fr), phrase.adverb ?? '', rest);
}

/** Verb and pronoun in a question: as-tu, mange-t-il. */
export function invert(finite: string, pronoun: string): string {
  return `${finite}${/[aec]$/.test(finite) && startsWithVowel(pronoun) ? '-t-' : '-'}${pronoun}`;
}

/** The infinitive with its pronoun for that subject: me lever, la manger, manger. */
export function frenchInfinitive(
  subject: { readonly person: PersonIndex },
  phrase: Pick<FrenchVerbPhrase, 'verb' | 'isReflexive' | 'clitic'>,
) {
  return `${cliticOf(subject, phrase)} ${phrase.verb}`.trim();
}

function split(subject: Subject, phrase: FrenchVerbPhrase): { clitic: string; finite: string; rest: string } {
  const { verb, tense, isReflexive = false } = phrase;
  const clitic = cliticOf(subject, phrase);
  if (tense === 'present' || tense === 'imparfait' || tense === 'futur' || tense === 'conditionnel') {
    return { clitic, finite: conjugate(verb, tense, subject.person), rest: '' };
  }
  if (tense === 'passeCompose') {
    const takesEtre = isReflexive || VERBS_WITH_ETRE.has(verb);
    const finite = conjugate(takesEtre ? 'être' : 'avoir', 'present', subject.person);
    return { clitic, finite, rest: participleOf(subject, phrase, takesEtre) };
  }
  const [modal, modalTense] = MODALS[tense];
  const infinitive = frenchInfinitive(subject, phrase);
  return {
    clitic: '',
    finite: conjugate(modal, modalTense, subject.person),
    rest: tense === 'passeRecent' ? `de ${infinitive}` : infinitive,
  };
}

function participleOf(subject: Subject, phrase: FrenchVerbPhrase, takesEtre: boolean): string {
  const { verb, isReflexive = false, hasDirectObject = false, precedingObject } = phrase;
  const form = pastParticiple(verb);
  if (!takesEtre) return precedingObject === undefined ? form : agreeing(form, precedingObject);
  if (isReflexive && hasDirectObject) return form;
  return agreeing(form, { feminine: subject.feminine, plural: isPlural(subject) });
}

function agreeing(form: string, { feminine, plural }: { feminine: boolean; plural: boolean }): string {
  const stem = form === 'dû' && (feminine || plural) ? 'du' : form;
  if (feminine) return `${stem}e${plural ? 's' : ''}`;
  return plural && !stem.endsWith('s') ? `${stem}s` : stem;
}

function cliticOf(
  { person }: { readonly person: PersonIndex },
  { isReflexive, clitic }: Pick<FrenchVerbPhrase, 'isReflexive' | 'clitic'>,
): string {
  return isReflexive ? REFLEXIVES[person] : (clitic ?? '');
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
