import { countMatches, countNgrams, splitWords } from './n-grams.ts';
import { requireParallelLines } from './parallel-lines.ts';
import { formatSignature } from './signature.ts';

export interface ChrfOptions {
  /** The system's output, plain text, a segment per line. */
  hypotheses: readonly string[];
  /** One reference per hypothesis. */
  references: readonly string[];
  /** The longest run of characters that counts. @default 6 */
  charOrder?: number;
  /** The longest run of words that counts; 2 is chrF++. @default 0 */
  wordOrder?: number;
  /** Recall weighs beta times as much as precision. @default 2 */
  beta?: number;
}

export interface ChrfScore {
  /** From 0 to 100. */
  score: number;
  /** The name under which it is reported, such as `chrF2` or `chrF2++`: the signature does not tell beta. */
  name: string;
  /** The settings, in sacreBLEU's form. */
  signature: string;
}

/**
 * chrF of a whole corpus against one reference per line, as sacreBLEU 2.6 computes it: the F score of the mean precision
 * and the mean recall over all n-gram orders that occur on both sides; white space does not count.
 * @throws UserError if the lists differ in length or are empty
 * @see Popović 2015, chrF; Popović 2017, chrF++: words helping character n-grams
 */
export function corpusChrf(options: ChrfOptions): ChrfScore {
  const { hypotheses, references, charOrder = 6, wordOrder = 0, beta = 2 } = options;
  requireParallelLines('chrF', hypotheses, references);
  const orders: OrderCounts[] = Array.from({ length: charOrder + wordOrder }, () => ({
    own: 0,
    reference: 0,
    matches: 0,
  }));
  hypotheses.forEach((hypothesis, line) => {
    const own = ngramsByOrder(hypothesis, charOrder, wordOrder);
    const reference = ngramsByOrder(references[line] ?? '', charOrder, wordOrder);
    orders.forEach((order, i) => {
      addCounts(order, own[i]!, reference[i]!);
    });
  });
  return {
    score: 100 * fScore(orders, beta),
    name: `chrF${beta}${'+'.repeat(wordOrder)}`,
    signature: formatSignature({ case: 'mixed', eff: 'yes', nc: charOrder, nw: wordOrder, space: 'no' }),
  };
}

interface OrderCounts {
  own: number;
  reference: number;
  matches: number;
}

type NgramCounts = ReadonlyMap<string, number>;

function ngramsByOrder(line: string, charOrder: number, wordOrder: number): NgramCounts[] {
  const characters = Array.from(splitWords(line).join('')); // code points
  const words = wordOrder > 0 ? separatePunctuation(line) : [];
  return [
    ...Array.from({ length: charOrder }, (_, i) => countNgrams(characters, i + 1, '')),
    ...Array.from({ length: wordOrder }, (_, i) => countNgrams(words, i + 1, ' ')),
  ];
}

/** One ASCII punctuation mark comes off each word, the last before the first: `(hi)` is `(hi` and `)`. */
function separatePunctuation(line: string): string[] {
  return splitWords(line).flatMap((word) => {
    if (/^.$/u.test(word)) return [word];
    if (PUNCTUATION.test(word.slice(-1))) return [word.slice(0, -1), word.slice(-1)];
    if (PUNCTUATION.test(word.slice(0, 1))) return [word.slice(0, 1), word.slice(1)];
    return [word];
  });
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

function addCounts(order: OrderCounts, own: NgramCounts, reference: NgramCounts): void {
  // As in sacreBLEU, a hypothesis's n-grams do not count against it where the reference line is too short for that order.
  if (reference.size > 0) order.own += sumOf(own);
  order.reference += sumOf(reference);
  order.matches += countMatches(own, reference);
}

function sumOf(counts: NgramCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function fScore(orders: readonly OrderCounts[], beta: number): number {
  const counted = orders.filter(({ own, reference }) => own > 0 && reference > 0);
  const precision = meanOf(counted.map(({ matches, own }) => matches / own));
  const recall = meanOf(counted.map(({ matches, reference }) => matches / reference));
  if (precision + recall === 0) return 0;
  return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
