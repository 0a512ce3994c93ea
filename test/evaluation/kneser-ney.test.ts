import { describe, expect, it } from 'vitest';
import { bitsOf, trainKneserNey } from '../../src/evaluation/kneser-ney.ts';
import { Random } from '../../src/random.ts';

/** Three letters, so that counts and discounts can be worked out on paper. */
const letters = [[0, 1, 0, 2, 0, 1]]; // a b a c a b

describe('trainKneserNey', () => {
  it('equals a bigram model worked out by hand', () => {
    // Bigrams: ^a 1, ab 2, ba 1, ac 1, ca 1: n1 = 4, n2 = 1, so Y = 4 / 6, D1 = 1 - 2 Y / 4 = 2/3, D2 = 2.
    // Unigrams, by the tokens before them: a 3, b 1, c 1: n1 = 2, n2 = 0, so Y = 1, D1 = 1, D3 = 3: all to the uniform 1/3.
    // After a: total 3, ab 2 and ac 1, given away (D1 + D2) / 3 = 8/9.
    const model = trainKneserNey(letters, { order: 2, vocabSize: 3 });
    expect(model.probability([0], 0)).toBeCloseTo(8 / 27, 12);
    expect(model.probability([0], 1)).toBeCloseTo(8 / 27, 12);
    expect(model.probability([0], 2)).toBeCloseTo(1 / 9 + 8 / 27, 12);
    // After b: only ba, seen once: (1 - 2/3) / 1 + 2/3 * 1/3.
    expect(model.probability([1], 0)).toBeCloseTo(1 / 3 + 2 / 9, 12);
    // At the beginning: only ^a.
    expect(model.probability([], 0)).toBeCloseTo(1 / 3 + 2 / 9, 12);
  });

  it('equals a unigram model worked out by hand', () => {
    // Counts a 3, b 2, c 1 and n1 = n2 = n3 = 1, n4 = 0: Y = 1/3, D1 = 1/3, D2 = 1, D3 = 3; given away 13/3 of 6.
    const model = trainKneserNey(letters, { order: 1, vocabSize: 4 });
    const share = 13 / 3 / 6 / 4;
    expect([0, 1, 2, 3].map((id) => model.probability([2], id))).toEqual(
      [share, 1 / 6 + share, 2 / 3 / 6 + share, share].map((value) => expect.closeTo(value, 12)),
    );
  });

  it.each([1, 2, 3, 5])('sums to 1 over the vocabulary after any context, with order %i', (order) => {
    const random = new Random(3);
    const draw = (length: number) => Array.from({ length }, () => Math.floor(random.uniform() ** 2 * 12));
    const vocabSize = 15;
    const model = trainKneserNey([draw(400), draw(3), draw(200)], { order, vocabSize });
    for (const context of [[], [0], [0, 0, 1], [14], [0, 14, 0], ...Array.from({ length: 30 }, () => draw(5))]) {
      const sum = Array.from({ length: vocabSize }, (_, id) => model.probability(context, id)).reduce((a, b) => a + b);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('gives every token some probability, and one that it has seen in the context more than others', () => {
    const sequences = Array.from({ length: 20 }, (_, i) => [1, 2, 3, i % 7, (3 * i) % 11]);
    const model = trainKneserNey(sequences, { order: 3, vocabSize: 50 });
    expect(model.probability([1, 2], 49)).toBeGreaterThan(0);
    expect(model.probability([1, 2], 3)).toBeGreaterThan(0.8);
  });

  it('looks at no more than order - 1 tokens', () => {
    const model = trainKneserNey(letters, { order: 2, vocabSize: 3 });
    expect(model.probability([2, 1, 0], 1)).toBe(model.probability([0], 1));
  });
});

describe('bitsOf', () => {
  it('adds up what each token costs after those before it', () => {
    const model = trainKneserNey(letters, { order: 2, vocabSize: 3 });
    const bits = -Math.log2(model.probability([], 0)) - Math.log2(model.probability([0], 2));
    expect(bitsOf(model, [0, 2])).toBeCloseTo(bits, 12);
  });
});
