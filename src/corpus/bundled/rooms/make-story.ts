import type { Random } from '../../../random.ts';
import { type Event, World } from './event.ts';
import { objects, people, rooms } from './words.ts';

export interface Story {
  readonly events: readonly Event[];
  readonly world: World;
  readonly cast: {
    readonly people: readonly string[];
    readonly rooms: readonly string[];
    readonly objects: readonly string[];
  };
}

/** Two to four people, two to four rooms and up to three objects, and two to eight things that can happen among them. */
export function makeStory(random: Random): Story {
  const draw = (words: readonly string[], atLeast: number, atMost: number) =>
    random.shuffle([...words]).slice(0, atLeast + random.integer(atMost - atLeast + 1));
  const cast = {
    people: draw(Object.keys(people), 2, 4),
    rooms: draw(rooms, 2, 4),
    objects: draw(objects, 1, 3),
  };
  const world = new World();
  const events: Event[] = [];
  const numEvents = 2 + random.integer(7);
  while (events.length < numEvents) {
    const event = drawEvent(cast, world, events, random);
    if (event === undefined) continue;
    world.apply(event, events.length);
    events.push(event);
  }
  return { events, world, cast };
}

/** Something that can happen now; undefined where what was drawn cannot. */
function drawEvent(cast: Story['cast'], world: World, events: readonly Event[], random: Random): Event | undefined {
  const who = random.pick(cast.people);
  const room = random.pick(cast.rooms);
  const what = random.pick(cast.objects);
  const place = world.places.get(who)?.value;
  const chance = random.uniform();
  if (chance < 0.08) return isNew(who, events) ? { type: 'be', who: [who], room } : undefined;
  if (chance < 0.4) return place === room ? undefined : { type: 'move', who: [who], room };
  if (chance < 0.48) {
    const other = random.pick(cast.people);
    const canGo = other !== who && place !== room && world.places.get(other)?.value !== room;
    if (!canGo) return undefined;
    const areNew = isNew(who, events) && isNew(other, events);
    return { type: areNew && random.uniform() < 0.4 ? 'be' : 'move', who: [who, other], room };
  }
  if (chance < 0.66) return canTake(world, place, what) ? { type: 'take', who, what } : undefined;
  if (chance < 0.72) {
    return place !== room && canTake(world, room, what) ? { type: 'fetch', who, room, what } : undefined;
  }
  if (chance < 0.8) return world.holders.get(what)?.value === who ? { type: 'drop', who, what } : undefined;
  if (chance < 0.92) {
    const to = random.pick(cast.people);
    const isThere = to !== who && world.places.get(to)?.value === place;
    return isThere && world.holders.get(what)?.value === who ? { type: 'give', who, what, to } : undefined;
  }
  const isQuiet = events.length === 0 || /look|think|weather/.test(events.at(-1)?.type ?? '');
  if (isQuiet) return undefined;
  return random.pick<Event>([{ type: 'look', who, what }, { type: 'think', who, room }, { type: 'weather' }]);
}

/** Whether a story has not yet named somebody. */
function isNew(person: string, events: readonly Event[]): boolean {
  return !JSON.stringify(events).includes(`"${person}"`);
}

/** Whether an object can be picked up at `place`: nobody has it, and it does not lie elsewhere. */
function canTake(world: World, place: string | undefined, object: string): boolean {
  if (!world.holders.has(object)) return true;
  if (world.holders.get(object)?.value !== undefined) return false;
  return place !== undefined && world.lying.get(object)?.value === place;
}
