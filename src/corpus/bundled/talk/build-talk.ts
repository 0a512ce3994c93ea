import type { Random } from '../../../random.ts';
import type { SplitPart } from '../corpus-part.ts';
import { generateTalk, type Talk } from './generate-talk.ts';

export interface TalkCorpusOptions {
  readonly part: SplitPart;
  readonly random: Random;
  readonly count: number;
}

/** Different conversations of one part. */
export function buildTalk({ part, random, count }: TalkCorpusOptions): Talk[] {
  const talks = new Map<string, Talk>();
  while (talks.size < count) {
    const talk = generateTalk(part, random);
    talks.set(talk.turns.map(({ text }) => text).join('\n'), talk);
  }
  return [...talks.values()];
}
