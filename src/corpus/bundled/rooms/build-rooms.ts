import type { Random } from '../../../random.ts';
import type { SplitPart } from '../corpus-part.ts';
import { generatePassage, type Passage } from './generate-passage.ts';

export interface RoomsCorpusOptions {
  readonly part: SplitPart;
  readonly random: Random;
  readonly count: number;
}

/** Different passages of one part; a passage and its question occur once. */
export function buildRooms({ part, random, count }: RoomsCorpusOptions): Passage[] {
  const passages = new Map<string, Passage>();
  while (passages.size < count) {
    const passage = generatePassage(part, random);
    passages.set(`${passage.context} ${passage.question}`, passage);
  }
  return [...passages.values()];
}
