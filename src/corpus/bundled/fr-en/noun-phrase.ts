import { withIndefiniteArticle } from './english/article.ts';
import type { PersonIndex } from './french/conjugate.ts';
import { startsWithVowel } from './french/elide.ts';
import type { Adjective } from './lexicon/adjectives.ts';
import type { Noun } from './lexicon/nouns.ts';
import { NUMBERS } from './lexicon/numbers.ts';
import type { Phrase } from './phrase.ts';
import { englishPossessive, type Subject } from './subject.ts';

/**
 * How a noun is introduced. `indefinite` is un, une, des, and du, de la for mass nouns; `habitual` the same of what is
 * done regularly (Je bois du thé le matin, I drink tea), without some; `none` is the de of a negation
 * (any); `never` the de after jamais and plus (no word in English); `generic` is le of things in general (no word in
 * English).
 */
export type Determiner =
  | 'indefinite'
  | 'definite'
  | 'demonstrative'
  | 'habitual'
  | 'none'
  | 'never'
  | 'generic'
  | { readonly possessor: Pick<Subject, 'person' | 'feminine' | 'isVariant'> }
  | { readonly number: number }
  | { readonly quantity: Quantity };

/** beaucoup de, a lot of: before a plural, or before a mass. */
export interface Quantity {
  readonly fr: string;
  readonly en: string;
}

export interface NounPhraseParts {
  readonly noun: Noun;
  readonly determiner: Determiner;
  readonly plural: boolean;
  readonly adjective?: Adjective | undefined;
  /** Whether the noun is a person: un grand homme is tall. */
  readonly isPerson?: boolean;
}

/** Renders a noun with determiner and adjective, all agreeing, in both languages. */
export function nounPhrase(parts: NounPhraseParts): Phrase {
  const { noun, plural, adjective } = parts;
  const frenchNoun = plural ? noun.frPlural : noun.fr;
  const englishNoun = plural ? noun.enPlural : noun.en;
  let frenchWords = frenchNoun;
  if (adjective !== undefined) {
    frenchWords = adjective.isBeforeNoun
      ? `${agree(adjective, noun.feminine, plural, startsWithVowel(frenchNoun))} ${frenchNoun}`
      : `${frenchNoun} ${agree(adjective, noun.feminine, plural)}`;
  }
  const englishAdjective = parts.isPerson ? adjective?.enOfPerson : adjective?.en;
  const englishWords = englishAdjective === undefined ? englishNoun : `${englishAdjective} ${englishNoun}`;
  const { determiner } = parts;
  const isOwnersVariant = typeof determiner === 'object' && 'possessor' in determiner && isYours(determiner.possessor);
  return {
    fr: withFrenchDeterminer(frenchWords, parts),
    en: withEnglishDeterminer(englishWords, parts),
    noun: noun.fr,
    isVariant: noun.flags.includes('variant') || isOwnersVariant,
  };
}

/** votre where nobody is addressed as vous: your is rather ton. */
function isYours({
  person,
  isVariant = false,
}: {
  readonly person: PersonIndex;
  readonly isVariant?: boolean | undefined;
}) {
  return person === 4 && isVariant;
}

/** The form of an adjective for a gender and number. */
export function agree(adjective: Adjective, feminine: boolean, plural: boolean, beforeVowel = false): string {
  if (plural) return feminine ? adjective.femininePlural : adjective.masculinePlural;
  if (feminine) return adjective.feminine;
  return beforeVowel ? adjective.beforeVowel : adjective.masculine;
}

const SINGULAR_POSSESSIVES = ['m', 't', 's', 'notre', 'votre', 'leur'] as const;
const PLURAL_POSSESSIVES = ['mes', 'tes', 'ses', 'nos', 'vos', 'leurs'] as const;

/** mon, ma, mes and so on; `next` is the word that follows (mon amie, ma petite amie). */
export function frenchPossessive(person: PersonIndex, feminine: boolean, plural: boolean, next: string): string {
  if (plural) return PLURAL_POSSESSIVES[person];
  if (person >= 3) return SINGULAR_POSSESSIVES[person];
  return SINGULAR_POSSESSIVES[person] + (feminine && !startsWithVowel(next) ? 'a' : 'on');
}

function withFrenchDeterminer(words: string, { noun, determiner, plural, adjective }: NounPhraseParts): string {
  const { feminine } = noun;
  const article = plural ? 'les' : feminine ? 'la' : 'le';
  const isMass = noun.flags.includes('mass');
  if (typeof determiner === 'object') {
    if ('number' in determiner) return `${frenchNumber(determiner.number, feminine)} ${words}`;
    if ('quantity' in determiner) return `${determiner.quantity.fr} ${words}`;
    return `${frenchPossessive(determiner.possessor.person, feminine, plural, words)} ${words}`;
  }
  switch (determiner) {
    case 'definite':
    case 'generic':
      return `${article} ${words}`;
    case 'demonstrative':
      if (plural) return `ces ${words}`;
      return `${feminine ? 'cette' : startsWithVowel(words) ? 'cet' : 'ce'} ${words}`;
    case 'none':
    case 'never':
      return `de ${words}`;
    case 'indefinite':
    case 'habitual':
      if (isMass) return feminine || startsWithVowel(words) ? `de ${article} ${words}` : `du ${words}`;
      if (plural) return adjective?.isBeforeNoun ? `de ${words}` : `des ${words}`;
      return `${feminine ? 'une' : 'un'} ${words}`;
  }
}

function withEnglishDeterminer(words: string, { noun, determiner, plural }: NounPhraseParts): string {
  const isSingular = !plural && !noun.flags.includes('mass');
  if (typeof determiner === 'object') {
    if ('number' in determiner) return `${NUMBERS[determiner.number]?.en} ${words}`;
    if ('quantity' in determiner) return `${determiner.quantity.en} ${words}`;
    return `${englishPossessive(determiner.possessor)} ${words}`;
  }
  switch (determiner) {
    case 'definite':
      return `the ${words}`;
    case 'demonstrative':
      return `${plural ? 'these' : 'this'} ${words}`;
    case 'generic':
      return words;
    case 'indefinite':
      return isSingular ? withIndefiniteArticle(words) : `some ${words}`;
    case 'none':
      return isSingular ? withIndefiniteArticle(words) : `any ${words}`;
    case 'never':
    case 'habitual':
      return isSingular ? withIndefiniteArticle(words) : words;
  }
}

function frenchNumber(number: number, feminine: boolean): string {
  return number === 1 && feminine ? 'une' : (NUMBERS[number]?.fr as string);
}
