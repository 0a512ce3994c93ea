import type { Random } from '../../../random.ts';
import { generateTale } from './generate-tale.ts';
import type { TalePart } from './plot.ts';

/** The line between two documents of a corpus. */
export const documentSeparator = '<|endoftext|>';

/** Yields different tales until they, with a separator line after each, reach `sizeBytes`; the last may go over it. */
export function* makeTales(options: { random: Random; sizeBytes: number; part?: TalePart }): Iterable<string> {
  const { random, sizeBytes, part = 'train' } = options;
  const seen = new Set<string>();
  for (let size = 0; size < sizeBytes; ) {
    const tale = generateTale(random, part);
    if (seen.has(tale)) continue;
    seen.add(tale);
    size += tale.length + documentSeparator.length + 2; // tales are ASCII: a character is a byte
    yield tale;
  }
}
