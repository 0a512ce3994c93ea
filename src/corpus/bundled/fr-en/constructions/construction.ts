import type { Random } from '../../../../random.ts';
import type { MadePair } from '../sentence.ts';

/** A kind of sentence: makes one at random. */
export type Construction = (random: Random) => MadePair;
