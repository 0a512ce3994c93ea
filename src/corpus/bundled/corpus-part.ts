/** A part of a generated corpus; each has structures of its own. */
export const corpusParts = ['train', 'validation', 'test'] as const;
export type CorpusPart = (typeof corpusParts)[number];

/** What differs from part to part: the structures, not the words. */
export type ByPart<T> = Readonly<Record<CorpusPart, T>>;
