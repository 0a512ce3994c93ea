import type { Pair } from '../../src/corpus/corpus.ts';
import type { Random } from '../../src/random.ts';

/** The 50 symbols of the reverse task. */
export const reverseSymbols = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX';

/**
 * The reverse task, on which an encoder-decoder can be seen to learn: a source of 1 to maxLength symbols, and the same symbols
 * from last to first.
 */
export function makeReversePairs(options: {
  readonly random: Random;
  readonly numPairs: number;
  readonly numSymbols?: number;
  readonly maxLength?: number;
}): Pair[] {
  const { random, numPairs, numSymbols = 50, maxLength = 25 } = options;
  return Array.from({ length: numPairs }, () => {
    const length = 1 + random.integer(maxLength);
    const symbols = Array.from({ length }, () => reverseSymbols[random.integer(numSymbols)] ?? '');
    return { source: symbols.join(''), target: symbols.toReversed().join('') };
  });
}
