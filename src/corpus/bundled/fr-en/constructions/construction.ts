import type { Random } from '../../../../random.ts';
import type { Pair } from '../../../corpus.ts';

/** A kind of sentence: makes one at random. */
export type Construction = (random: Random) => Pair;
