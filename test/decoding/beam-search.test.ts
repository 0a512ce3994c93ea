import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SourceBatch } from '../../src/dataset/batch.ts';
import { type BeamSearchOptions, beamSearch } from '../../src/decoding/beam-search.ts';
import type { Model } from '../../src/model/model.ts';
import { tf } from '../../src/tensor/tf.ts';
import { switchBackend } from '../support/backends.ts';
import { likeliest, logProbabilitiesAfter, sourceOf, tinyTranslator } from './tiny-models.ts';

const [beginId, endId] = [0, 2];
const sources = [
  [3, 4, 5, 2],
  [6, 2],
  [10, 9, 8, 7, 6, 2],
  [5, 5, 2],
  [4, 7, 2],
];
const models: Model[] = [];
const translator = (seed: number, vocabSize?: number): Model => {
  const model = tinyTranslator(seed, vocabSize);
  models.push(model);
  return model;
};

beforeAll(() => switchBackend('cpu'));
afterEach(() => {
  for (const model of models.splice(0)) model.dispose();
});

const forbiddenOf = (vocabSize: number) => Uint8Array.from({ length: vocabSize }, (_, id) => (id < 2 ? 1 : 0));

function search(model: Model, source: SourceBatch, changes: Partial<BeamSearchOptions> = {}) {
  return beamSearch(model, source, {
    ...{ numBeams: 1, lengthPenalty: 1, numReturnSequences: 1, maxNewTokens: 6, beginId, endId },
    forbidden: forbiddenOf(model.config.vocabSize),
    ...changes,
  });
}

/** The log-probability of a target, its end token included where it has one. */
function logProbabilityOf(model: Model, source: SourceBatch, target: readonly number[]): number {
  const after = logProbabilitiesAfter(model, [beginId, ...target.slice(0, -1)], source);
  return target.reduce((sum, id, t) => sum + after[t]![id]!, 0);
}

describe('beamSearch', () => {
  it('with one beam takes the likeliest token at each step, to the end token or the length', () => {
    for (const seed of [1, 2, 3, 4]) {
      const model = translator(seed);
      for (const row of sources) {
        const target: number[] = [];
        while (target.length < 6 && target.at(-1) !== endId) {
          const after = logProbabilitiesAfter(model, [beginId, ...target], sourceOf([row])).at(-1)!;
          target.push(likeliest(after, forbiddenOf(11)));
        }
        const [[best] = []] = search(model, sourceOf([row]));
        expect(best?.ids).toEqual(target.filter((id) => id !== endId));
        expect(best?.score).toBeCloseTo(logProbabilityOf(model, sourceOf([row]), target) / target.length, 5);
      }
    }
  });

  it.each([0, 0.6, 1, 2])(
    'with beams for all finds the best of all targets of up to three tokens (penalty %s)',
    (lengthPenalty) => {
      for (const seed of [1, 2, 3]) {
        const model = translator(seed, 6);
        const source = sourceOf([[3, 4, 2]]);
        const letters = [3, 4, 5];
        const ended = [[], ...letters.map((a) => [a]), ...letters.flatMap((a) => letters.map((b) => [a, b]))];
        const cut = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => [a, b, c])));
        const all = [...ended.map((ids) => [...ids, endId]), ...cut]
          .map((ids) => ({ ids, score: logProbabilityOf(model, source, ids) / ids.length ** lengthPenalty }))
          .sort((a, b) => b.score - a.score);
        const found = search(model, source, {
          ...{ numBeams: 40, numReturnSequences: 5, maxNewTokens: 3, lengthPenalty },
        })[0]!;
        expect(found).toHaveLength(5);
        for (const [i, { ids, score }] of found.entries()) {
          expect(ids).toEqual(all[i]!.ids.filter((id) => id !== endId));
          expect(score).toBeCloseTo(all[i]!.score, 5);
        }
      }
    },
  );

  it('with more beams finds targets at least as good on the whole, none worse here than the greedy one', () => {
    for (const seed of [1, 2, 3, 4]) {
      const model = translator(seed);
      const source = sourceOf(sources);
      const [one, many] = [1, 8].map((numBeams) => search(model, source, { numBeams, lengthPenalty: 0 }));
      for (const [row, [best]] of many!.entries())
        expect(best!.score).toBeGreaterThanOrEqual(one![row]![0]!.score - 1e-5);
    }
  });

  it('gives a row the same targets in a batch as alone', () => {
    for (const numBeams of [1, 3]) {
      const model = translator(5);
      const together = search(model, sourceOf(sources), { numBeams, numReturnSequences: numBeams });
      for (const [row, source] of sources.entries()) {
        // Alone the source is padded less: only the last bits of its sums may differ.
        const [alone] = search(model, sourceOf([source]), { numBeams, numReturnSequences: numBeams });
        expect(together[row]!.map(({ ids }) => ids)).toEqual(alone!.map(({ ids }) => ids));
        for (const [i, { score }] of alone!.entries()) expect(together[row]![i]!.score).toBeCloseTo(score, 5);
      }
    }
  });

  it('returns different targets, best first, as many as asked for, none with a forbidden id', () => {
    const found = search(translator(2), sourceOf(sources), { numBeams: 4, numReturnSequences: 4 });
    for (const hypotheses of found) {
      expect(hypotheses).toHaveLength(4);
      expect(new Set(hypotheses.map(({ ids }) => ids.join())).size).toBe(4);
      const scores = hypotheses.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { ids } of hypotheses) expect(ids.every((id) => id > 2)).toBe(true);
    }
  });

  it('returns as many as asked for, also with fewer beams', () => {
    expect(search(translator(2), sourceOf([[3, 2]]), { numBeams: 1, numReturnSequences: 3 })[0]).toHaveLength(3);
  });

  it('writes no more than maxNewTokens and the context allow', () => {
    const model = translator(3);
    for (const maxNewTokens of [1, 3, 50]) {
      const found = search(model, sourceOf(sources), { maxNewTokens, numBeams: 2, numReturnSequences: 2 }).flat();
      for (const { ids } of found) expect(ids.length).toBeLessThanOrEqual(Math.min(maxNewTokens, 7));
    }
  });

  it('frees every tensor', () => {
    const model = translator(1);
    const source = sourceOf(sources);
    const before = tf.memory().numTensors;
    search(model, source, { numBeams: 3 });
    expect(tf.memory().numTensors).toBe(before);
  });
});
