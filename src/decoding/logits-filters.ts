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
  const scores = Float64Array.from(logits);
  for (let id = 0; id < scores.length; id++) if (forbidden[id] === 1) scores[id] = Number.NEGATIVE_INFINITY;
  penaliseRepetition(scores, history, settings.repetitionPenalty);
  forbidRepeatedNgrams(scores, history, settings.noRepeatNgramSize);

  const limit = settings.temperature === 0 ? 1 : settings.topK;
  const ids = likeliest(scores, limit);
  const best = scores[ids[0]!]!;
  const temperature = settings.temperature === 0 ? 1 : settings.temperature;
  const probabilities = Float64Array.from(ids, (id) => Math.exp((scores[id]! - best) / temperature));
  normalise(probabilities);
  const numKept = Math.min(countTopP(probabilities, settings.topP), countMinP(probabilities, settings.minP));
  const kept = { ids: ids.subarray(0, numKept), probabilities: probabilities.subarray(0, numKept) };
  normalise(kept.probabilities);
  return kept;
}

/** The probability of every token under the model itself: softmax of the logits, without temperature or filters. */
export function logProbabilities(logits: Float32Array): Float64Array {
  let max = Number.NEGATIVE_INFINITY;
  for (const logit of logits) max = Math.max(max, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - max);
  const logSum = max + Math.log(sum);
  return Float64Array.from(logits, (logit) => logit - logSum);
}

function penaliseRepetition(scores: Float64Array, history: readonly number[], penalty: number): void {
  if (penalty === 1) return;
  for (const id of new Set(history)) {
    const score = scores[id]!;
    scores[id] = score > 0 ? score / penalty : score * penalty;
  }
}

function forbidRepeatedNgrams(scores: Float64Array, history: readonly number[], size: number): void {
  if (size === 0 || history.length < size) return;
  const tailStart = history.length - (size - 1);
  const kept = Float64Array.from(scores);
  for (let start = 0; start + size <= history.length; start++) {
    let matches = true;
    for (let i = 0; i < size - 1 && matches; i++) matches = history[start + i] === history[tailStart + i];
    if (matches) scores[history[start + size - 1]!] = Number.NEGATIVE_INFINITY;
  }
  // Where every token would repeat, repeating is all that is left.
  if (scores.every((score) => score === Number.NEGATIVE_INFINITY)) scores.set(kept);
}

/** Ids of the `limit` highest finite scores (all of them for 0), highest first, the lower id first among equals. */
function likeliest(scores: Float64Array, limit: number): Int32Array {
  const above = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  if (limit === 0 || limit * 4 > scores.length) {
    const ids = Int32Array.from(scores.keys()).filter((id) => scores[id]! > Number.NEGATIVE_INFINITY);
    ids.sort(above);
    return limit === 0 ? ids : ids.subarray(0, limit);
  }
  // A short sorted list: nearly every token fails the comparison with its last entry.
  const list: number[] = [];
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id]!;
    if (score === Number.NEGATIVE_INFINITY) continue;
    if (list.length === limit && score <= scores[list[limit - 1]!]!) continue;
    let place = list.length;
    while (place > 0 && scores[list[place - 1]!]! < score) place--;
    list.splice(place, 0, id);
    if (list.length > limit) list.pop();
  }
  return Int32Array.from(list);
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
  for (const p of probabilities) sum += p;
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= sum;
}
