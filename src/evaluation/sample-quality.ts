/** Words as they stand, without marks; a possessive counts as its word. */
export function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? []).map((word) => word.replace(/'s?$/, ''));
}

/** Whether the same `length` words in a row occur twice in a text: a loop, for a text of one or two hundred words. */
export function hasRepeatedRun(words: readonly string[], length: number): boolean {
  const seen = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) {
    const run = words.slice(i, i + length).join(' ');
    if (seen.has(run)) return true;
    seen.add(run);
  }
  return false;
}

/** Words that are only ever written with a capital letter in `text`, inside sentences too, but for `ordinary` ones such as the days. */
export function findNames(text: string, ordinary: readonly string[] = []): Set<string> {
  const words = new Set(wordsOf(text));
  const inside = text.match(/(?<=[\p{L},;] )\p{Lu}\p{Ll}+/gu) ?? [];
  return new Set(inside.filter((word) => !words.has(word.toLowerCase()) && !ordinary.includes(word)));
}

/**
 * The names in a text in their order: those of `names`, and unknown words with a capital letter in the middle of a sentence.
 * @param known words of the corpus in lower case
 */
export function namesIn(text: string, names: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}\p{Ll}+/gu)) {
    const isInside = /[\p{L},;] $/u.test(text.slice(Math.max(0, index - 2), index));
    if (names.has(word) || (isInside && !known.has(word.toLowerCase()))) found.add(word);
  }
  return [...found];
}

/** Whom tales are about: the names of `names` that come first in one of them. Whoever only appears beside a hero is not among them. */
export function heroNames(tales: readonly string[], names: ReadonlySet<string>): Set<string> {
  return new Set(tales.flatMap((tale) => wordsOf(tale).find((word) => names.has(word)) ?? []));
}

/** Where a text was written down before: an index of its words, for finding copies. */
export class CopyIndex {
  private readonly words: Int32Array;
  private readonly ids = new Map<string, number>();
  /** Where each pair of words begins, by the ids of the two. */
  private readonly pairs = new Map<number, number[]>();

  constructor(text: string) {
    const words = wordsOf(text);
    this.words = Int32Array.from(words, (word) => {
      const id = this.ids.get(word) ?? this.ids.size;
      this.ids.set(word, id);
      return id;
    });
    for (let i = 0; i + 1 < words.length; i++) {
      const key = this.keyAt(this.words, i);
      const places = this.pairs.get(key);
      if (places === undefined) this.pairs.set(key, [i]);
      else places.push(i);
    }
  }

  /** The length in words of the longest run that `words` shares with the indexed text; marks between the words do not count. */
  longestCopy(words: readonly string[]): number {
    const ids = Int32Array.from(words, (word) => this.ids.get(word) ?? -1);
    let longest = ids.some((id) => id >= 0) ? 1 : 0;
    for (let i = 0; i + longest < ids.length; i++) {
      if ((ids[i] ?? -1) < 0 || (ids[i + 1] ?? -1) < 0) continue;
      for (const place of this.pairs.get(this.keyAt(ids, i)) ?? []) {
        // only a run that would be longer is worth following
        if (this.words[place + longest] !== ids[i + longest]) continue;
        let length = 2;
        while (i + length < ids.length && ids[i + length] === this.words[place + length]) length++;
        longest = Math.max(longest, length);
      }
    }
    return longest;
  }

  private keyAt(ids: Int32Array, at: number): number {
    return (ids[at] ?? 0) * 2 ** 26 + (ids[at + 1] ?? 0);
  }
}

/** The middle of some numbers; the mean of the two in the middle for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
