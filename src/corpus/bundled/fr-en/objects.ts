import type { Random } from '../../../random.ts';
import { chance, pickWeighted } from './choice.ts';
import { withA, withDe } from './french/elide.ts';
import type { Negation } from './french/verb-phrase.ts';
import type { Action, FixedObject } from './lexicon/actions.ts';
import { adjectivesFor } from './lexicon/adjectives.ts';
import { type Noun, nounsOf } from './lexicon/nouns.ts';
import { type Determiner, frenchPossessive, nounPhrase } from './noun-phrase.ts';
import { pickOtherPerson } from './people-phrases.ts';
import type { Phrase } from './phrase.ts';
import { pickQuantity } from './quantities.ts';
import { englishPossessive, PRONOUNS, type Subject } from './subject.ts';

/** An object that fits the action, its subject and its negation; nothing if the verb takes none. */
export function pickObject(
  random: Random,
  action: Action,
  options: Omit<ThingOptions, 'isDefinite' | 'number' | 'canBeOwned'>,
): Phrase | undefined {
  if (action.fixedObjects.length > 0) return fixedObject(random.pick(action.fixedObjects), options);
  if (action.objectGroups.length === 0) return undefined;
  const isGeneral = options.negation === 'jamais' || options.negation === 'plus' || options.isHabitual === true;
  // never a glass of water: only what one avoids in general
  const isDenied = isGeneral || options.negation !== undefined;
  const group = random.pick(action.objectGroups.filter((name) => !(isDenied && name === 'glass')));
  const object = pickFromGroup(random, group, {
    ...options,
    isDefinite: action.isDefinite,
    number: action.number,
    canBeOwned: action.canBeOwned,
  });
  if (action.preposition === undefined) return object;
  const { fr, en } = action.preposition;
  return {
    ...object,
    fr: (fr === 'à' ? withA : withDe)(object.fr),
    en: `${en} ${object.en}`.trim(),
  };
}

function pickFromGroup(random: Random, group: string, options: ThingOptions): Phrase {
  const { subject } = options;
  if (group === 'people') return pickOtherPerson(random, subject);
  const isManly = !subject.feminine && (subject.person === 2 || subject.person === 5);
  const noun = random.pick(nounsOf(group).filter(({ groups }) => !(isManly && groups.includes('womenswear'))));
  return thingPhrase(random, noun, options);
}

export interface ThingOptions {
  /** Who may own the thing. */
  readonly subject: Subject;
  readonly negation?: Negation | undefined;
  readonly isDefinite?: boolean;
  /** How many one deals with: one sells apples, wears a hat. */
  readonly number?: Action['number'];
  readonly canBeOwned?: boolean;
  /** Regularly, so rather a thing of the kind than this one. */
  readonly isHabitual?: boolean;
}

/** A thing with a determiner and perhaps an adjective: an apple, my new shoes, this cheese, three green pears. */
export function thingPhrase(random: Random, noun: Noun, options: ThingOptions): Phrase {
  const determiner = pickDeterminer(random, noun, options);
  const { number = 'any', negation } = options;
  const isSeveral = number === 'several' && !noun.flags.includes('mass') && negation === undefined;
  const isOne =
    number === 'one' && !noun.flags.includes('plural') && (typeof determiner !== 'object' || 'possessor' in determiner);
  const plural = isSeveral || (isPluralWith(random, noun, determiner) && !(isOne && determiner !== 'never'));
  return nounPhrase({ noun, determiner, plural, adjective: pickAdjective(random, noun) });
}

/** An adjective that may stand beside the noun; mostly none. */
export function pickAdjective(random: Random, noun: Noun, probability = 0.22) {
  if (noun.flags.includes('plain') || !chance(random, probability)) return undefined;
  const adjectives = adjectivesFor(noun.groups).filter(({ isAttributive }) => isAttributive);
  return adjectives.length === 0 ? undefined : random.pick(adjectives);
}

const UNOWNED = ['nature', 'show', 'sight', 'town', 'untamed', 'insect', 'catch', 'noise', 'building', 'craft', 'farm'];
const UNOWNED_THINGS = [
  'lesson',
  'seen',
  'crop',
  'tree',
  'leaf',
  'stone',
  'bird',
  'part',
  'opening',
  'seasoning',
  'ingredient',
];
const EDIBLE = ['fruit', 'dish', 'foodstuff', 'drink', 'glass', 'vegetable', 'seasoning'];
const COUNTED = ['fruit', 'dish', 'glass', 'animal', 'print', 'thing', 'flower', 'crockery', 'vegetable', 'linen'];

