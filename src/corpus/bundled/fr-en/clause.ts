import { type EnglishTense, questionVerb, statementVerb } from './english/verb-phrase.ts';
import { type FrenchTense, frenchInvertedVerb, frenchStatementVerb, type Negation } from './french/verb-phrase.ts';
import type { Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';

/** A verb of both languages. */
export interface VerbPair {
  /** Infinitive without its reflexive pronoun. */
  readonly fr: string;
  readonly isReflexive?: boolean;
  /** Base form with its particle: look for. */
  readonly en: string;
  /** States (know, live) have no progressive in English. */
  readonly isState?: boolean;
}

export interface Clause {
  readonly subject: Subject;
  readonly verb: VerbPair;
  readonly tense: FrenchTense;
  readonly negation?: Negation | undefined;
  /** Regularly, not now: simple present in English, asked for by tous les jours, souvent, le matin. */
  readonly isHabitual?: boolean;
  readonly frequency?: Phrase | undefined;
  /** A pronoun object: before the verb in French, after it in English. */
  readonly pronoun?: Phrase | undefined;
  /** What follows the verb, in order: object, place, time. */
  readonly complements: readonly Phrase[];
  /** Whether the first complement is a direct object (no agreement of a reflexive participle). */
  readonly hasDirectObject?: boolean;
}

/** Subject, verb and complements, without capital or full stop. */
export function statement(clause: Clause): Phrase {
  const { subject } = clause;
  return {
    fr: join(subject.fr, frenchStatementVerb(subject, french(clause)), ...clause.complements.map(({ fr }) => fr)),
    en: join(subject.en, statementVerb(subject, english(clause)), ...englishComplements(clause)),
  };
}

/** est-ce que tu manges ... / are you eating ...; for pronouns other than je also manges-tu if `inverts`. */
export function question(clause: Clause, inverts = false): Phrase {
  const { subject } = clause;
  const canInvert = inverts && subject.isPronoun && subject.person !== 0;
  const verb = canInvert
    ? frenchInvertedVerb(subject, french(clause))
    : `est-ce que ${subject.fr} ${frenchStatementVerb(subject, french(clause))}`;
  return {
    fr: join(verb, ...clause.complements.map(({ fr }) => fr)),
    en: join(questionVerb(subject, english(clause)), ...englishComplements(clause)),
  };
}

/** Everything after the English verb, the pronoun object first. */
function englishComplements(clause: Clause): string[] {
  const trailing = clause.negation === 'plus' ? ['anymore'] : [];
  return [clause.pronoun?.en ?? '', ...clause.complements.map(({ en }) => en), ...trailing];
}

function french({ verb, tense, negation, pronoun, frequency, hasDirectObject = false }: Clause) {
  const { fr, isReflexive = false } = verb;
  return { verb: fr, isReflexive, tense, negation, clitic: pronoun?.fr, adverb: frequency?.fr, hasDirectObject };
}

function english(clause: Clause) {
  const { verb, negation, frequency } = clause;
  return {
    verb: clause.tense === 'vouloir' ? `want to ${verb.en}` : verb.en,
    tense: englishTense(clause),
    isNegated: negation === 'pas' || negation === 'plus',
    adverb: negation === 'jamais' ? 'never' : frequency?.en,
  };
}

function englishTense({ verb, tense, negation, isHabitual, frequency }: Clause): EnglishTense {
  const isSimple =
    verb.isState || isHabitual || frequency !== undefined || negation === 'jamais' || negation === 'plus';
  switch (tense) {
    case 'present':
      return isSimple ? 'simplePresent' : 'progressive';
    case 'imparfait':
      return verb.isState ? 'simplePast' : 'pastProgressive';
    case 'passeCompose':
      return 'simplePast';
    case 'futurProche':
      return 'goingTo';
    case 'futur':
      return 'will';
    case 'vouloir':
      return 'simplePresent';
    case 'voudrais':
      return 'wouldLikeTo';
    case 'pouvoir':
      return 'can';
    case 'devoir':
      return 'must';
  }
}

function join(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
