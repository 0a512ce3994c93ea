import { packedOrder } from './packed-order.ts';

/** Settings of the next-token distribution; names and meaning as in Hugging Face's GenerationConfig. */
export interface SamplingSettings {
  /** Logits are divided by it; 0 is greedy. */
  readonly temperature: number;
  /** Only this many of the likeliest tokens; 0 for all. */
  readonly topK: number;
  /** The fewest likeliest tokens whose probability reaches this; 1 for all. */
  readonly topP: number;
  /** Only tokens at least this share as likely as the likeliest; 0 for all. */
  readonly minP: number;
  /** Above 1, tokens already written become less likely. @see Keskar et al. 2019, CTRL, section 4.1 */
  readonly repetitionPenalty: number;
  /** No n-gram of this length is written twice; 0 for no limit. */
  readonly noRepeatNgramSize: number;
}

/** Candidate tokens, likeliest first, with probabilities that sum to 1. */
export interface Candidates {
  readonly ids: Int32Array;
  readonly probabilities: Float64Array;
}

/**
 * The distribution from which the next token is drawn: penalties, temperature, then top-k, top-p and min-p.
 * At least one token always remains.
 * @param logits (V), not changed  @param history ids read and written so far  @param forbidden (V) 1 for ids never to be written
 */
export function nextTokenCandidates(
  logits: Float32Array,
  history: readonly number[],
  settings: SamplingSettings,
  forbidden: Uint8Array,
): Candidates {
  const scores = penalised(logits, history, settings, forbidden);
  const isGreedy = settings.temperature === 0;
  const temperature = isGreedy ? 1 : settings.temperature;
  const limit = isGreedy ? 1 : settings.topK;
  const ids =
    limit > 0 && (limit <= 64 || limit * 4 <= scores.length)
      ? likeliest(scores, limit, forbidden)
      : allInOrder(scores, {
          limit,
          forbidden,
          lowest: settings.minP > 0 ? temperature * Math.log(settings.minP) : undefined,
        });
  const best = scores[ids[0]!]!;
  const probabilities = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) probabilities[i] = Math.exp((scores[ids[i]!]! - best) / temperature);
  normalise(probabilities);
  const numKept = Math.min(countTopP(probabilities, settings.topP), countMinP(probabilities, settings.minP));
  if (numKept === ids.length) return { ids, probabilities };
  const kept = { ids: ids.subarray(0, numKept), probabilities: probabilities.subarray(0, numKept) };
  normalise(kept.probabilities);
  return kept;
}

/** ln of the sum of exponentials: a logit less it is the log-probability of its token under the model itself. */
export function logSumExp(logits: Float32Array): number {
  let max = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id++) if (logits[id]! > max) max = logits[id]!;
  let sum = 0;
  for (let id = 0; id < logits.length; id++) sum += Math.exp(logits[id]! - max);
  return max + Math.log(sum);
}

/** The logits themselves where nothing is to be changed; else a copy. */
function penalised(
  logits: Float32Array,
  history: readonly number[],
  { repetitionPenalty, noRepeatNgramSize }: SamplingSettings,
  forbidden: Uint8Array,
): Float32Array {
  if (repetitionPenalty === 1 && noRepeatNgramSize === 0) return logits;
  const scores = logits.slice();
  penaliseRepetition(scores, history, repetitionPenalty);
  forbidRepeatedNgrams(scores, history, noRepeatNgramSize, forbidden);
  return scores;
}

function penaliseRepetition(scores: Float32Array, history: readonly number[], penalty: number): void {
  if (penalty === 1) return;
  for (const id of new Set(history)) {
    const score = scores[id]!;
    scores[id] = score > 0 ? score / penalty : score * penalty;
  }
}

function forbidRepeatedNgrams(
  scores: Float32Array,
  history: readonly number[],
  size: number,
  forbidden: Uint8Array,
): void {
  if (size === 0 || history.length < size) return;
  const tailStart = history.length - (size - 1);
  const kept = scores.slice();
  for (let start = 0; start + size <= history.length; start++) {
    let matches = true;
    for (let i = 0; i < size - 1 && matches; i++) matches = history[start + i] === history[tailStart + i];
    if (matches) scores[history[start + size - 1]!] = Number.NEGATIVE_INFINITY;
  }
  // Where every token would repeat, repeating is all that is left.
  if (scores.every((score, id) => forbidden[id] === 1 || score === Number.NEGATIVE_INFINITY)) scores.set(kept);
}

/** Ids of the `limit` highest finite scores, highest first, the lower id first among equals, by a short sorted list. */
function likeliest(scores: Float32Array, limit: number, forbidden: Uint8Array): Int32Array {
  const size = Math.min(limit, scores.length);
  const ids = new Int32Array(size);
  const kept = new Float32Array(size);
  let count = 0;
  // Nearly every token fails the comparison with the last of a full list.
  let lowest = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id]!;
    if (!(score > lowest) || forbidden[id] === 1) continue;
    let place = count < size ? count++ : size - 1;
    while (place > 0 && kept[place - 1]! < score) {
      ids[place] = ids[place - 1]!;
      kept[place] = kept[place - 1]!;
      place--;
    }
    ids[place] = id;
    kept[place] = score;
    if (count === size) lowest = kept[size - 1]!;
  }
  return ids.subarray(0, count);
}

interface Selection {
  /** 0 for all. */
  readonly limit: number;
  readonly forbidden: Uint8Array;
  /** How far below the best a score may be, as a negative number. */
  readonly lowest: number | undefined;
}

/** The same for a limit that is not small, by sorting; of what min-p will leave out, most is not sorted. */
function allInOrder(scores: Float32Array, { limit, forbidden, lowest }: Selection): Int32Array {
  let best = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < scores.length; id++) if (forbidden[id] !== 1 && scores[id]! > best) best = scores[id]!;
  // Some room for rounding: the count of min-p decides.
  const threshold = lowest === undefined || limit > 0 ? Number.NEGATIVE_INFINITY : best + lowest - 1e-3 * (1 - lowest);
  const ids = packedOrder(scores, (id) => forbidden[id] !== 1 && scores[id]! > threshold);
  return limit === 0 ? ids : ids.subarray(0, limit);
}

/** @see Holtzman et al. 2020, The Curious Case of Neural Text Degeneration, section 3.1 */
function countTopP(probabilities: Float64Array, topP: number): number {
  if (topP >= 1) return probabilities.length;
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probabilities[i]!;
    if (sum >= topP) return i + 1;
  }
  return probabilities.length;
}

/** @see Nguyen et al. 2024, Turning Up the Heat: Min-p Sampling */
function countMinP(probabilities: Float64Array, minP: number): number {
  const threshold = minP * (probabilities[0] ?? 0);
  let count = 1;
  while (count < probabilities.length && probabilities[count]! >= threshold) count++;
  return count;
}

function normalise(probabilities: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) sum += probabilities[i]!;
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= sum;
}
