import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSumExp, nextTokenCandidates, type SamplingSettings } from '../../src/decoding/logits-filters.ts';
import { packedOrder } from '../../src/decoding/packed-order.ts';

const plain: SamplingSettings = {
  temperature: 1,
  topK: 0,
  topP: 1,
  minP: 0,
  repetitionPenalty: 1,
  noRepeatNgramSize: 0,
};

function candidates(
  logits: readonly number[],
  changes: Partial<SamplingSettings> = {},
  { history = [], forbidden = [] }: { history?: readonly number[]; forbidden?: readonly number[] } = {},
) {
  const flags = Uint8Array.from(logits, (_, id) => (forbidden.includes(id) ? 1 : 0));
  const found = nextTokenCandidates(Float32Array.from(logits), history, { ...plain, ...changes }, flags);
  return { ids: [...found.ids], probabilities: [...found.probabilities] };
}

/** Logits whose softmax is these probabilities. */
const logitsOf = (probabilities: readonly number[]) => probabilities.map(Math.log);

const anyLogits = fc.array(fc.float({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 40 });
const anySettings = fc.record({
  temperature: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true })),
  topK: fc.nat(50),
  topP: fc.double({ min: 0.001, max: 1, noNaN: true }),
  minP: fc.double({ min: 0, max: 1, noNaN: true }),
  repetitionPenalty: fc.double({ min: 0.5, max: 3, noNaN: true }),
  noRepeatNgramSize: fc.nat(4),
});

