/** What a sentence of a story says. People, rooms and objects are named by their words. */
export type Event =
  | { readonly type: 'be'; readonly who: readonly string[]; readonly room: string }
  | { readonly type: 'move'; readonly who: readonly string[]; readonly room: string }
  | { readonly type: 'take'; readonly who: string; readonly what: string }
  | { readonly type: 'drop'; readonly who: string; readonly what: string }
  | { readonly type: 'give'; readonly who: string; readonly what: string; readonly to: string }
  /** Going and taking in one sentence. */
  | { readonly type: 'fetch'; readonly who: string; readonly room: string; readonly what: string }
  /** Nothing changes: somebody looks at a thing, thinks of a room, or it rains. */
  | { readonly type: 'look'; readonly who: string; readonly what: string }
  | { readonly type: 'think'; readonly who: string; readonly room: string }
  | { readonly type: 'weather' };

/** A fact with the sentences it follows from, by their place in the story. */
export interface Known<T> {
  readonly value: T;
  readonly supports: readonly number[];
}

/** Where everybody and everything is, as far as a story has told, and why that is known. */
export class World {
  readonly places = new Map<string, Known<string>>();
  /** Who has an object; undefined as value when somebody put it down. */
  readonly holders = new Map<string, Known<string | undefined>>();
  /** Where an object lies that was put down in a known room. */
  readonly lying = new Map<string, Known<string>>();
  readonly gifts: { readonly who: string; readonly what: string; readonly to: string; readonly at: number }[] = [];
  /** The sentences in which somebody got or lost anything. */
  readonly dealings = new Map<string, number[]>();

  /** @param at the place of the sentence in the story */
  apply(event: Event, at: number): void {
    if (event.type === 'be' || event.type === 'move') {
      for (const person of event.who) this.places.set(person, { value: event.room, supports: [at] });
    } else if (event.type === 'fetch') {
      this.places.set(event.who, { value: event.room, supports: [at] });
      this.hold(event.what, event.who, at);
    } else if (event.type === 'take') this.hold(event.what, event.who, at);
    else if (event.type === 'give') {
      this.deal(event.who, at);
      this.hold(event.what, event.to, at);
      this.gifts.push({ ...event, at });
    } else if (event.type === 'drop') {
      this.deal(event.who, at);
      this.holders.set(event.what, { value: undefined, supports: [at] });
      const place = this.places.get(event.who);
      if (place !== undefined) {
        this.lying.set(event.what, { value: place.value, supports: [...place.supports, at] });
      }
    }
  }

  /** Where an object is: with whom has it, or where it was put down. */
  placeOf(object: string): Known<string> | undefined {
    const holder = this.holders.get(object);
    if (holder?.value === undefined) return this.lying.get(object);
    const place = this.places.get(holder.value);
    if (place === undefined) return undefined;
    return { value: place.value, supports: [...new Set([...place.supports, ...holder.supports])] };
  }

  heldBy(person: string): string[] {
    return [...this.holders].filter(([, holder]) => holder.value === person).map(([object]) => object);
  }

  private hold(object: string, person: string, at: number): void {
    this.deal(person, at);
    this.lying.delete(object);
    this.holders.set(object, { value: person, supports: [at] });
  }

  private deal(person: string, at: number): void {
    this.dealings.set(person, [...(this.dealings.get(person) ?? []), at]);
  }
}
