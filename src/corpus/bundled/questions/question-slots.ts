import type { Random } from '../../../random.ts';
import type { AnswerKind } from './cores.ts';
import {
  countDeeds,
  deeds,
  goods,
  materials,
  measured,
  measures,
  names,
  personNouns,
  persons,
  placeNouns,
  placePhrases,
  plurals,
  thingDeeds,
  thingNouns,
  timeNouns,
  timePhrases,
} from './words.ts';

/** What a slot of one question holds. */
export type QuestionSlots = (slot: string) => string;

/**
 * Draws the words of one question; a slot keeps its words.
 * @param trap a clause that asks for something else, for a relative clause; without it people are plain
 */
export function questionSlots(
  random: Random,
  trap: ((but: AnswerKind | undefined) => string) | undefined,
): QuestionSlots {
  const deed = random.pick(deeds);
  const [countBase = '', countPast = ''] = random.pick(countDeeds).split(' ');
  const [thingBase = '', thingPast = ''] = random.pick(thingDeeds).split(' ');
  const [adjective = '', measure = ''] = random.pick(measures).split(' ');
  const known = new Map<string, string>();
  const draw: Readonly<Record<string, () => string>> = {
    P: () => somebody(random, trap),
    P2: () => `the ${random.pick(persons)}`,
    N: () => random.pick(names.slice(0, 9)),
    N2: () => random.pick(names.slice(9)),
    base: () => deed.base,
    past: () => deed.past,
    participle: () => deed.participle,
    O: () => random.pick(deed.objects),
    T: () => (random.uniform() < 0.3 ? ` ${random.pick(timePhrases)}` : ''),
    L: () => (random.uniform() < 0.3 ? ` ${random.pick(placePhrases)}` : ''),
    at: () => random.pick(placePhrases),
    G: () => random.pick(goods),
    person: () => random.pick(personNouns),
    place: () => random.pick(placeNouns),
    time: () => random.pick(timeNouns),
    thing: () => random.pick(thingNouns),
    many: () => random.pick(plurals),
    cbase: () => countBase,
    cpast: () => countPast,
    tbase: () => thingBase,
    tpast: () => thingPast,
    how: () => adjective,
    measure: () => measure,
    M: () => random.pick(measured),
    stuff: () => random.pick(materials),
  };
  return (slot) => {
    const drawn = known.get(slot) ?? draw[slot]?.();
    if (drawn === undefined) throw new Error(`questions: no slot '${slot}'`);
    known.set(slot, drawn);
    return drawn;
  };
}

/** A name, a person, or a person with a relative clause. */
function somebody(random: Random, trap: ((but: AnswerKind | undefined) => string) | undefined): string {
  if (random.uniform() < 0.3) return random.pick(names);
  const person = `the ${random.pick(persons)}`;
  if (trap === undefined || random.uniform() < 0.45) return person;
  const deed = random.pick(deeds);
  const object = random.pick(deed.objects);
  return random.pick([
    () => `${person} who ${deed.past} ${object}`,
    () => `${person} who knows ${trap(undefined)}`,
    () => `${person} whose ${random.pick(['son', 'sister', 'wife', 'cousin'])} ${deed.past} ${object}`,
    () => `${person} from the ${random.pick(placeNouns)} where ${random.pick(names)} ${deed.past} ${object}`,
    () => `${person} who was there when ${random.pick(names)} ${deed.past} ${object}`,
    () => `${person} who went away because ${random.pick(names)} ${deed.past} ${object}`,
    () => `${person} who lives where ${random.pick(names)} ${deed.past} ${object}`,
    () =>
      `${person} with the ${random.pick(['two', 'three', 'four', 'nine'])} ${random.pick(['horses', 'goats', 'boats', 'sons', 'books'])}`,
    () => `${person} of whom nobody knows ${trap(undefined)}`,
  ])();
}
