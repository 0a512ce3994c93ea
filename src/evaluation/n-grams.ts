/**
 * How often each run of `n` consecutive items occurs.
 * @param separator joins the items of a run to its key; '' only where all items are single characters
 */
export function countNgrams(items: readonly string[], n: number, separator: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + n <= items.length; start++) {
    const key = items.slice(start, start + n).join(separator);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The size of the multiset intersection: each n-gram of one counts at most as often as it occurs in the other. */
export function countMatches(hypothesis: ReadonlyMap<string, number>, reference: ReadonlyMap<string, number>): number {
  let matches = 0;
  for (const [ngram, count] of hypothesis) matches += Math.min(count, reference.get(ngram) ?? 0);
  return matches;
}

/** The words between white space, where white space is Python's: \x1c to \x1f and \x85 separate, U+FEFF does not. */
export function splitWords(line: string): string[] {
  return line.split(WHITE_SPACE).filter((word) => word !== '');
}

/** The line without the white space at its end, in the sense of `splitWords`. */
export function trimLineEnd(line: string): string {
  return line.replace(WHITE_SPACE_AT_END, '');
}

const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const WHITE_SPACE = new RegExp(`[${SPACES}]+`, 'u');
const WHITE_SPACE_AT_END = new RegExp(`[${SPACES}]+$`, 'u');
