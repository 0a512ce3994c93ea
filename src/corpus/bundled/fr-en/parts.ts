import type { Facts } from './phrase.ts';

/**
 * The part of the corpus a sentence is for. `validation` and `test` hold verbs with objects that no training sentence has
 * together; `random` is of the same kind as `train`.
 */
export type Part = 'train' | 'validation' | 'test' | 'random';

/**
 * The only part a made sentence may go to, whatever size and seed a corpus is made with; none if its pairings of verb and object
 * belong to several parts.
 * @param known pairings that training sentences written by hand may hold, so that they are for training
 */
export function partOf(
  { source, pairings = [] }: Facts & { readonly source: string },
  known: ReadonlySet<string>,
): Part | undefined {
  const parts = new Set(pairings.map((pairing) => partOfPairing(pairing, known)));
  if (parts.size > 1) return undefined;
  const [part = 'train'] = parts;
  return part === 'train' && hash(source) % 20 === 0 ? 'random' : part;
}

/** Idioms (`prendre|=le bus`) are always for training; of the others one in twelve is held out for each part. */
function partOfPairing(pairing: string, known: ReadonlySet<string>): Part {
  if (pairing.includes('|=') || known.has(pairing)) return 'train';
  return ({ 0: 'validation', 1: 'test' } as const)[hash(pairing) % 12] ?? 'train';
}

/** FNV-1a over UTF-16 code units, its high bits mixed into the low ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
