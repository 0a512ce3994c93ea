import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import { DecodingSession } from './decoding-session.ts';
import { nextTokenCandidates, type SamplingSettings } from './logits-filters.ts';

export interface GenerateIdsOptions {
  readonly settings: SamplingSettings;
  /** Sequences written side by side from the same prompt; each has a stream of chance of its own. */
  readonly numSequences: number;
  readonly maxNewTokens: number;
  readonly random: Random;
  /** (V): 1 for ids never to be written. */
  readonly forbidden: Uint8Array;
  /** A sequence ends with this id. */
  readonly endId: number;
  /** Asked after each token: true ends its sequence. */
  readonly stopAfter?: (sequence: number, id: number) => boolean;
}

export interface GeneratedToken {
  readonly sequence: number;
  readonly id: number;
  /** Under the model, without temperature or filters. */
  readonly probability: number;
  /** Why the sequence ends here. */
  readonly ends?: 'end' | 'stop' | 'length';
}

/**
 * Continues a prompt: yields the tokens of each step, one for every sequence not yet ended.
 * Past the context the oldest half is dropped and the rest read again, so a text may be of any length.
 * @param promptIds at least one id
 */
export function* generateIds(
  model: Model,
  promptIds: Int32Array,
  options: GenerateIdsOptions,
): Generator<GeneratedToken[]> {
  const { settings, numSequences, maxNewTokens, forbidden, endId, stopAfter } = options;
  const { contextLength, vocabSize } = model.config;
  const histories = Array.from({ length: numSequences }, () => [...promptIds]);
  const randoms = histories.map((_, sequence) => options.random.fork(sequence));
  let live = histories.map((_, sequence) => sequence);
  const session = new DecodingSession(model, undefined, promptIds.length + maxNewTokens);
  try {
    let window = Math.min(promptIds.length, contextLength);
    let logits = readAgain(session, histories, live, window);
    for (let numWritten = 1; numWritten <= maxNewTokens && live.length > 0; numWritten++) {
      const tokens = live.map((sequence, row): GeneratedToken => {
        const rowLogits = logits.subarray(row * vocabSize, (row + 1) * vocabSize);
        const history = histories[sequence]!;
        const candidates = nextTokenCandidates(rowLogits, history, settings, forbidden);
        const id = candidates.ids[drawIndex(candidates.probabilities, randoms[sequence]!)]!;
        history.push(id);
        const probability = Math.exp(rowLogits[id]! - session.logSumExp(row));
        const ends =
          id === endId
            ? 'end'
            : stopAfter?.(sequence, id)
              ? 'stop'
              : numWritten === maxNewTokens
                ? 'length'
                : undefined;
        return ends === undefined ? { sequence, id, probability } : { sequence, id, probability, ends };
      });
      yield tokens;

      const rows = tokens.flatMap((token, row) => (token.ends === undefined ? [row] : []));
      live = rows.map((row) => tokens[row]!.sequence);
      if (live.length === 0) return;
      if (session.length < contextLength) {
        if (rows.length < tokens.length) session.reorder(Int32Array.from(rows));
        logits = session.read(
          Int32Array.from(rows, (row) => tokens[row]!.id),
          rows.length,
        );
      } else {
        window = Math.max(1, Math.ceil(contextLength / 2));
        logits = readAgain(session, histories, live, window);
      }
    }
  } finally {
    session.dispose();
  }
}

/** Reads the last `window` ids of the live histories from scratch. */
function readAgain(
  session: DecodingSession,
  histories: readonly number[][],
  live: readonly number[],
  window: number,
): Float32Array {
  session.rewind();
  return session.read(Int32Array.from(live.flatMap((sequence) => histories[sequence]!.slice(-window))), live.length);
}

/** An index drawn with these probabilities. */
function drawIndex(probabilities: Float64Array, random: Random): number {
  if (probabilities.length === 1) return 0;
  let left = random.uniform();
  for (let i = 0; i < probabilities.length; i++) {
    left -= probabilities[i]!;
    if (left < 0) return i;
  }
  return probabilities.length - 1;
}
