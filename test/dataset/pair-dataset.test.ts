import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/dataset/batch.ts';
import { ignoredTarget } from '../../src/dataset/batch.ts';
import { createPairDataset } from '../../src/dataset/pair-dataset.ts';
import { Random } from '../../src/random.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';
import { letterTokenizer } from './letter-tokenizer.ts';
import { makeReversePairs, reverseSymbols } from './reverse-pairs.ts';

const tokenizer = letterTokenizer(reverseSymbols);
const { begin, padding, end } = specialTokens;
const train = makeReversePairs({ random: new Random(1), numPairs: 150 });
const defaults = { tokenizer, contextLength: 32, batchTokens: 200, train, validation: [], random: new Random(7) };

/** The pairs of a batch, read back from its padded rows; checks padding, masks and shifts on the way. */
function pairsOf(batch: Batch): string[] {
  const { batchSize, targetLength, inputs, targets, source } = batch;
  if (source === undefined) return expect.fail('expected a source');
  let [numTargets, numTokens] = [0, 0];
  const pairs = Array.from({ length: batchSize }, (_, row) => {
    const ids = [...source.ids.subarray(row * source.length, (row + 1) * source.length)];
    const mask = [...source.mask.subarray(row * source.length, (row + 1) * source.length)];
    const read = [...inputs.subarray(row * targetLength, (row + 1) * targetLength)];
    const predicted = [...targets.subarray(row * targetLength, (row + 1) * targetLength)];
    const [S, T] = [ids.indexOf(end) + 1, predicted.indexOf(end) + 1];
    expect(mask).toEqual(ids.map((_, i) => (i < S ? 1 : 0)));
    expect(ids.slice(S)).toEqual(ids.slice(S).fill(padding));
    expect(predicted.slice(T)).toEqual(predicted.slice(T).fill(ignoredTarget));
    expect(read).toEqual([begin, ...predicted.slice(0, T - 1), ...Array(targetLength - T).fill(padding)]);
    numTargets += T;
    numTokens += S + T;
    return `${tokenizer.decode(ids.slice(0, S))} ${tokenizer.decode(predicted.slice(0, T))}`;
  });
  expect(batch).toMatchObject({ numTargets, numTokens });
  return pairs;
}

const written = (pairs: typeof train) => pairs.map(({ source, target }) => `${source} ${target}`).sort();