function pickDeterminer(
  random: Random,
  noun: Noun,
  { subject, negation, isDefinite, isHabitual, canBeOwned = true }: ThingOptions,
): Determiner {
  const isIn = (groups: readonly string[]) => noun.groups.some((group) => groups.includes(group));
  const isKnown = isDefinite === true || noun.flags.includes('definite');
  const isMass = noun.flags.includes('mass');
  const isGeneral = negation === 'jamais' || negation === 'plus' || isHabitual === true;
  const isOneKind = isGeneral && isIn(EDIBLE) && !isKnown; // one eats this apple once
  const isCounted = !isKnown && !isMass && negation === undefined && !noun.flags.includes('plural') && isIn(COUNTED);
  const isMuch = negation === undefined && !isGeneral && !isKnown && (isIn(EDIBLE) || isCounted);
  const choice = pickWeighted(random, [
    [isKnown ? 0 : isMass ? 55 : 60, 'indefinite'],
    [isKnown ? 45 : isGeneral || noun.groups.includes('glass') ? 0 : 18, 'definite'],
    [isOneKind || noun.groups.includes('glass') ? 0 : 12, 'demonstrative'],
    [!canBeOwned || isIn(UNOWNED) || isIn(UNOWNED_THINGS) || isOneKind ? 0 : isIn(EDIBLE) ? 8 : 22, 'possessive'],
    [isCounted && !isGeneral ? 10 : 0, 'number'],
    [isMuch && !noun.groups.includes('glass') ? 7 : 0, 'quantity'],
  ] as const);
  if (choice === 'possessive') return { possessor: pickOwner(random, subject) };
  if (choice === 'number') return { number: 2 + random.integer(5) };
  if (choice === 'quantity') return { quantity: pickQuantity(random, noun) };
  if (choice === 'indefinite' && negation !== undefined) {
    return negation === 'jamais' || negation === 'plus' ? 'never' : 'none';
  }
  return choice === 'indefinite' && isHabitual === true ? 'habitual' : choice;
}

function isPluralWith(random: Random, noun: Noun, determiner: Determiner): boolean {
  if (noun.flags.includes('mass')) return false;
  if (noun.flags.includes('plural')) return true;
  if (determiner === 'never') return true;
  if (typeof determiner === 'object' && !('possessor' in determiner)) return true;
  if (noun.flags.includes('plain')) return false;
  const isEdible = noun.groups.some((group) => EDIBLE.includes(group));
  if (determiner === 'none' && noun.fr === noun.frPlural) return isEdible; // pas de souris: a mouse; pas de noix: any walnuts
  if (noun.groups.includes('house')) return false;
  if (noun.groups.includes('device') || noun.groups.includes('appliance')) return chance(random, 0.05);
  if (determiner === 'habitual') return chance(random, 0.75);
  if (noun.flags.includes('definite')) return noun.groups.includes('opening') && chance(random, 0.25);
  return chance(random, typeof determiner === 'object' && isEdible ? 0.12 : 0.3);
}

/** Mostly the subject itself, else a first or second person: son, sa, ses only ever mean the subject's. */
function pickOwner(random: Random, subject: Subject) {
  return chance(random, 0.88) ? subject : random.pick(PRONOUNS.filter(({ person }) => person !== 2));
}

function fixedObject(object: FixedObject, { subject, negation, isHabitual }: ThingOptions): Phrase {
  const isNever = negation === 'jamais' || negation === 'plus' || (negation === undefined && isHabitual === true);
  const english = isNever ? object.enNever : negation !== undefined ? object.enNegated : object.en;
  return {
    fr: (negation === undefined ? object.fr : object.frNegated)
      .replace('{ms}', frenchPossessive(subject.person, false, false, ''))
      .replace('{mp}', frenchPossessive(subject.person, false, true, '')),
    en: english.replace('{poss}', englishPossessive(subject)),
    noun: `=${object.fr}`,
  };
}
