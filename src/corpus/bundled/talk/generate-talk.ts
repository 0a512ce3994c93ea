import type { Random } from '../../../random.ts';
import type { Dialogue } from '../../corpus.ts';
import type { SplitPart } from '../corpus-part.ts';
import { polishParagraph } from '../tales/polish.ts';
import type { FactKind } from './fact-kind.ts';
import { factKinds } from './facts.ts';
import {
  corrections,
  type Exchange,
  farewells,
  greetings,
  smallTalk,
  thanks,
  thanksAndFarewells,
  unknowable,
} from './small-talk.ts';
import { makeSum } from './sums.ts';

/*
 * The grammar of talk.
 *
 *   talk = greeting?, facts told, one or two of them corrected now and then, small talk and sums among them,
 *          facts asked for, each at least three turns of the user after it was told or corrected, thanks?, farewell?
 *
 * facts.ts lists what can be told of oneself, small-talk.ts what is said besides, sums.ts makes sums. What a user says is
 * phrased differently in each part: no way of telling, asking, greeting or thanking is in two parts. Names of people, towns and
 * pets are told apart by part too, and so are sums; colours, months and the like are common. What the assistant says has the
 * same forms everywhere.
 */

/** A fact of a conversation: where it was told (or corrected) and where it was asked for, by number of the user's turn. */
export interface Recall {
  readonly kind: string;
  readonly value: string;
  /** What was said first and taken back; undefined where nothing was. */
  readonly corrected: string | undefined;
  readonly toldAt: number;
  readonly askedAt: number;
}

export interface Talk extends Dialogue {
  readonly recalls: readonly Recall[];
}

interface Told {
  readonly kind: FactKind;
  value: string;
  corrected: string | undefined;
  at: number;
}

const minTurnsBetween = 3;

/** One conversation of `part`. */
export function generateTalk(part: SplitPart, random: Random): Talk {
  return new TalkWriter(part, random).write();
}

class TalkWriter {
  private readonly pairs: [says: string, reply: string][] = [];
  private readonly told: Told[] = [];
  private readonly recalls: Recall[] = [];
  private readonly used = new Set<unknown>();
  private readonly part: SplitPart;
  private readonly random: Random;

  constructor(part: SplitPart, random: Random) {
    [this.part, this.random] = [part, random];
  }

  write(): Talk {
    const { random } = this;
    if (random.uniform() < 0.6) this.exchange(greetings);
    const numFacts = 1 + random.integer(3);
    for (let i = 0; i < numFacts; i++) {
      this.tell();
      if (random.uniform() < 0.15) this.correct();
      if (random.uniform() < 0.3) this.passTime();
    }
    const asked = random.shuffle([...this.told]).slice(0, 1 + random.integer(Math.min(3, this.told.length)));
    for (const fact of asked.sort((a, b) => a.at - b.at)) {
      while (this.pairs.length - fact.at < minTurnsBetween) this.passTime();
      this.recall(fact);
    }
    if (random.uniform() < 0.2) this.askUntold();
    this.close();
    const turns = this.pairs.flatMap(([says, reply]) => [
      { role: 'user' as const, text: polishParagraph(says) },
      { role: 'assistant' as const, text: polishParagraph(reply) },
    ]);
    return { turns, recalls: this.recalls };
  }

  private exchange({ says, replies }: Exchange): void {
    const said = this.random.pick(says[this.part]);
    this.pairs.push([said, this.random.pick(replies)]);
  }

  private tell(): void {
    const kind = this.pickNew(factKinds);
    const taken = this.told.map(({ value }) => value);
    const value = this.random.pick(kind.values[this.part].filter((candidate) => !taken.includes(candidate)));
    const reply = this.random.uniform() < 0.7 ? this.random.pick(kind.replies) : `I see, ${kind.yours}.`;
    this.told.push({ kind, value, corrected: undefined, at: this.pairs.length });
    this.pairs.push(
      [this.random.pick(kind.tell[this.part]), reply].map((text) => fillIn(text, value)) as [string, string],
    );
  }

  private correct(): void {
    const fact = this.told.at(-1);
    if (fact === undefined) return;
    const taken = this.told.map(({ value }) => value);
    const value = this.random.pick(fact.kind.values[this.part].filter((candidate) => !taken.includes(candidate)));
    const correction = this.random.pick(corrections[this.part]).replace('{mine}', fact.kind.mine);
    const reply = this.random.pick([`I see, ${fact.kind.yours}.`, `Thank you, so ${fact.kind.yours}.`]);
    [fact.corrected, fact.value, fact.at] = [fact.value, value, this.pairs.length];
    this.pairs.push([fillIn(correction, value), fillIn(reply, value)]);
  }

  private passTime(): void {
    const chance = this.random.uniform();
    if (chance < 0.45) {
      const { says, reply } = makeSum(this.part, this.random);
      this.pairs.push([says, reply]);
    } else if (chance < 0.85) this.exchange(this.pickNew(smallTalk));
    else this.exchange(unknowable);
  }

  private recall({ kind, value, corrected, at }: Told): void {
    const reply = this.random.pick([
      `${kind.yours}.`,
      `${kind.yours}.`,
      `you told me that ${kind.yours}.`,
      `I remember: ${kind.yours}.`,
    ]);
    this.recalls.push({ kind: kind.name, value, corrected, toldAt: at, askedAt: this.pairs.length });
    this.pairs.push([this.random.pick(kind.ask[this.part]), fillIn(reply, value)]);
  }

  private askUntold(): void {
    const names = this.told.map(({ kind }) => kind.name);
    const kind = this.random.pick(factKinds.filter(({ name }) => !names.includes(name)));
    const reply = this.random.pick([
      `you have not told me ${kind.topic}.`,
      `I do not know ${kind.topic}, you have not told me.`,
      `I am sorry, you have not told me ${kind.topic}.`,
    ]);
    this.pairs.push([this.random.pick(kind.ask[this.part]), reply]);
  }

  private close(): void {
    const chance = this.random.uniform();
    if (chance < 0.25) this.exchange(thanksAndFarewells);
    else if (chance < 0.45) this.exchange(thanks);
    else if (chance < 0.75) this.exchange(farewells);
  }

  /** One that this conversation has not had. */
  private pickNew<T>(items: readonly T[]): T {
    const item = this.random.pick(items.filter((candidate) => !this.used.has(candidate)));
    this.used.add(item);
    return item;
  }
}

function fillIn(text: string, value: string): string {
  return text.replaceAll('{v}', value);
}
