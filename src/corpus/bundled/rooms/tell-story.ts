import type { Random } from '../../../random.ts';
import { expandTemplate } from '../expand-template.ts';
import type { Event } from './event.ts';
import type { Story } from './make-story.ts';
import { inRoom, people } from './words.ts';

/**
 * A sentence for each event. Who acts twice in a row is often he or she the second time; `there` stands only where the story has
 * told where.
 */
export function tellStory({ events }: Pick<Story, 'events'>, random: Random): string[] {
  const known = new Set<string>();
  let previous: string | undefined;
  return events.map((event, i) => {
    const subject = subjectOf(event);
    const before = events[i - 1];
    const isClear = before?.type !== 'give' || people[before.who] !== people[before.to];
    const isAgain = subject !== undefined && subject === previous && isClear;
    const name = isAgain && random.uniform() < 0.6 ? again(subject, event, random) : (subject ?? '');
    const hasPlace = subject !== undefined && known.has(subject);
    const sentence = expandTemplate(templateOf(event, hasPlace), (slot) => slotOf(slot, event, name), random);
    if (event.type === 'be' || event.type === 'move') for (const person of event.who) known.add(person);
    if (event.type === 'fetch') known.add(event.who);
    previous = subject;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  });
}

/** The one who acts; undefined for two people, and for the weather. */
function subjectOf(event: Event): string | undefined {
  if (event.type === 'weather') return undefined;
  if (typeof event.who === 'string') return event.who;
  return event.who.length === 1 ? event.who[0] : undefined;
}

function again(person: string, event: Event, random: Random): string {
  const pronoun = people[person] ?? 'they';
  if (event.type === 'be') return pronoun;
  return random.pick([pronoun, pronoun, `then ${pronoun}`, `after that ${pronoun}`]);
}

function templateOf(event: Event, hasPlace: boolean): string {
  switch (event.type) {
    case 'be':
      return event.who.length > 1 ? '{both} are {in}' : '{who} is {in}';
    case 'move':
      return event.who.length > 1
        ? '{both} [went|walked|moved|ran] to the {room}'
        : '{who} [went|went|walked|moved|ran|hurried|came] to the {room}';
    case 'take':
      return hasPlace
        ? '{who} [took|picked up|got|found and took] the {what}[| there]'
        : '{who} [took|picked up|got] the {what}';
    case 'drop':
      return hasPlace
        ? '{who} [dropped the {what}|put down the {what}|put the {what} down|left the {what} there|let the {what} fall]'
        : '{who} [dropped|put down] the {what}';
    case 'give':
      return '{who} [gave the {what} to {to}|gave {to} the {what}|handed the {what} to {to}|handed {to} the {what}]';
    case 'fetch':
      return '{who} went to the {room} and [took|picked up] the {what} there';
    case 'look':
      return '{who} [looked at|talked about] the {what}';
    case 'think':
      return '{who} [thought of|talked about|dreamed of] the {room}';
    case 'weather':
      return '[it rained|the wind blew|the dog barked|the sun was shining|a bell rang|it grew dark]';
  }
}

function slotOf(slot: string, event: Event, name: string): string {
  if (slot === 'who') return name;
  if (slot === 'both' && 'who' in event) return [...event.who].join(' and ');
  if (slot === 'in' && 'room' in event) return inRoom(event.room);
  if (slot === 'room' && 'room' in event) return event.room;
  if (slot === 'what' && 'what' in event) return event.what;
  if (slot === 'to' && 'to' in event) return event.to;
  throw new Error(`rooms: no slot '${slot}' in ${event.type}`);
}
