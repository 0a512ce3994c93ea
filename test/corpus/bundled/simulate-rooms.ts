/*
 * A second interpreter of the passages about rooms: it reads the sentences and knows nothing of how they were made. Undefined
 * where a sentence or a question is of no form that it knows.
 */

const names = 'Anna|Ben|Clara|David|Emma|Felix|Greta|Hugo|Ida|Jonas|Kate|Leo|Maria|Nora|Oscar|Paula';
const someone = `(${names}|he|she)`;
const rule = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll('NAME', `(${names})`).replaceAll('WHO', someone)}$`, 'i');

interface State {
  readonly room: Map<string, string>;
  /** The holder of each thing that was ever held; an empty string for nobody. */
  readonly holder: Map<string, string>;
  readonly lies: Map<string, string>;
  readonly gifts: [giver: string, thing: string, taker: string][];
  /** Whether nobody may put down or give what he was not told to have. */
  readonly isStrict: boolean;
}

const go = 'went|walked|moved|ran|hurried|came|went down|went up|came back|walked back';
const rules: readonly (readonly [RegExp, (state: State, words: readonly string[]) => void])[] = [
  [rule(`WHO is (?:in|on) the (\\w+)`), (s, [a = '', room = '']) => s.room.set(a, room)],
  [
    rule(`NAME and NAME are (?:in|on) the (\\w+)`),
    (s, [a = '', b = '', room = '']) => s.room.set(a, room).set(b, room),
  ],
  [rule(`WHO (?:${go}) to the (\\w+)`), (s, [a = '', room = '']) => s.room.set(a, room)],
  [rule(`NAME and NAME (?:${go}) to the (\\w+)`), (s, [a = '', b = '', room = '']) => s.room.set(a, room).set(b, room)],
  [
    rule(`WHO went to the (\\w+) and (?:took|picked up) the (\\w+) there`),
    (s, [a = '', room = '', thing = '']) => {
      s.room.set(a, room);
      take(s, a, thing);
    },
  ],
  [
    rule(`WHO (?:took|picked up|got|found and took) the (\\w+)(?: there)?`),
    (s, [a = '', thing = '']) => take(s, a, thing),
  ],
  [
    rule(`WHO (?:dropped|put down|put|left|let) the (\\w+)(?: down| there| fall)?`),
    (s, [a = '', thing = '']) => drop(s, a, thing),
  ],
  [rule(`WHO (?:gave|handed) the (\\w+) to NAME`), (s, [a = '', thing = '', b = '']) => give(s, a, thing, b)],
  [rule(`WHO (?:gave|handed) NAME the (\\w+)`), (s, [a = '', b = '', thing = '']) => give(s, a, thing, b)],
  [rule(`WHO (?:looked at|talked about|asked for|thought of|dreamed of|thought about) the (\\w+)`), () => {}],
  [rule(`it rained|the wind blew|the dog barked|the sun was shining|a bell rang|it grew dark`), () => {}],
];

function take(state: State, person: string, thing: string): void {
  state.holder.set(thing, person);
  state.lies.delete(thing);
}

function drop(state: State, person: string, thing: string): void {
  if (state.isStrict && state.holder.get(thing) !== person) throw new Error(`${person} does not have the ${thing}`);
  state.holder.set(thing, '');
  const room = state.room.get(person);
  if (room !== undefined) state.lies.set(thing, room);
}

function give(state: State, giver: string, thing: string, taker: string): void {
  if (state.isStrict && state.holder.get(thing) !== giver) throw new Error(`${giver} does not have the ${thing}`);
  state.holder.set(thing, taker);
  state.gifts.push([giver, thing, taker]);
}

/** The state after the sentences of `context`, or after those of them whose number `keeps` lets through. */
export function simulate(context: string, keeps?: (index: number) => boolean): State | undefined {
  const state: State = {
    room: new Map(),
    holder: new Map(),
    lies: new Map(),
    gifts: [],
    isStrict: keeps === undefined,
  };
  let last = '';
  for (const [index, sentence] of context.replace(/\.$/, '').split('. ').entries()) {
    const plain = sentence.replace(/^(?:then|after that) /i, '');
    const [match, apply] =
      rules.map(([pattern, run]) => [pattern.exec(plain), run] as const).find(([found]) => found !== null) ?? [];
    if (match === null || match === undefined || apply === undefined) return undefined;
    const words = match.slice(1).map((word) => (/^(?:he|she)$/i.test(word) ? last : word));
    const people = words.filter((word) => new RegExp(`^(?:${names})$`).test(word));
    if (keeps?.(index) ?? true) apply(state, words);
    last = people[0] ?? last;
  }
  return state;
}

const questions: readonly (readonly [RegExp, (state: State, words: readonly string[]) => string | undefined])[] = [
  [rule(`(?:where is|in which room is) NAME(?: now)?`), (s, [a = '']) => s.room.get(a)],
  [rule(`(?:where is|in which room is) the (\\w+)(?: now)?`), (s, [thing = '']) => whereIs(s, thing)],
  [rule(`(?:who has|who is carrying) the (\\w+)(?: now)?`), (s, [thing = '']) => holderOf(s, thing)],
  [
    rule(`what is NAME (?:carrying|holding)`),
    (s, [a = '']) => {
      const held = heldBy(s, a);
      return held.length > 1 ? undefined : (held[0] ?? 'nothing');
    },
  ],
  [rule(`how many things (?:is|does) NAME (?:carrying|holding|have)`), (s, [a = '']) => numeral(heldBy(s, a).length)],
  [rule(`how many people are (?:in|on) the (\\w+)(?: now)?`), (s, [room = '']) => numeral(peopleIn(s, room).length)],
  [rule(`is NAME (?:in|on) the (\\w+)(?: now)?`), (s, [a = '', room = '']) => yesNo(s.room.get(a), room)],
  [rule(`is the (\\w+) (?:in|on) the (\\w+)(?: now)?`), (s, [thing = '', room = '']) => yesNo(whereIs(s, thing), room)],
  [rule(`does NAME have the (\\w+)`), (s, [a = '', thing = '']) => yesNo(holderOf(s, thing), a)],
  [rule(`is NAME carrying the (\\w+)`), (s, [a = '', thing = '']) => yesNo(holderOf(s, thing), a)],
  [
    rule(`who is (?:in|on) the (\\w+)(?: now)?`),
    (s, [room = '']) => {
      const there = peopleIn(s, room);
      return there.length > 1 ? undefined : (there[0] ?? 'nobody');
    },
  ],
  [
    rule(`who (?:gave|handed) the (\\w+) to NAME`),
    (s, [what, b]) => only(s, ([, thing, to]) => thing === what && to === b)?.[0],
  ],
  [rule(`what did NAME (?:give|hand) to NAME`), (s, [a, b]) => only(s, ([by, , to]) => by === a && to === b)?.[1]],
  [
    rule(`to whom did NAME give the (\\w+)`),
    (s, [a, what]) => only(s, ([by, thing]) => by === a && thing === what)?.[2],
  ],
  [rule(`who got the (\\w+) from NAME`), (s, [what, a]) => only(s, ([by, thing]) => by === a && thing === what)?.[2]],
];

/** The answer that the state gives. */
export function answerFrom(state: State, question: string): string | undefined {
  for (const [pattern, answer] of questions) {
    const match = pattern.exec(question.replace(/\?$/, ''));
    if (match !== null) return answer(state, match.slice(1));
  }
  return undefined;
}

function whereIs({ holder, room, lies }: State, thing: string): string | undefined {
  const person = holder.get(thing);
  return person === undefined || person === '' ? lies.get(thing) : room.get(person);
}

function holderOf({ holder }: State, thing: string): string | undefined {
  const person = holder.get(thing);
  return person === '' ? 'nobody' : person;
}

function heldBy({ holder }: State, person: string): string[] {
  return [...holder].filter(([, other]) => other === person).map(([thing]) => thing);
}

function peopleIn({ room }: State, place: string): string[] {
  return [...room].filter(([, other]) => other === place).map(([person]) => person);
}

function only(state: State, same: (gift: State['gifts'][number]) => boolean): State['gifts'][number] | undefined {
  const found = state.gifts.filter(same);
  return found.length === 1 ? found[0] : undefined;
}

function numeral(count: number): string {
  return ['none', 'one', 'two', 'three', 'four'][count] ?? '';
}

function yesNo(value: string | undefined, asked: string): string | undefined {
  return value === undefined ? undefined : value === asked ? 'yes' : 'no';
}
