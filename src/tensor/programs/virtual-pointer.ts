import type { Ptr } from '../kernel-host.ts';

/** Words that a buffer has at most: all that an offset can be. */
const maxWords = 2 ** 32;

/**
 * A place in a buffer whose place in memory is not decided yet: a negative number, on which ops may count words as on a real one.
 */
export function virtualPointer(buffer: number): Ptr {
  return -(buffer + 1) * maxWords;
}

export function isVirtual(pointer: Ptr): boolean {
  return pointer < 0;
}

/** The number of the buffer, and words from its start. */
export function placeOf(pointer: Ptr): { readonly buffer: number; readonly offset: number } {
  const buffer = Math.ceil(-pointer / maxWords) - 1;
  return { buffer, offset: pointer + (buffer + 1) * maxWords };
}
