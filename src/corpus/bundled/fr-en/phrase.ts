/** What a made sentence is known to be, beside its words. */
export interface Facts {
  /** Verb and noun, as `manger|pomme`, that stand in the sentence as verb and object. */
  readonly pairings?: readonly string[] | undefined;
  /** Whether the English would usually be said otherwise in French: a question without est-ce que, say. */
  readonly isVariant?: boolean | undefined;
  /** Who is spoken to, said at the end of the sentence: monsieur, sir. */
  readonly address?: Phrase | undefined;
}

/** The same words in both languages. */
export interface Phrase extends Facts {
  readonly fr: string;
  readonly en: string;
  /** The French noun at the head of a noun phrase. */
  readonly noun?: string | undefined;
}

/** The facts of a phrase made of others. */
export function factsOf(...parts: readonly Facts[]): Facts {
  return {
    pairings: parts.flatMap(({ pairings = [] }) => pairings),
    isVariant: parts.some(({ isVariant }) => isVariant),
    address: parts.find(({ address }) => address !== undefined)?.address,
  };
}

/** Phrases one after the other, in the same order in both languages. */
export function joinPhrases(...parts: readonly Phrase[]): Phrase {
  const join = (words: readonly string[]) => words.filter((word) => word !== '').join(' ');
  return { fr: join(parts.map(({ fr }) => fr)), en: join(parts.map(({ en }) => en)), ...factsOf(...parts) };
}
