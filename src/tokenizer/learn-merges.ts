import { Heap } from './heap.ts';

/** What was learned, in the spelling of tokens. */
export interface LearnedMerges {
  /** The spelling of every id: `baseTokens`, then the tokens made, in order. */
  readonly tokens: string[];
  readonly merges: [left: string, right: string][];
}

interface Pair {
  readonly left: number;
  readonly right: number;
  count: number;
  /** Indices of words that hold, or once held, the pair. */
  readonly words: number[];
}

/**
 * Learns merges: each time the most frequent pair of neighbours, of equally frequent ones that with the smallest ids.
 * Only the words that hold the pair are visited, and counts change by what the merge changes.
 * @param words the ids of each distinct word in `baseTokens`, which are overwritten, and how often it occurs
 * @param limits.vocabSize where to stop @param limits.minFrequency pairs that occur less often are not merged
 * @see Sennrich et al. 2016, Neural Machine Translation of Rare Words with Subword Units; the order of ties is that of
 *   huggingface/tokenizers, trainer.rs
 */
export function learnMerges(
  words: readonly { ids: Int32Array; count: number }[],
  baseTokens: readonly string[],
  limits: { vocabSize: number; minFrequency: number },
): LearnedMerges {
  const tokens = [...baseTokens];
  const idBySpelling = new Map(tokens.map((spelling, id) => [spelling, id]));
  const merges: [string, string][] = [];
  const lengths = words.map(({ ids }) => ids.length);
  const pairs = new Map<number, Pair>();
  const heap = new Heap<{ pair: Pair; count: number }>(compareEntries);
  let increased = new Set<Pair>();

  const changeCount = (left: number, right: number, change: number, wordIndex: number) => {
    const key = left * limits.vocabSize + right;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { left, right, count: 0, words: [] };
      pairs.set(key, pair);
    }
    pair.count += change;
    if (change < 0) return;
    increased.add(pair);
    if (pair.words.at(-1) !== wordIndex) pair.words.push(wordIndex);
  };
  const pushIncreased = () => {
    for (const pair of increased) heap.push({ pair, count: pair.count });
    increased = new Set();
  };

  const mergeInWord = (wordIndex: number, { left, right }: Pair, merged: number) => {
    const { ids, count } = words[wordIndex]!;
    const length = lengths[wordIndex]!;
    let written = 0;
    for (let i = 0; i < length; i++) {
      if (ids[i] !== left || i + 1 >= length || ids[i + 1] !== right) {
        ids[written++] = ids[i]!;
        continue;
      }
      if (written > 0) {
        changeCount(ids[written - 1]!, left, -count, wordIndex);
        changeCount(ids[written - 1]!, merged, count, wordIndex);
      }
      i++;
      if (i + 1 < length) {
        changeCount(right, ids[i + 1]!, -count, wordIndex);
        changeCount(merged, ids[i + 1]!, count, wordIndex);
      }
      ids[written++] = merged;
    }
    lengths[wordIndex] = written;
  };

  for (const [wordIndex, { ids, count }] of words.entries()) {
    for (let i = 0; i + 1 < ids.length; i++) changeCount(ids[i]!, ids[i + 1]!, count, wordIndex);
  }
  pushIncreased();
  while (tokens.length < limits.vocabSize) {
    const top = heap.pop();
    if (top === undefined) break;
    const { pair } = top;
    if (top.count !== pair.count) {
      // A fresher entry exists already if the count has grown.
      if (top.count > pair.count) heap.push({ pair, count: pair.count });
      continue;
    }
    if (pair.count < Math.max(1, limits.minFrequency)) break;
    const spelling = tokens[pair.left]! + tokens[pair.right]!;
    // Two ways of merging can spell the same token, which keeps its one id.
    const merged = idBySpelling.get(spelling) ?? tokens.push(spelling) - 1;
    idBySpelling.set(spelling, merged);
    merges.push([tokens[pair.left]!, tokens[pair.right]!]);
    for (const wordIndex of pair.words) mergeInWord(wordIndex, pair, merged);
    pair.count = 0;
    pair.words.length = 0;
    pushIncreased();
  }
  return { tokens, merges };
}

function compareEntries(a: { pair: Pair; count: number }, b: { pair: Pair; count: number }): number {
  return b.count - a.count || a.pair.left - b.pair.left || a.pair.right - b.pair.right;
}
