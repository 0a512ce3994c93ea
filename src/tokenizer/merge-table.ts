import { Heap } from './heap.ts';

/** One merge: the ids `left` and `right`, side by side, become `merged`. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly merged: number;
}

// rank * positions + position is exact in a double for 2^21 merges and words of 2^32 bytes.
const positions = 2 ** 32;

/** The learned merges of a byte-pair encoding, applied to one word at a time. */
export class MergeTable {
  private readonly ranks = new Map<number, number>();
  private readonly merged: Int32Array;
  private readonly vocabSize: number;

  /** @param merges in the order they were learned; of a pair listed twice the last counts, as in Hugging Face's */
  constructor(merges: readonly Merge[], vocabSize: number) {
    this.vocabSize = vocabSize;
    this.merged = Int32Array.from(merges, ({ merged }) => merged);
    for (const [rank, { left, right }] of merges.entries()) this.ranks.set(left * vocabSize + right, rank);
  }

  /**
   * Merges the pair learned first, leftmost first, until no pair of neighbours is in the table. Takes n log n steps for
   * n ids, so that a word of a million letters is no trap.
   * @param ids the ids of the bytes of one word; overwritten
   */
  apply(ids: Int32Array): Int32Array {
    const length = ids.length;
    const next = new Int32Array(length);
    const previous = new Int32Array(length);
    const heap = new Heap<number>((a, b) => a - b);
    const pushPair = (left: number, right: number) => {
      const rank = this.rankOf(ids[left]!, ids[right]!);
      if (rank !== undefined) heap.push(rank * positions + left);
    };
    for (let i = 0; i < length; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
      if (i + 1 < length) pushPair(i, i + 1);
    }
    for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
      const rank = Math.floor(entry / positions);
      const left = entry % positions;
      const right = next[left]!;
      // The pair may be gone since it was pushed: a side merged with another neighbour.
      if (ids[left] === -1 || right >= length || this.rankOf(ids[left]!, ids[right]!) !== rank) continue;
      ids[left] = this.merged[rank]!;
      ids[right] = -1;
      const after = next[right]!;
      next[left] = after;
      if (after < length) {
        previous[after] = left;
        pushPair(left, after);
      }
      if (previous[left]! >= 0) pushPair(previous[left]!, left);
    }
    return ids.filter((id) => id !== -1);
  }

  private rankOf(left: number, right: number): number | undefined {
    return this.ranks.get(left * this.vocabSize + right);
  }
}
