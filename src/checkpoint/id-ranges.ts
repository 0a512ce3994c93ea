import { UserError } from '../errors.ts';

/** Ascending ids as text, such as `3,7-9`: compact where ids cluster, and readable. */
export function formatIdRanges(ids: readonly number[]): string {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = i;
    while (i + 1 < sorted.length && sorted[i + 1] === sorted[i]! + 1) i++;
    ranges.push(first === i ? `${sorted[i]}` : `${sorted[first]}-${sorted[i]}`);
    i++;
  }
  return ranges.join(',');
}

/** The ids of such a text. @throws UserError if it is none, or names an id of `numIds` or above */
export function parseIdRanges(text: string, numIds: number): number[] {
  const ids: number[] = [];
  for (const range of text === '' ? [] : text.split(',')) {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
    if (first === undefined || Number(last) >= numIds || Number(first) > Number(last)) {
      throw new UserError(
        `config.json: tiny_gpt.unseenIds: expected ranges below ${numIds} such as 3,7-9, found '${range}'`,
      );
    }
    for (let id = Number(first); id <= Number(last); id++) ids.push(id);
  }
  return ids;
}
