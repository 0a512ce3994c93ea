import type { Random } from '../../../random.ts';
import { chance, pickWeighted } from './choice.ts';
import type { Negation } from './french/verb-phrase.ts';
import type { Action, FixedObject } from './lexicon/actions.ts';
import { adjectivesFor } from './lexicon/adjectives.ts';
import { type Noun, nounsOf } from './lexicon/nouns.ts';
import { type Determiner, frenchPossessive, nounPhrase } from './noun-phrase.ts';
import { pickOtherPerson } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import { englishPossessive, PRONOUNS, type Subject } from './subject.ts';

/** An object that fits the action, its subject and its negation; nothing if the verb takes none. */
export function pickObject(
  random: Random,
  action: Action,
  options: Omit<ThingOptions, 'isDefinite'>,
): Phrase | undefined {
  const { subject, negation } = options;
  if (action.fixedObjects.length > 0) return fixedObject(random.pick(action.fixedObjects), options);
  if (action.objectGroups.length === 0) return undefined;
  const isGeneral = negation === 'jamais' || negation === 'plus' || options.isHabitual === true;
  // never a glass of water: only what one avoids in general
  const group = random.pick(action.objectGroups.filter((name) => !(isGeneral && name === 'glass')));
  if (group === 'people') return pickOtherPerson(random, subject);
  const isManly = !subject.feminine && (subject.person === 2 || subject.person === 5);
  const noun = random.pick(nounsOf(group).filter(({ groups }) => !(isManly && groups.includes('womenswear'))));
  return thingPhrase(random, noun, { ...options, isDefinite: action.isDefinite });
}

export interface ThingOptions {
  /** Who may own the thing. */
  readonly subject: Subject;
  readonly negation?: Negation | undefined;
  readonly isDefinite?: boolean;
  /** Regularly, so rather a thing of the kind than this one. */
  readonly isHabitual?: boolean;
}

/** A thing with a determiner and perhaps an adjective: an apple, my new shoes, this cheese, three green pears. */
export function thingPhrase(random: Random, noun: Noun, options: ThingOptions): Phrase {
  const determiner = pickDeterminer(random, noun, options);
  const plural = isPluralWith(random, noun, determiner);
  return nounPhrase({ noun, determiner, plural, adjective: pickAdjective(random, noun) });
}

/** An adjective that may stand beside the noun; mostly none. */
export function pickAdjective(random: Random, noun: Noun, probability = 0.22) {
  if (noun.flags.includes('plain') || !chance(random, probability)) return undefined;
  const adjectives = adjectivesFor(noun.groups).filter(({ isAttributive }) => isAttributive);
  return adjectives.length === 0 ? undefined : random.pick(adjectives);
}

const UNOWNED = ['nature', 'show', 'sight', 'town', 'untamed'];
const EDIBLE = ['fruit', 'dish', 'foodstuff', 'drink', 'glass'];
const COUNTED = ['fruit', 'dish', 'glass', 'animal', 'print', 'thing', 'flower', 'crockery'];

function pickDeterminer(
  random: Random,
  noun: Noun,
  { subject, negation, isDefinite, isHabitual }: ThingOptions,
): Determiner {
  const isIn = (groups: readonly string[]) => noun.groups.some((group) => groups.includes(group));
  const isKnown = isDefinite === true || noun.flags.includes('definite');
  const isMass = noun.flags.includes('mass');
  const isGeneral = negation === 'jamais' || negation === 'plus' || isHabitual === true;
  const isOneKind = isGeneral && isIn(EDIBLE) && !isKnown; // one eats this apple once
  const isCounted = !isKnown && !isMass && negation === undefined && !noun.flags.includes('plural') && isIn(COUNTED);
  const choice = pickWeighted(random, [
    [isKnown ? 0 : isMass ? 55 : 60, 'indefinite'],
    [isKnown ? 45 : isGeneral ? 0 : 18, 'definite'],
    [isOneKind ? 0 : 12, 'demonstrative'],
    [isIn(UNOWNED) || isOneKind ? 0 : 22, 'possessive'],
    [isCounted && !isGeneral ? 10 : 0, 'number'],
  ] as const);
  if (choice === 'possessive') return { possessor: pickOwner(random, subject) };
  if (choice === 'number') return { number: 2 + random.integer(4) };
  if (choice === 'indefinite' && negation !== undefined) return negation === 'pas' ? 'none' : 'never';
  return choice === 'indefinite' && isHabitual === true ? 'habitual' : choice;
}

function isPluralWith(random: Random, noun: Noun, determiner: Determiner): boolean {
  if (noun.flags.includes('mass')) return false;
  if (noun.flags.includes('plural')) return true;
  if (determiner === 'never') return true;
  if (typeof determiner === 'object' && 'number' in determiner) return true;
  if (noun.flags.includes('plain')) return false;
  if (determiner === 'none' && noun.fr === noun.frPlural) return false; // pas de souris: a mouse
  if (noun.flags.includes('definite')) return noun.groups.includes('openable') && chance(random, 0.25);
  const isOwn = typeof determiner === 'object' && noun.groups.some((group) => EDIBLE.includes(group));
  return chance(random, isOwn ? 0.12 : 0.3);
}

/** Mostly the subject itself, else a first or second person: son, sa, ses only ever mean the subject's. */
function pickOwner(random: Random, subject: Subject) {
  return chance(random, 0.88) ? subject : random.pick(PRONOUNS.filter(({ person }) => person !== 2));
}

function fixedObject(object: FixedObject, { subject, negation, isHabitual }: ThingOptions): Phrase {
  const english =
    negation === 'pas' ? object.enNegated : negation !== undefined || isHabitual ? object.enNever : object.en;
  return {
    fr: (negation === undefined ? object.fr : object.frNegated)
      .replace('{ms}', frenchPossessive(subject.person, false, false, ''))
      .replace('{mp}', frenchPossessive(subject.person, false, true, '')),
    en: english.replace('{poss}', englishPossessive(subject)),
  };
}
