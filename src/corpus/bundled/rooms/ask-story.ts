import type { Random } from '../../../random.ts';
import type { Known } from './event.ts';
import type { Story } from './make-story.ts';
import { inRoom } from './words.ts';

export const questionKinds = [
  'where person',
  'where object',
  'who has',
  'carrying',
  'how many things',
  'how many people',
  'is person in',
  'is object in',
  'has',
  'who in',
  'who gave',
  'what given',
  'given to',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question about a story, with what answers it. */
export interface Asked {
  readonly kind: QuestionKind;
  /** Whom and what it is about, in a fixed order. */
  readonly about: readonly string[];
  /** Alternatives in brackets. */
  readonly template: string;
  readonly answer: string;
  readonly supports: readonly number[];
}

const numerals = ['none', 'one', 'two', 'three', 'four'];

/** A question of a kind about a story that says enough to answer it; undefined where it does not. */
export function askStory(kind: QuestionKind, story: Story, random: Random): Asked | undefined {
  const { world, cast } = story;
  const [person, object, room] = [random.pick(cast.people), random.pick(cast.objects), random.pick(cast.rooms)];
  const place = world.places.get(person);
  const ask = (about: string[], template: string, answer: string, supports: readonly number[]): Asked => ({
    kind,
    about,
    template,
    answer,
    supports: [...new Set(supports)].sort((a, b) => a - b),
  });
  switch (kind) {
    case 'where person':
      return (
        place &&
        ask(
          [person],
          `[Where is ${person}|Where is ${person} now|In which room is ${person}]?`,
          place.value,
          place.supports,
        )
      );
    case 'where object': {
      const known = world.placeOf(object);
      return (
        known &&
        ask(
          [object],
          `[Where is the ${object}|Where is the ${object} now|In which room is the ${object}]?`,
          known.value,
          known.supports,
        )
      );
    }
    case 'who has': {
      const holder = world.holders.get(object);
      return (
        holder &&
        ask(
          [object],
          `[Who has the ${object}|Who has the ${object} now|Who is carrying the ${object}]?`,
          holder.value ?? 'nobody',
          holder.supports,
        )
      );
    }
    case 'carrying': {
      const held = world.heldBy(person);
      const dealings = world.dealings.get(person);
      if (dealings === undefined || held.length > 1) return undefined;
      return ask([person], `What is ${person} [carrying|holding]?`, held[0] ?? 'nothing', dealings);
    }
    case 'how many things': {
      const dealings = world.dealings.get(person);
      if (dealings === undefined) return undefined;
      const numHeld = world.heldBy(person).length;
      return ask(
        [person],
        `How many things [is ${person} carrying|does ${person} have|is ${person} holding]?`,
        numerals[numHeld] ?? '',
        dealings,
      );
    }
    case 'how many people': {
      const all = everyPlace(story);
      if (all === undefined) return undefined;
      const numThere = all.filter(({ value }) => value === room).length;
      return ask([room], `How many people are ${inRoom(room)}[| now]?`, numerals[numThere] ?? '', supportsOf(all));
    }
    case 'is person in':
      return (
        place &&
        ask([person, room], `Is ${person} ${inRoom(room)}[| now]?`, place.value === room ? 'yes' : 'no', place.supports)
      );
    case 'is object in': {
      const known = world.placeOf(object);
      return (
        known &&
        ask(
          [object, room],
          `Is the ${object} ${inRoom(room)}[| now]?`,
          known.value === room ? 'yes' : 'no',
          known.supports,
        )
      );
    }
    case 'has': {
      const holder = world.holders.get(object);
      return (
        holder &&
        ask(
          [person, object],
          `[Does ${person} have the ${object}|Is ${person} carrying the ${object}]?`,
          holder.value === person ? 'yes' : 'no',
          holder.supports,
        )
      );
    }
    case 'who in': {
      const all = everyPlace(story);
      const there = cast.people.filter((one) => world.places.get(one)?.value === room);
      if (all === undefined || there.length > 1) return undefined;
      return ask([room], `Who is ${inRoom(room)}[| now]?`, there[0] ?? 'nobody', supportsOf(all));
    }
    default:
      return askGift(kind, story, random, ask);
  }
}

function askGift(
  kind: 'who gave' | 'what given' | 'given to',
  { world: { gifts } }: Story,
  random: Random,
  ask: (about: string[], template: string, answer: string, supports: readonly number[]) => Asked,
): Asked | undefined {
  if (gifts.length === 0) return undefined;
  const { who, what, to, at } = random.pick(gifts);
  const isOnly = (same: (gift: (typeof gifts)[number]) => boolean) => gifts.filter(same).length === 1;
  if (kind === 'who gave' && isOnly((gift) => gift.what === what && gift.to === to)) {
    return ask([what, to], `Who [gave|handed] the ${what} to ${to}?`, who, [at]);
  }
  if (kind === 'what given' && isOnly((gift) => gift.who === who && gift.to === to)) {
    return ask([who, to], `What did ${who} [give|hand] to ${to}?`, what, [at]);
  }
  if (kind === 'given to' && isOnly((gift) => gift.who === who && gift.what === what)) {
    return ask([who, what], `[To whom did ${who} give the ${what}|Who got the ${what} from ${who}]?`, to, [at]);
  }
  return undefined;
}

/** The places of all people of the story who are named; undefined where one is not known. */
function everyPlace({ events, world, cast }: Story): Known<string>[] | undefined {
  const named = cast.people.filter((person) => JSON.stringify(events).includes(`"${person}"`));
  const places = named.flatMap((person) => world.places.get(person) ?? []);
  return places.length === named.length ? places : undefined;
}

function supportsOf(facts: readonly Known<string>[]): number[] {
  return facts.flatMap(({ supports }) => supports);
}
