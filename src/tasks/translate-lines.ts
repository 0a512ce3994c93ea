import { setImmediate } from 'node:timers/promises';
import { encodeSources } from '../dataset/source-batch.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { type BeamSearchOptions, beamSearch } from '../decoding/beam-search.ts';
import { batchesOfLikeLength } from './line-batches.ts';
import type { TranslateOptions, Translation } from './options.ts';
import type { ModelInUse } from './task.ts';

type SearchSettings = Pick<BeamSearchOptions, 'numBeams' | 'lengthPenalty' | 'numReturnSequences' | 'maxNewTokens'>;

/** What `translate` does unless told otherwise. */
export const greedy: SearchSettings = { numBeams: 1, lengthPenalty: 1, numReturnSequences: 1, maxNewTokens: 256 };

/** Lines in one batch of the model. */
const batchLines = 32;

/** Translates lines in batches of like length, and yields them in the order they came. Empty lines stay empty. */
export async function* translateLines(
  loaded: ModelInUse,
  lines: readonly string[],
  options: TranslateOptions,
): AsyncGenerator<Translation> {
  const {
    numBeams = greedy.numBeams,
    lengthPenalty = greedy.lengthPenalty,
    numReturnSequences = greedy.numReturnSequences,
    maxNewTokens = greedy.maxNewTokens,
    signal,
  } = options;
  const results: (Translation | undefined)[] = lines.map((source) =>
    source.trim() === '' ? { source, candidates: [{ text: '', score: 0 }], truncated: false } : undefined,
  );
  for (const rows of batchesOfLikeLength(lines, batchLines, (line) => line.trim() !== '')) {
    await setImmediate();
    if (signal?.aborted) return;
    const sources = rows.map((i) => lines[i]!.trim());
    const search = { numBeams, lengthPenalty, numReturnSequences, maxNewTokens };
    for (const [k, translation] of translateBatch(loaded, sources, search).entries()) {
      results[rows[k]!] = { ...translation, source: lines[rows[k]!]! };
    }
  }
  for (const result of results) yield result!;
}

/** Translates lines together, in one batch. */
export function translateBatch(
  { model, tokenizer, forbidden }: ModelInUse,
  lines: readonly string[],
  settings: SearchSettings,
): Translation[] {
  const { begin, end } = specialIdsOf(tokenizer);
  const source = encodeSources(tokenizer, lines, model.config.contextLength);
  const hypotheses = beamSearch(model, source, { ...settings, beginId: begin, endId: end, forbidden });
  return hypotheses.map((found, row) => ({
    source: lines[row]!,
    candidates: found.map(({ ids, score }) => ({ text: tokenizer.decode(ids).trim(), score })),
    truncated: source.truncated[row] ?? false,
  }));
}
