import type { Random } from '../../../random.ts';
import { chance, pickWeighted } from './choice.ts';
import type { Negation } from './french/verb-phrase.ts';
import type { Action, FixedObject } from './lexicon/actions.ts';
import { adjectivesFor } from './lexicon/adjectives.ts';
import { type Noun, nounsOf } from './lexicon/nouns.ts';
import { type Determiner, frenchPossessive, nounPhrase, type Phrase } from './noun-phrase.ts';
import { pickOtherPerson } from './people-phrases.ts';
import { englishPossessive, PRONOUNS, type Subject } from './subject.ts';

/** An object that fits the action, its subject and its negation; nothing if the verb takes none. */
export function pickObject(random: Random, action: Action, subject: Subject, negation?: Negation): Phrase | undefined {
  if (action.fixedObjects.length > 0) return fixedObject(random.pick(action.fixedObjects), subject, negation);
  if (action.objectGroups.length === 0) return undefined;
  const group = random.pick(action.objectGroups);
  if (group === 'people') return pickOtherPerson(random, subject);
  const noun = random.pick(nounsOf(group));
  return thingPhrase(random, noun, { subject, negation, isDefinite: action.isDefinite });
}

export interface ThingOptions {
  /** Who may own the thing. */
  readonly subject: Subject;
  readonly negation?: Negation | undefined;
  readonly isDefinite?: boolean;
}

/** A thing with a determiner and perhaps an adjective: an apple, my new shoes, this cheese, three green pears. */
export function thingPhrase(
  random: Random,
  noun: Noun,
  { subject, negation, isDefinite = false }: ThingOptions,
): Phrase {
  const isKnown = isDefinite || noun.flags.includes('definite');
  const determiner = pickDeterminer(random, noun, subject, isKnown, negation);
  return nounPhrase({
    noun,
    determiner,
    plural: isPluralWith(random, noun, determiner),
    adjective: pickAdjective(random, noun),
  });
}

/** An adjective that may stand beside the noun; mostly none. */
export function pickAdjective(random: Random, noun: Noun, probability = 0.22) {
  if (noun.flags.includes('plain') || !chance(random, probability)) return undefined;
  const adjectives = adjectivesFor(noun.groups).filter(({ isAttributive }) => isAttributive);
  return adjectives.length === 0 ? undefined : random.pick(adjectives);
}

function pickDeterminer(
  random: Random,
  noun: Noun,
  subject: Subject,
  isKnown: boolean,
  negation: Negation | undefined,
): Determiner {
  const isMass = noun.flags.includes('mass');
  const canBeOwned = !noun.groups.some((group) => ['nature', 'sight', 'town', 'wild'].includes(group));
  const choice = pickWeighted(random, [
    [isKnown ? 0 : isMass ? 55 : 60, 'indefinite'],
    [isKnown ? 45 : 18, 'definite'],
    [12, 'demonstrative'],
    [canBeOwned ? 22 : 0, 'possessive'],
    [isKnown || isMass || negation !== undefined || noun.flags.includes('plural') ? 0 : 10, 'number'],
  ] as const);
  if (choice === 'possessive') return { possessor: pickOwner(random, subject) };
  if (choice === 'number') return { number: 2 + random.integer(4) };
  if (choice === 'indefinite' && negation !== undefined) return negation === 'pas' ? 'none' : 'never';
  return choice;
}

function isPluralWith(random: Random, noun: Noun, determiner: Determiner): boolean {
  if (noun.flags.includes('mass')) return false;
  if (noun.flags.includes('plural')) return true;
  if (determiner === 'never') return true;
  if (typeof determiner === 'object' && 'number' in determiner) return true;
  if (noun.flags.includes('definite')) return noun.groups.includes('openable') && chance(random, 0.25);
  return chance(random, 0.3);
}

/** Mostly the subject itself, else a first or second person: son, sa, ses only ever mean the subject's. */
function pickOwner(random: Random, subject: Subject) {
  return chance(random, 0.8) ? subject : random.pick(PRONOUNS.filter(({ person }) => person !== 2));
}

function fixedObject(
  { fr, frNegated, en, enNegated, enNever }: FixedObject,
  subject: Subject,
  negation?: Negation,
): Phrase {
  const french = negation === undefined ? fr : frNegated;
  const english = negation === undefined ? en : negation === 'pas' ? enNegated : enNever;
  return {
    fr: french
      .replace('{ms}', frenchPossessive(subject.person, false, false, ''))
      .replace('{mp}', frenchPossessive(subject.person, false, true, '')),
    en: english.replace('{poss}', englishPossessive(subject)),
  };
}
