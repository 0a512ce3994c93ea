import type { Forms } from '../corpus-part.ts';

export type Label = 'positive' | 'negative';

/** Words of either side. */
export type Sided<T> = Readonly<Record<Label, T>>;

/** A side of what is reviewed: the bread of a meal, the acting of a film. */
export interface Aspect {
  readonly noun: string;
  /** Mass nouns take no article: fresh bread. */
  readonly number: 'singular' | 'plural' | 'mass';
  readonly adjectives: Sided<readonly string[]>;
}

export interface Domain {
  /** Singular nouns after `the`. */
  readonly items: readonly string[];
  /** At least four, of which a review takes some. */
  readonly aspects: readonly Aspect[];
  /** Strong words for the whole: they say what they say even after `was`. */
  readonly adjectives: Sided<readonly string[]>;
  /** Plain words whose negation is the opposite: not good is bad. */
  readonly mild: Sided<readonly string[]>;
  /** What somebody did, from which the opinion follows. They say everything by themselves. */
  readonly facts: Sided<Forms<readonly string[]>>;
}

/**
 * Aspects from lines `noun: good, good / bad, bad`; a star after the noun marks a plural, a tilde a mass noun.
 * @throws Error for a line without both sides
 */
export function parseAspects(table: string): Aspect[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [, noun = '', mark, good, bad] = /^\s*([^:*~]+)([*~]?): ([^/]+) \/ (.+)$/.exec(line) ?? [];
      if (good === undefined || bad === undefined) throw new Error(`reviews: no two sides in '${line}'`);
      const number = mark === '*' ? 'plural' : mark === '~' ? 'mass' : 'singular';
      return { noun, number, adjectives: { positive: good.split(', '), negative: bad.split(', ') } };
    });
}