describe('nextTokenCandidates', () => {
  it('without filters is the softmax of the logits, likeliest first', () => {
    const { ids, probabilities } = candidates([0, 2, 1]);
    expect(ids).toEqual([1, 2, 0]);
    const sum = 1 + Math.E + Math.E ** 2;
    for (const [i, p] of [Math.E ** 2 / sum, Math.E / sum, 1 / sum].entries())
      expect(probabilities[i]).toBeCloseTo(p, 12);
  });

  it('divides the logits by the temperature', () => {
    const { probabilities } = candidates([0, 1], { temperature: 0.5 });
    expect(probabilities[0]).toBeCloseTo(Math.E ** 2 / (1 + Math.E ** 2), 12);
  });

  it('keeps the likeliest alone at temperature 0, of equal ones the first', () => {
    expect(candidates([1, 3, 3, 2], { temperature: 0 })).toEqual({ ids: [1], probabilities: [1] });
  });

  it.each([1, 2, 3, 9])('keeps the topK likeliest, all where there are fewer (%i)', (topK) => {
    const many = Array.from({ length: 40 }, (_, id) => (id * 7) % 40);
    const expected = [...many.keys()].sort((a, b) => many[b]! - many[a]!).slice(0, topK);
    expect(candidates(many, { topK }).ids).toEqual(expected);
    expect(candidates([1, 2], { topK }).ids).toHaveLength(Math.min(2, topK));
  });

  it('keeps the fewest likeliest whose probability reaches topP', () => {
    const logits = logitsOf([0.5, 0.25, 0.15, 0.1]);
    expect(candidates(logits, { topP: 0.4 }).ids).toEqual([0]);
    expect(candidates(logits, { topP: 0.51 }).ids).toEqual([0, 1]);
    expect(candidates(logits, { topP: 0.8 }).ids).toEqual([0, 1, 2]);
    expect(candidates(logits, { topP: 1 }).ids).toEqual([0, 1, 2, 3]);
    expect(candidates(logits, { topP: 0.8 }).probabilities[0]).toBeCloseTo(0.5 / 0.9, 6);
  });

  it('takes topP of what topK has left', () => {
    // Of 0.4, 0.3, 0.2, 0.1 the first two are 4/7 and 3/7 of their sum: 0.5 is reached by the first.
    expect(candidates(logitsOf([0.4, 0.3, 0.2, 0.1]), { topK: 2, topP: 0.5 }).ids).toEqual([0]);
  });

  it('keeps what is at least minP as likely as the likeliest', () => {
    const logits = logitsOf([0.5, 0.26, 0.2, 0.04]);
    expect(candidates(logits, { minP: 0.5 }).ids).toEqual([0, 1]);
    expect(candidates(logits, { minP: 0.1 }).ids).toEqual([0, 1, 2]);
    expect(candidates(logits, { minP: 1 }).ids).toEqual([0]);
  });

  it('divides positive logits of tokens that have occurred by the penalty, and multiplies negative ones', () => {
    const { ids, probabilities } = candidates([4, -1, 2], { repetitionPenalty: 2 }, { history: [0, 1, 0, 0] });
    // Now 2, -2, 2: the token of before and the other are as likely.
    expect(ids).toEqual([0, 2, 1]);
    expect(probabilities[0]).toBe(probabilities[1]);
    expect(probabilities[2]! / probabilities[0]!).toBeCloseTo(Math.exp(-4), 12);
  });

  it('never writes an n-gram twice', () => {
    expect(candidates([5, 4, 3], { noRepeatNgramSize: 2 }, { history: [2, 0, 1, 2] }).ids).toEqual([1, 2]);
    expect(candidates([5, 4, 3], { noRepeatNgramSize: 3 }, { history: [2, 0, 1, 2, 0] }).ids).toEqual([0, 2]);
    expect(candidates([5, 4, 3], { noRepeatNgramSize: 1 }, { history: [0, 2] }).ids).toEqual([1]);
    expect(candidates([5, 4, 3], { noRepeatNgramSize: 3 }, { history: [2, 0] }).ids).toEqual([0, 1, 2]);
  });

  it('repeats where every token would repeat, but never writes a forbidden one', () => {
    const found = candidates([5, 4, 3], { noRepeatNgramSize: 1 }, { history: [0, 1, 2], forbidden: [0] });
    expect(found.ids).toEqual([1, 2]);
  });

  it('leaves at least one token, no forbidden one, and probabilities that fall and sum to 1', () => {
    fc.assert(
      fc.property(
        anyLogits,
        anySettings,
        fc.array(fc.nat(39), { maxLength: 20 }),
        fc.nat(),
        (logits, settings, ids, keep) => {
          const history = ids.filter((id) => id < logits.length);
          // Any ids but one may be forbidden.
          const forbidden = logits.flatMap((_, id) => (id % 3 === 0 && id !== keep % logits.length ? [id] : []));
          const found = candidates(logits, settings, { history, forbidden });
          expect(found.ids.length).toBeGreaterThan(0);
          expect(new Set(found.ids).size).toBe(found.ids.length);
          for (const id of found.ids) expect(forbidden).not.toContain(id);
          const sum = found.probabilities.reduce((total, p) => total + p, 0);
          expect(sum).toBeCloseTo(1, 9);
          for (let i = 1; i < found.probabilities.length; i++) {
            expect(found.probabilities[i]!).toBeLessThanOrEqual(found.probabilities[i - 1]!);
          }
          if (settings.topK > 0) expect(found.ids.length).toBeLessThanOrEqual(settings.topK);
        },
      ),
    );
  });

  it('is not overflown by huge logits', () => {
    expect(candidates([3e38, 3e38, -3e38], { temperature: 0.01 }).probabilities).toEqual([0.5, 0.5, 0]);
  });
});

describe('logSumExp', () => {
  it('is that of the exponentials, for any size of the logits', () => {
    for (const shift of [0, 1000, -1000]) {
      expect(logSumExp(Float32Array.of(shift, shift + 1)) - shift).toBeCloseTo(Math.log(1 + Math.E), 12);
    }
  });
});

describe('packedOrder', () => {
  it('is the order by score, then by id, for scores of any sign and size', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true }), { maxLength: 200 }), fc.nat(), (values, seed) => {
        // Some are equal, among them 0 and -0.
        const scores = Float32Array.from(values, (value, id) => ((id * 31 + seed) % 3 === 0 ? -0 : value));
        const wanted = (id: number) => (id + seed) % 5 > 0;
        const expected = [...scores.keys()].filter((id) => wanted(id) && scores[id]! > Number.NEGATIVE_INFINITY);
        expected.sort((a, b) => (scores[a] === scores[b] ? a - b : scores[a]! > scores[b]! ? -1 : 1));
        expect([...packedOrder(scores, wanted)]).toEqual(expected);
      }),
    );
  });
});
