import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Merge } from '../../src/tokenizer/merge-table.ts';
import { MergeTable } from '../../src/tokenizer/merge-table.ts';

/** The definition: the leftmost occurrence of the earliest merge, again and again. */
function mergePlainly(ids: number[], merges: readonly Merge[]): number[] {
  for (const { left, right, merged } of merges) {
    const at = ids.findIndex((id, i) => id === left && ids[i + 1] === right);
    if (at >= 0) return mergePlainly([...ids.slice(0, at), merged, ...ids.slice(at + 2)], merges);
  }
  return ids;
}

describe('MergeTable', () => {
  it('does what repeated search for the earliest merge does', () => {
    const numLetters = 3;
    const pairs = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, fc.array(fc.nat(numLetters - 1), { maxLength: 40 }), (choices, letters) => {
        const seen = new Set<string>();
        const merges = choices.flatMap(([a, b], index) => {
          const merged = numLetters + index;
          const [left, right] = [a % merged, b % merged];
          const isNew = !seen.has(`${left} ${right}`);
          seen.add(`${left} ${right}`);
          return isNew ? [{ left, right, merged }] : [];
        });
        const table = new MergeTable(merges, 100);
        expect([...table.apply(Int32Array.from(letters))]).toEqual(mergePlainly(letters, merges));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves words of no and of one id alone', () => {
    const table = new MergeTable([{ left: 0, right: 0, merged: 1 }], 2);
    expect(table.apply(Int32Array.of())).toHaveLength(0);
    expect([...table.apply(Int32Array.of(0))]).toEqual([0]);
  });
});
