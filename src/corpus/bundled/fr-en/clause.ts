import { type EnglishTense, questionVerb, statementVerb } from './english/verb-phrase.ts';
import { type FrenchTense, frenchInvertedVerb, frenchStatementVerb, type Negation } from './french/verb-phrase.ts';
import { factsOf, type Phrase } from './phrase.ts';
import type { QuestionForm } from './question-form.ts';
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
  /** Up to now: present perfect in English, asked for by déjà and pas encore (passé composé) and depuis (present). */
  readonly isPerfect?: boolean;
  /** souvent, often; déjà, already: after the conjugated verb. */
  readonly frequency?: Phrase | undefined;
  /** A pronoun object: before the verb in French, after it in English. */
  readonly pronoun?: Phrase | undefined;
  readonly precedingObject?: { readonly feminine: boolean; readonly plural: boolean } | undefined;
  /** What follows the verb, in order: object, place, time. */
  readonly complements: readonly Phrase[];
  /** Whether the first complement is a direct object (no agreement of a reflexive participle). */
  readonly hasDirectObject?: boolean;
}

/** Subject, verb and complements, without capital or full stop. */
export function statement(clause: Clause): Phrase {
  const { subject } = clause;
  return {
    fr: join(subject.fr, frenchStatementVerb(subject, french(clause)), ...frenchComplements(clause)),
    en: join(subject.en, statementVerb(subject, english(clause)), ...englishComplements(clause)),
    ...clauseFacts(clause),
  };
}

/** est-ce que tu manges ..., manges-tu ... or tu manges ...: are you eating ... */
export function question(clause: Clause, { form, isVariant }: QuestionForm): Phrase {
  const { subject } = clause;
  const said = `${subject.fr} ${frenchStatementVerb(subject, french(clause))}`;
  const verb = {
    estCeQue: `est-ce que ${said}`,
    intonation: said,
    inversion: frenchInvertedVerb(subject, french(clause)),
  }[form];
  return {
    fr: join(verb, ...frenchComplements(clause)),
    en: join(questionVerb(subject, english(clause)), ...englishComplements(clause)),
    ...factsOf(clauseFacts(clause), { isVariant }),
  };
}

/** What is known of a clause: that of its parts, and which noun is the object of its verb. */
export function clauseFacts({ subject, verb, complements, pronoun }: Clause) {
  const pairings = complements.flatMap(({ noun }) => (noun === undefined ? [] : [`${verb.fr}|${noun}`]));
  return factsOf(subject, ...complements, ...(pronoun === undefined ? [] : [pronoun]), { pairings });
}

function frenchComplements({ complements }: Clause): string[] {
  return complements.map(({ fr }) => fr);
}

/** Everything after the English verb, the pronoun object first. */
function englishComplements({ pronoun, negation, complements }: Clause): string[] {
  const nothing = negation === 'rien' ? 'anything' : negation === 'personne' ? 'anybody' : '';
  const trailing = negation === 'plus' ? 'anymore' : negation === 'pas encore' ? 'yet' : '';
  return [pronoun?.en ?? '', nothing, ...complements.map(({ en }) => en), trailing];
}

function french(clause: Clause) {
  const { verb, tense, negation, pronoun, frequency, precedingObject, hasDirectObject = false } = clause;
  const { fr, isReflexive = false } = verb;
  return {
    ...{ verb: fr, isReflexive, tense, negation, clitic: pronoun?.fr, adverb: frequency?.fr },
    ...{ hasDirectObject, precedingObject },
  };
}

function english(clause: Clause) {
  const { verb, negation, frequency } = clause;
  return {
    verb: clause.tense === 'vouloir' ? `want to ${verb.en}` : verb.en,
    tense: englishTense(clause),
    isNegated: negation !== undefined && negation !== 'jamais',
    adverb: negation === 'jamais' ? 'never' : frequency?.en,
  };
}

function englishTense({ verb, tense, negation, isHabitual, isPerfect, frequency }: Clause): EnglishTense {
  const isSimple =
    verb.isState || isHabitual || frequency !== undefined || negation === 'jamais' || negation === 'plus';
  switch (tense) {
    case 'present':
      if (isPerfect) return verb.isState ? 'presentPerfect' : 'presentPerfectProgressive';
      return isSimple ? 'simplePresent' : 'progressive';
    case 'imparfait':
      return verb.isState ? 'simplePast' : 'pastProgressive';
    case 'passeCompose':
      return isPerfect || negation === 'jamais' || negation === 'pas encore' ? 'presentPerfect' : 'simplePast';
    case 'passeRecent':
      return 'justNow';
    case 'futurProche':
      return 'goingTo';
    case 'futur':
      return 'will';
    case 'conditionnel':
      return 'would';
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
