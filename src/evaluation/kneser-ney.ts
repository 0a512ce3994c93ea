/** A language model on counts, to measure others against. */
export interface NgramModel {
  /** The probability of `next` after the last tokens of `context`; the probabilities of all ids below vocabSize sum to 1. */
  probability(context: readonly number[], next: number): number;
}

export interface KneserNeyOptions {
  /** The longest n-gram, such as 5. */
  readonly order: number;
  /** Ids are below this. */
  readonly vocabSize: number;
}

/**
 * Interpolated n-gram model with modified Kneser-Ney smoothing: three discounts an order, estimated from the counts of counts,
 * and below the highest order the number of different tokens before an n-gram in the place of its count. The lowest order is
 * interpolated with the uniform distribution. Each sequence begins after `order - 1` tokens that are no id and are never predicted.
 * @see Chen and Goodman 1998, An Empirical Study of Smoothing Techniques for Language Modeling, sections 2.7 and 3
 */
export function trainKneserNey(sequences: Iterable<Iterable<number>>, options: KneserNeyOptions): NgramModel {
  const trie = new CountTrie(options);
  for (const sequence of sequences) trie.add(sequence);
  const contexts = summarise(trie, options.order);
  return {
    probability(context, next) {
      let probability = 1 / options.vocabSize;
      const padded = [...Array<number>(options.order).fill(options.vocabSize), ...context];
      for (let length = 0; length < options.order; length++) {
        const node = trie.find(padded.slice(padded.length - length));
        const summary = node === undefined ? undefined : contexts.get(node);
        if (node === undefined || summary === undefined) break; // an unseen context has no longer ones
        const child = trie.child(node, next);
        const count = child === undefined ? 0 : (trie.counts[child] ?? 0);
        const kept = count === 0 ? 0 : count - discountOf(count, summary.discounts);
        probability = kept / summary.total + summary.backoff * probability;
      }
      return probability;
    },
  };
}

/** What `text`'s tokens cost, in bits, each predicted from those before it in its own sequence. */
export function bitsOf(model: NgramModel, sequence: readonly number[]): number {
  let bits = 0;
  for (const [i, id] of sequence.entries()) bits -= Math.log2(model.probability(sequence.slice(0, i), id));
  return bits;
}

/** All n-grams up to an order; a node is a number, 0 the empty n-gram. */
class CountTrie {
  /** By node: how often the longest n-grams occur, and before how many different tokens a shorter one stands. */
  readonly counts: number[] = [0];
  readonly parents: number[] = [-1];
  readonly depths: number[] = [0];
  private readonly children = new Map<number, number>();
  private readonly order: number;
  /** The token that fills the context at the beginning. */
  private readonly pad: number;

  constructor({ order, vocabSize }: KneserNeyOptions) {
    this.order = order;
    this.pad = vocabSize;
  }

  child(node: number, token: number): number | undefined {
    return this.children.get(node * (this.pad + 1) + token);
  }

  find(ngram: readonly number[]): number | undefined {
    let node: number | undefined = 0;
    for (const token of ngram) if (node !== undefined) node = this.child(node, token);
    return node;
  }

  add(sequence: Iterable<number>): void {
    // ending[n]: the node of the last n tokens
    let ending = [0];
    for (let n = 1; n < this.order; n++) ending.push(this.open(ending[n - 1] ?? 0, this.pad).node);
    for (const token of sequence) {
      const next = [0];
      for (let n = 1; n <= this.order; n++) {
        const { node, isNew } = this.open(ending[n - 1] ?? 0, token);
        next.push(node);
        if (n === this.order) this.counts[node] = (this.counts[node] ?? 0) + 1;
        // one more token stands before the n-gram that is shorter by its first
        if (isNew && n > 1) this.counts[next[n - 1] ?? 0] = (this.counts[next[n - 1] ?? 0] ?? 0) + 1;
      }
      ending = next;
    }
  }

  private open(parent: number, token: number): { node: number; isNew: boolean } {
    const key = parent * (this.pad + 1) + token;
    const known = this.children.get(key);
    if (known !== undefined) return { node: known, isNew: false };
    const node = this.counts.length;
    this.children.set(key, node);
    this.counts.push(0);
    this.parents.push(parent);
    this.depths.push((this.depths[parent] ?? 0) + 1);
    return { node, isNew: true };
  }
}

type Discounts = readonly [number, number, number];

interface ContextSummary {
  /** Of the counts of what follows. */
  total: number;
  /** The share that discounting takes from them, for the shorter context to give out. */
  backoff: number;
  readonly discounts: Discounts;
}

/** By node, for every n-gram that something follows. */
function summarise(trie: CountTrie, order: number): Map<number, ContextSummary> {
  const discounts = Array.from({ length: order }, (_, i) => estimateDiscounts(trie, i + 1));
  const contexts = new Map<number, ContextSummary>();
  for (const [node, count] of trie.counts.entries()) {
    if (count === 0) continue; // the root, and what only fills the context
    const parent = trie.parents[node] ?? 0;
    const own = discounts[(trie.depths[node] ?? 1) - 1] ?? [0, 0, 0];
    const summary = contexts.get(parent) ?? { total: 0, backoff: 0, discounts: own };
    summary.total += count;
    summary.backoff += discountOf(count, own);
    contexts.set(parent, summary);
  }
  for (const summary of contexts.values()) summary.backoff /= summary.total;
  return contexts;
}

/** Chen and Goodman 1998, eq. 17. A count nobody has needs no discount. */
function estimateDiscounts(trie: CountTrie, depth: number): Discounts {
  const [n1 = 0, n2 = 0, n3 = 0, n4 = 0] = [1, 2, 3, 4].map((wanted) =>
    trie.counts.reduce((sum, count, node) => sum + (count === wanted && trie.depths[node] === depth ? 1 : 0), 0),
  );
  const y = n1 === 0 ? 0 : n1 / (n1 + 2 * n2);
  return [ratio(1, n2, n1, y), ratio(2, n3, n2, y), ratio(3, n4, n3, y)];
}

/** `count - (count + 1) y n[count + 1] / n[count]`, kept between 0 and the count where there are too few n-grams to tell. */
function ratio(count: number, above: number, at: number, y: number): number {
  return Math.min(count, Math.max(0, count - (at === 0 ? 0 : ((count + 1) * y * above) / at)));
}

function discountOf(count: number, discounts: Discounts): number {
  return discounts[Math.min(count, 3) - 1] ?? 0;
}
