import { type BleuTokenizer, tokenizeForBleu } from './bleu-tokenizers.ts';
import { countMatches, countNgrams } from './n-grams.ts';
import { requireParallelLines } from './parallel-lines.ts';
import { formatSignature } from './signature.ts';

/** What to do with an n-gram order without a match; `floor` counts 0.1 matches, `add-k` adds 1 to orders above one. */
export type BleuSmoothing = 'exp' | 'none' | 'floor' | 'add-k';

export interface BleuOptions {
  /** The system's output, plain text, a segment per line. */
  hypotheses: readonly string[];
  /** One reference per hypothesis. */
  references: readonly string[];
  /** @default '13a' */
  tokenize?: BleuTokenizer;
  /** @default false */
  lowercase?: boolean;
  /** @default 'exp' */
  smooth?: BleuSmoothing;
}

export interface BleuScore {
  /** From 0 to 100. */
  score: number;
  /** Percent of the hypotheses' n-grams found in the references, for n from 1 to 4, after smoothing. */
  precisions: [number, number, number, number];
  /** 1 if the hypotheses are at least as long as the references together, else exp(1 - reference / hypothesis length). */
  brevityPenalty: number;
  /** In tokens, over all lines. */
  hypothesisLength: number;
  /** In tokens, over all lines. */
  referenceLength: number;
  /** The settings, in sacreBLEU's form. */
  signature: string;
}

/**
 * BLEU of a whole corpus against one reference per line, as sacreBLEU 2.6 computes it.
 * @throws UserError if the lists differ in length or are empty
 * @see Papineni et al. 2002, BLEU; Chen and Cherry 2014, A Systematic Comparison of Smoothing Techniques
 */
export function corpusBleu(options: BleuOptions): BleuScore {
  const { hypotheses, references, tokenize = '13a', lowercase = false, smooth = 'exp' } = options;
  requireParallelLines('BLEU', hypotheses, references);
  const counts = countCorpus(hypotheses, references, (line) =>
    tokenizeForBleu(lowercase ? line.toLowerCase() : line, tokenize),
  );
  const precisions = smoothedPrecisions(counts, smooth);
  const { hypothesisLength, referenceLength } = counts;
  const brevityPenalty = brevityPenaltyOf(hypothesisLength, referenceLength);
  const meanLog = precisions.reduce((sum, precision) => sum + Math.log(precision), 0) / MAX_ORDER;
  return {
    score: brevityPenalty * Math.exp(meanLog),
    precisions,
    brevityPenalty,
    hypothesisLength,
    referenceLength,
    signature: formatSignature({
      case: lowercase ? 'lc' : 'mixed',
      eff: 'no',
      tok: tokenize,
      smooth: SMOOTHING_NAMES[smooth],
    }),
  };
}

const MAX_ORDER = 4;
const FLOOR_MATCHES = 0.1;
const ADDED_COUNT = 1;
const SMOOTHING_NAMES = { exp: 'exp', none: 'none', floor: 'floor[0.10]', 'add-k': 'add-k[1.00]' } as const;

interface CorpusCounts {
  /** Per n-gram order, from 1. */
  matches: number[];
  totals: number[];
  hypothesisLength: number;
  referenceLength: number;
}

function countCorpus(
  hypotheses: readonly string[],
  references: readonly string[],
  toWords: (line: string) => string[],
): CorpusCounts {
  const counts = { matches: [0, 0, 0, 0], totals: [0, 0, 0, 0], hypothesisLength: 0, referenceLength: 0 };
  hypotheses.forEach((hypothesis, line) => {
    const words = toWords(hypothesis);
    const referenceWords = toWords(references[line] ?? '');
    counts.hypothesisLength += words.length;
    counts.referenceLength += referenceWords.length;
    for (let n = 1; n <= MAX_ORDER; n++) {
      counts.totals[n - 1]! += Math.max(0, words.length - n + 1);
      counts.matches[n - 1]! += countMatches(countNgrams(words, n, ' '), countNgrams(referenceWords, n, ' '));
    }
  });
  return counts;
}

function smoothedPrecisions({ matches, totals }: CorpusCounts, smooth: BleuSmoothing): BleuScore['precisions'] {
  const precisions: BleuScore['precisions'] = [0, 0, 0, 0];
  if (matches.every((count) => count === 0)) return precisions; // smoothing must not reward a corpus without a match
  let expDivisor = 1;
  for (let n = 1; n <= MAX_ORDER; n++) {
    const added = smooth === 'add-k' && n > 1 ? ADDED_COUNT : 0;
    const numMatches = matches[n - 1]! + added;
    const total = totals[n - 1]! + added;
    if (total === 0) break; // no line is this long: the score is 0
    if (numMatches > 0) {
      precisions[n - 1] = (100 * numMatches) / total;
    } else if (smooth === 'exp') {
      expDivisor *= 2;
      precisions[n - 1] = 100 / (expDivisor * total);
    } else if (smooth === 'floor') {
      precisions[n - 1] = (100 * FLOOR_MATCHES) / total;
    }
  }
  return precisions;
}

function brevityPenaltyOf(hypothesisLength: number, referenceLength: number): number {
  if (hypothesisLength >= referenceLength) return 1;
  return hypothesisLength === 0 ? 0 : Math.exp(1 - referenceLength / hypothesisLength);
}
