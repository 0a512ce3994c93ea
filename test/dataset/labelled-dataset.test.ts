import { describe, expect, it } from 'vitest';
import { createLabelledDataset, type Pooling, unlabelledBatchOf } from '../../src/dataset/labelled-dataset.ts';
import { Random } from '../../src/random.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { specialTokens } from '../../src/tokenizer/tokenizer.ts';
import { userErrorOf } from '../tasks/user-error.ts';

const examples = [
  { text: 'ab', label: 'good' },
  { text: 'abcab', label: 'bad' },
  { text: 'c', label: 'good' },
];
const tokenizer = trainCharacterTokenizer({ texts: ['abc'], byteFallback: false });
const options = (pooling: Pooling, contextLength = 16) => ({
  ...{ train: examples, validation: examples, labels: ['bad', 'good'], tokenizer, contextLength, pooling },
  ...{ batchTokens: 1000, random: new Random(1) },
});

describe('createLabelledDataset', () => {
  it('has one target a text, the number of its label, and a state that is the mean over the text', () => {
    const [batch] = createLabelledDataset(options('mean')).validationBatches();
    expect(batch).toMatchObject({ batchSize: 3, targetLength: 1, numTargets: 3, numTokens: 3 + 6 + 2 });
    const { source, targets } = batch!;
    expect(source!.length).toBe(8);
    for (let row = 0; row < 3; row++) {
      const ids = [...source!.ids.slice(row * 8, row * 8 + 8)];
      const length = ids.indexOf(specialTokens.end) + 1;
      const text = tokenizer.decode(Int32Array.from(ids.slice(0, length - 1)));
      expect(examples.find((example) => example.text === text)!.label).toBe(['bad', 'good'][targets[row]!]);
      const weights = [...source!.pooling!.slice(row * 8, row * 8 + 8)];
      expect(weights).toEqual(ids.map((_, t) => (t < length ? Math.fround(1 / length) : 0)));
      expect([...source!.mask.slice(row * 8, row * 8 + 8)]).toEqual(ids.map((_, t) => (t < length ? 1 : 0)));
    }
  });

  it('takes the last state where only that has seen the whole text', () => {
    const { batch } = unlabelledBatchOf(['ab', 'abca'], tokenizer, { contextLength: 16, pooling: 'last' });
    expect([...batch.source!.pooling!]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('cuts what is longer than the context, and says so', () => {
    const { batch, truncated } = unlabelledBatchOf(['ab', 'abcab'], tokenizer, { contextLength: 4, pooling: 'mean' });
    expect(truncated).toEqual([false, true]);
    expect(batch.source!.length).toBe(4);
  });

  it('gives every text once an epoch, and goes on from a stored position', () => {
    const small = { ...options('mean'), batchTokens: 20 };
    const order = createLabelledDataset(small).trainingOrder();
    const first = [order.next(), order.next(), order.next()].flatMap(({ targets }) => [...targets]);
    expect(first.toSorted()).toEqual([0, 1, 1]);
    const state = structuredClone(order.state());
    const next = order.next();
    const again = createLabelledDataset(small).trainingOrder();
    again.restore(state);
    expect(again.next()).toEqual(next);
  });

  it('refuses a label that only the validation part has', async () => {
    const validation = [{ text: 'abc', label: 'ugly' }];
    const { message, hint } = await userErrorOf(async () => createLabelledDataset({ ...options('mean'), validation }));
    expect(message).toBe("label 'ugly' is in the validation part, and not in training (bad, good)");
    expect(hint).toContain('add examples of it');
  });
});
