import type { SourceBatch } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import { DecodingSession } from './decoding-session.ts';

export interface BeamSearchOptions {
  /** 1 is greedy. */
  readonly numBeams: number;
  /** Scores are divided by length^lengthPenalty: 0 for none, 1 for the mean. */
  readonly lengthPenalty: number;
  readonly numReturnSequences: number;
  readonly maxNewTokens: number;
  readonly beginId: number;
  readonly endId: number;
  /** (V): 1 for ids never to be written. */
  readonly forbidden: Uint8Array;
}

/** A finished target without begin and end, and its length-penalised log-probability. */
export interface Hypothesis {
  readonly ids: readonly number[];
  readonly score: number;
}

interface Beam {
  readonly ids: readonly number[];
  readonly logProbability: number;
  /** Row of the session this beam goes on from. */
  readonly row: number;
}

/** What the model says of the next tokens of all beams. */
interface Step {
  readonly logits: Float32Array;
  readonly vocabSize: number;
  readonly isLast: boolean;
  readonly logSumExp: (row: number) => number;
}

interface Search {
  beams: Beam[];
  finished: Hypothesis[];
}

/**
 * The best targets for each source row, best first.
 * @see Wu et al. 2016, Google's Neural Machine Translation System, section 7 (length penalty; here the plain power, as in Hugging Face)
 */
export function beamSearch(model: Model, source: SourceBatch, options: BeamSearchOptions): Hypothesis[][] {
  const { vocabSize, contextLength } = model.config;
  const maxLength = Math.min(options.maxNewTokens, contextLength);
  const numSources = source.ids.length / source.length;
  const searches = Array.from(
    { length: numSources },
    (_, row): Search => ({ beams: [{ ids: [], logProbability: 0, row }], finished: [] }),
  );
  const session = new DecodingSession(model, source, maxLength);
  try {
    let logits = session.read(new Int32Array(numSources).fill(options.beginId), numSources);
    for (let length = 1; ; length++) {
      const step = {
        logits,
        vocabSize,
        isLast: length === maxLength,
        logSumExp: (row: number) => session.logSumExp(row),
      };
      for (const search of searches) advance(search, step, options);
      const beams = searches.flatMap((search) => search.beams);
      if (beams.length === 0) break;
      session.reorder(Int32Array.from(beams, (beam) => beam.row));
      logits = session.read(
        Int32Array.from(beams, (beam) => beam.ids[beam.ids.length - 1]!),
        beams.length,
      );
      let row = 0;
      for (const search of searches) search.beams = search.beams.map((beam) => ({ ...beam, row: row++ }));
    }
  } finally {
    session.dispose();
  }
  return searches.map(({ finished }) =>
    finished.sort((a, b) => b.score - a.score).slice(0, options.numReturnSequences),
  );
}

/** Extends the beams of one source by one token; ended ones move to `finished`, and all do once nothing can improve. */
function advance(search: Search, step: Step, options: BeamSearchOptions): void {
  if (search.beams.length === 0) return;
  const { numBeams, endId, lengthPenalty } = options;
  const width = Math.max(numBeams, options.numReturnSequences);
  const scoreOf = (beam: Beam, numTokens: number) => beam.logProbability / numTokens ** lengthPenalty;
  const extended = extensions(search.beams, step, { count: 2 * width, forbidden: options.forbidden });
  const next: Beam[] = [];
  for (const [rank, beam] of extended.entries()) {
    const id = beam.ids[beam.ids.length - 1];
    if (id === endId) {
      // An end among the lower half would push out a beam that is likelier so far.
      if (rank < width) search.finished.push({ ids: beam.ids.slice(0, -1), score: scoreOf(beam, beam.ids.length) });
    } else if (next.length < width) {
      next.push(beam);
    }
  }
  if (step.isLast) {
    for (const beam of next) search.finished.push({ ids: beam.ids, score: scoreOf(beam, beam.ids.length) });
    search.beams = [];
    return;
  }
  search.finished.sort((a, b) => b.score - a.score).splice(width);
  const worst = search.finished[width - 1];
  const [likeliest] = next;
  const isDone =
    likeliest === undefined || (worst !== undefined && worst.score >= scoreOf(likeliest, likeliest.ids.length));
  search.beams = isDone ? [] : next;
}

/** The `count` likeliest one-token extensions of all beams, likeliest first. */
function extensions(
  beams: readonly Beam[],
  { logits, vocabSize, logSumExp }: Step,
  { count, forbidden }: { readonly count: number; readonly forbidden: Uint8Array },
): Beam[] {
  const best: { beam: Beam; id: number; logProbability: number }[] = [];
  for (const beam of beams) {
    const base = beam.logProbability - logSumExp(beam.row);
    const first = beam.row * vocabSize;
    for (let id = 0; id < vocabSize; id++) {
      const logProbability = base + logits[first + id]!;
      if (best.length === count && logProbability <= best[count - 1]!.logProbability) continue;
      if (forbidden[id] === 1) continue;
      let place = best.length;
      while (place > 0 && best[place - 1]!.logProbability < logProbability) place--;
      best.splice(place, 0, { beam, id, logProbability });
      if (best.length > count) best.pop();
    }
  }
  return best.map(({ beam, id, logProbability }) => ({ ids: [...beam.ids, id], logProbability, row: beam.row }));
}
