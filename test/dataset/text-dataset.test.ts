import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoredTarget } from '../../src/dataset/batch.ts';
import { createTextDataset } from '../../src/dataset/text-dataset.ts';
import { Random } from '../../src/random.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';
import { letterTokenizer } from './letter-tokenizer.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyzé';
const tokenizer = letterTokenizer(alphabet);
const { end, padding } = specialTokens;
const defaults = { tokenizer, contextLength: 4, batchSize: 3, separated: false, validation: [], random: new Random(7) };

describe('createTextDataset: training', () => {
  it('puts an end token before the first document and after each', () => {
    const dataset = createTextDataset({ ...defaults, train: ['abc', 'de'], separated: true });
    expect([...dataset.train.slice(0, 99)]).toEqual([end, 4, 5, 6, end, 7, 8, end]);
    expect(dataset.numTrainTokens).toBe(8);
    expect(dataset.seenIds[end]).toBe(1);
  });

  it('has no special tokens in a running text, and knows which ids occur', () => {
    const dataset = createTextDataset({ ...defaults, train: ['abcab'], validation: ['z'] });
    expect([...dataset.train.slice(0, 99)]).toEqual([4, 5, 6, 4, 5]);
    expect([...dataset.seenIds.entries()].filter(([, seen]) => seen === 1).map(([id]) => id)).toEqual([4, 5, 6]);
  });

  it('draws windows whose targets are the inputs shifted by one', () => {
    const { train, ...dataset } = createTextDataset({ ...defaults, train: [alphabet] });
    const order = dataset.trainingOrder();
    const firsts = new Set<number>();
    for (let i = 0; i < 200; i++) {
      const batch = order.next();
      expect(batch).toMatchObject({ batchSize: 3, targetLength: 4, numTargets: 12, numTokens: 12, source: undefined });
      for (let row = 0; row < 3; row++) {
        const first = batch.inputs[row * 4] ?? -1;
        firsts.add(first);
        expect([...batch.inputs.subarray(row * 4, row * 4 + 4)]).toEqual([...train.slice(first - 4, first)]);
        expect([...batch.targets.subarray(row * 4, row * 4 + 4)]).toEqual([...train.slice(first - 3, first + 1)]);
      }
    }
    expect(firsts.size).toBe(alphabet.length - 4); // each place from which a whole window can be read, the last too
    expect(order.epoch).toBeCloseTo((200 * 12) / alphabet.length, 12);
  });

  it('can train on a single window', () => {
    const batch = createTextDataset({ ...defaults, train: ['abcde'] })
      .trainingOrder()
      .next();
    expect([...batch.targets]).toEqual([5, 6, 7, 8, 5, 6, 7, 8, 5, 6, 7, 8]);
    expect(() => createTextDataset({ ...defaults, train: ['abcd'] })).toThrow(
      'the training text has 4 tokens; contextLength 4 needs at least 5',
    );
  });

  it('shrinks a batch by scale, to one row at least', () => {
    const order = createTextDataset({ ...defaults, batchSize: 8, train: [alphabet] }).trainingOrder();
    expect([1, 0.5, 0.01].map((scale) => order.next(scale).batchSize)).toEqual([8, 4, 1]);
  });

  it('goes on exactly from a stored state, through JSON', () => {
    const dataset = createTextDataset({ ...defaults, train: [alphabet] });
    const order = dataset.trainingOrder();
    for (let i = 0; i < 5; i++) order.next();
    const state: unknown = JSON.parse(JSON.stringify(order.state()));
    const resumed = dataset.trainingOrder();
    expect(resumed.next()).not.toEqual(order.next());
    resumed.restore(state);
    order.restore(state);
    expect(resumed.epoch).toBe(order.epoch);
    for (let i = 0; i < 5; i++) expect(resumed.next()).toEqual(order.next());
    expect(() => resumed.restore({ random: [1, 2, 3] })).toThrow('data position: expected random and numDrawn');
    expect(() => resumed.restore(null)).toThrow('data position');
  });

  it('starts every order at the same place, and leaves the generator alone', () => {
    const random = new Random(3);
    const dataset = createTextDataset({ ...defaults, random, train: [alphabet] });
    expect(dataset.trainingOrder().next()).toEqual(dataset.trainingOrder().next());
    expect(random.state()).toEqual(new Random(3).state());
  });

  it('keeps ids above 65,535', () => {
    const wide = { ...tokenizer, vocabSize: 70_000, encode: () => Int32Array.of(69_999, 4, 5, 6, 7, 8) };
    const dataset = createTextDataset({ ...defaults, tokenizer: wide, train: ['x'] });
    expect(dataset.train.slice(0, 1)[0]).toBe(69_999);
    expect(tokenizer.vocabSize).toBeLessThan(65_536);
  });
});

describe('createTextDataset: validation', () => {
  it('predicts each token once, in order, in windows that share nothing', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (validation, separated, contextLength, validationBatchSize) => {
          const running = [validation.join('')];
          const dataset = createTextDataset({
            ...defaults,
            train: [alphabet],
            validation: separated ? validation : running,
            separated,
            contextLength,
            validationBatchSize,
          });
          const stream = [...dataset.validation.slice(0, dataset.validation.length)];
          const [read, predicted]: [number[], number[]] = [[], []];
          for (const batch of dataset.validationBatches()) {
            expect(batch.targetLength).toBe(contextLength);
            expect(batch.batchSize).toBeLessThanOrEqual(validationBatchSize);
            expect(batch.inputs.length).toBe(batch.batchSize * contextLength);
            const kept = [...batch.targets.keys()].filter((i) => batch.targets[i] !== ignoredTarget);
            expect(kept.length).toBe(batch.numTargets);
            for (const i of batch.inputs.keys()) if (!kept.includes(i)) expect(batch.inputs[i]).toBe(padding);
            read.push(...kept.map((i) => batch.inputs[i] ?? -1));
            predicted.push(...kept.map((i) => batch.targets[i] ?? -1));
          }
          expect(read).toEqual(stream.slice(0, -1));
          expect(predicted).toEqual(stream.slice(1));
          expect(dataset.numValidationTokens).toBe(predicted.length);
          expect(dataset.numValidationBytes).toBe(Buffer.byteLength(tokenizer.decode(predicted)));
        },
      ),
    );
  });

  it('is empty without a validation part', () => {
    const dataset = createTextDataset({ ...defaults, train: [alphabet] });
    expect([...dataset.validationBatches()]).toEqual([]);
    expect(dataset).toMatchObject({ numValidationTokens: 0, numValidationBytes: 0 });
  });
});
