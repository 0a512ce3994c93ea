import { hash32 } from '../../random.ts';

/** The parts that a hash of their structure tells apart: no structure is in two of them. */
export const splitParts = ['train', 'validation', 'test'] as const;
export type SplitPart = (typeof splitParts)[number];

/** Some corpora have a further part, made of forms that are in none of the others. */
export const corpusParts = [...splitParts, 'unseen-forms'] as const;
/** A part of a generated corpus; each has structures of its own. */
export type CorpusPart = (typeof corpusParts)[number];

/** What differs from part to part: the structures, not the words. */
export type ByPart<T> = Readonly<Record<SplitPart, T>>;

/** The forms of a grammar whose structures are put together from several: most are seen in training, a few never. */
export interface Forms<T> {
  readonly seen: T;
  readonly unseen: T;
}

/** The forms that `part` is made of. */
export function formsOf<T>(forms: Forms<T>, part: CorpusPart): T {
  return part === 'unseen-forms' ? forms.unseen : forms.seen;
}

/** Whether a structure put together from the forms of `part` belongs to it; of unseen forms all do. */
export function isOfPart(structure: string, part: CorpusPart): boolean {
  return part === 'unseen-forms' || partOf(structure) === part;
}

/** The part that a structure belongs to, by its hash alone. */
export function partOf(structure: string): SplitPart {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let i = 0; i < structure.length; i++) hash = Math.imul(hash ^ structure.charCodeAt(i), 0x01000193);
  return partOfNumber(hash >>> 0);
}

/** The part of what a number stands for: 8 of 10 train, 1 validation, 1 test. */
export function partOfNumber(x: number): SplitPart {
  const rest = hash32(x) % 10;
  return rest === 9 ? 'test' : rest === 8 ? 'validation' : 'train';
}