describe('createPairDataset: training', () => {
  it('serves each pair once an epoch, shifted and padded', () => {
    const order = createPairDataset(defaults).trainingOrder();
    for (const epoch of [0, 1]) {
      const served: string[] = [];
      while (order.epoch < epoch + 1) served.push(...pairsOf(order.next()));
      expect(order.epoch).toBe(epoch + 1);
      expect(served.sort()).toEqual(written(train));
    }
  });

  it('fills batches to batchTokens, padded to multiples of 8 within contextLength', () => {
    fc.assert(
      fc.property(fc.integer({ min: 26, max: 40 }), fc.integer({ min: 1, max: 600 }), (contextLength, batchTokens) => {
        const order = createPairDataset({ ...defaults, contextLength, batchTokens }).trainingOrder();
        while (order.epoch < 1) {
          const { batchSize, targetLength, source } = order.next();
          const lengths = [targetLength, source?.length ?? 0];
          for (const length of lengths) expect(length % 8 === 0 || length === contextLength).toBe(true);
          expect(Math.max(...lengths)).toBeLessThanOrEqual(contextLength);
          if (batchSize > 1)
            expect(batchSize * (targetLength + (source?.length ?? 0))).toBeLessThanOrEqual(batchTokens);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('orders every epoch anew, by seed', () => {
    const epochs = [7, 7, 8].map((seed) => {
      const order = createPairDataset({ ...defaults, random: new Random(seed) }).trainingOrder();
      const served: string[][] = [[], []];
      while (order.epoch < 2) served[Math.floor(order.epoch)]?.push(pairsOf(order.next()).join());
      return served;
    });
    expect(epochs[0]).toEqual(epochs[1]);
    expect(epochs[0]).not.toEqual(epochs[2]);
    expect(epochs[0]?.[0]).not.toEqual(epochs[0]?.[1]);
  });

  it('shrinks batches by scale and still serves every pair', () => {
    const order = createPairDataset({ ...defaults, batchTokens: 800 }).trainingOrder();
    const whole = createPairDataset({ ...defaults, batchTokens: 800 }).trainingOrder();
    expect(order.next(0.25).batchSize).toBe(Math.round(whole.next().batchSize * 0.25));
    order.restore(
      createPairDataset({ ...defaults, batchTokens: 800 })
        .trainingOrder()
        .state(),
    );
    const served: string[] = [];
    while (order.epoch < 1) served.push(...pairsOf(order.next(0.3)));
    expect(served.sort()).toEqual(written(train));
  });

  it('goes on exactly from a state stored anywhere, through JSON, within a batch too', () => {
    const dataset = createPairDataset(defaults);
    const scales = [1, 0.5, 1, 0.2];
    const order = dataset.trainingOrder();
    for (let step = 0; order.epoch < 2.5; step++) {
      const resumed = dataset.trainingOrder();
      resumed.restore(JSON.parse(JSON.stringify(order.state())));
      expect(resumed.epoch).toBe(order.epoch);
      const batch = order.next(scales[step % 4]);
      expect(resumed.next(scales[step % 4])).toEqual(batch);
      if (step % 10 === 0) {
        const later = JSON.stringify(order.state());
        expect(JSON.stringify(resumed.state())).toBe(later);
      }
    }
    expect(() => order.restore({ random: [1, 2, 3, 4], epoch: 0 })).toThrow('data position');
    const foreign = { random: [1, 2, 3, 4], epoch: 0, index: 1000, row: 0 };
    expect(() => order.restore(foreign)).toThrow('data position: expected at most');
  });

  it('leaves out and counts pairs that are too long, end token included', () => {
    const pairs = ['abcdefg', 'abcdefgh', 'a'].map((source) => ({ source, target: source }));
    const dataset = createPairDataset({ ...defaults, contextLength: 8, train: pairs });
    expect(dataset).toMatchObject({ numDropped: 1, numTrainTokens: 20 });
    expect(pairsOf(dataset.trainingOrder().next()).sort()).toEqual(written(pairs.filter((_, i) => i !== 1)));
    expect(() => createPairDataset({ ...defaults, contextLength: 1, train: pairs })).toThrow(
      'no pair fits contextLength 1: the shortest has 2 tokens',
    );
  });

  it('has no order without training pairs, only what a model is evaluated on', () => {
    const dataset = createPairDataset({ ...defaults, train: [] });
    expect(() => dataset.trainingOrder()).toThrow('expected some to train on');
  });

  it('counts as seen only what is a target', () => {
    const dataset = createPairDataset({ ...defaults, train: [{ source: 'ab', target: 'cd' }] });
    expect([...dataset.seenIds.entries()].filter(([, seen]) => seen === 1).map(([id]) => id)).toEqual([end, 6, 7]);
  });
});

describe('createPairDataset: validation', () => {
  it('serves every pair once, in an order that does not change', () => {
    const dataset = createPairDataset({ ...defaults, validation: train });
    const batches = [...dataset.validationBatches()];
    expect(batches.flatMap(pairsOf).sort()).toEqual(written(train));
    expect([...dataset.validationBatches()]).toEqual(batches);
    expect(dataset.numValidationTokens).toBe(batches.reduce((sum, { numTargets }) => sum + numTargets, 0));
    expect(dataset.numValidationBytes).toBe(train.reduce((sum, { target }) => sum + target.length, 0));
  });

  it('cuts pairs that are too long, the end token of the source kept', () => {
    const validation = [{ source: 'abcdef', target: 'ghijkl' }];
    const fitting = [{ source: 'a', target: 'b' }];
    const dataset = createPairDataset({ ...defaults, contextLength: 4, train: fitting, validation });
    const [batch] = [...dataset.validationBatches()];
    expect([...(batch?.source?.ids ?? [])]).toEqual([4, 5, 6, end]);
    expect([...(batch?.targets ?? [])]).toEqual([10, 11, 12, 13]);
    expect([...(batch?.inputs ?? [])]).toEqual([begin, 10, 11, 12]);
    expect(dataset.numValidationBytes).toBe(4);
  });
});
