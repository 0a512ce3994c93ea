/** What a plot may ask of its hero. */
export type Tag = 'royal' | 'child' | 'worker' | 'animal' | 'wonder';

/** The part of the corpus a tale is for: the held-out parts have plots, traits and endings of their own. */
export type TalePart = 'train' | 'validation' | 'test';

/** One row of a table: slots that belong together, as templates. */
export type Row = Readonly<Record<string, string>>;

/** A table from which a tale takes rows: one, or `count` different ones whose slots get the endings 1, 2, ... */
interface Draw {
  readonly rows: readonly Row[];
  readonly count?: number;
}

/** The alternatives for one or several sentences; one with an empty alternative is told in half of the longer tales. */
export type Beat = readonly string[];

/** One kind of story: what it needs, what it draws, and its beats in paragraphs. */
export interface Plot {
  readonly name: string;
  /** Heroes it suits; left out, it suits all. */
  readonly suits?: readonly Tag[];
  /** Traits that would spoil it, such as `brave` for a hero who is afraid. */
  readonly notTraits?: readonly string[];
  /** The season it needs, where it needs one. */
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
  /** Clauses for `there was a king ___`, each beginning with `who` or `whose`. */
  readonly who: readonly string[];
  readonly draws: readonly Draw[];
  /** Helpers of its own; left out, any helper. */
  readonly helpers?: readonly Row[];
  /** After the opening paragraph, which `who` and the hero's habit fill. */
  readonly paragraphs: readonly (readonly Beat[])[];
}

/**
 * The rows of a table written one a line: `table('child / parent', 'little owl / mother owl')` is `[{ child: 'little owl', ... }]`.
 * @throws Error if a row has another number of cells than the head: a mistake in the story grammar.
 */
export function table(head: string, ...rows: readonly string[]): Row[] {
  const columns = head.split(' / ');
  return rows.map((row) => {
    const cells = row.split(' / ');
    if (cells.length !== columns.length) throw new Error(`tales: expected ${columns.length} cells in '${row}'`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
