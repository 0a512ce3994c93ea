import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationFigures } from '../../src/evaluation/classification.ts';

const labels = ['a', 'b', 'c'];

describe('classificationFigures', () => {
  it('counts what is right, and how labels are taken for one another', () => {
    const truth = ['a', 'a', 'a', 'b', 'b', 'c'];
    const predicted = ['a', 'a', 'b', 'b', 'a', 'b'];
    const { accuracy, macroF1, confusion } = classificationFigures(predicted, truth, labels);
    expect(accuracy).toBeCloseTo(3 / 6, 12);
    expect(confusion).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [0, 1, 0],
    ]);
    // a: precision 2/3, recall 2/3; b: precision 1/3, recall 1/2; c: never right.
    expect(macroF1).toBeCloseTo((2 / 3 + 2 / 5 + 0) / 3, 12);
  });

  it('leaves labels out of the mean that do not occur', () => {
    expect(classificationFigures(['a', 'b'], ['a', 'b'], labels).macroF1).toBe(1);
  });

  it('is 0 of nothing, and refuses lists of different lengths', () => {
    expect(classificationFigures([], [], labels)).toMatchObject({ accuracy: 0, macroF1: 0 });
    expect(() => classificationFigures(['a'], [], labels)).toThrow(RangeError);
  });

  it('has an accuracy of the diagonal over all, and an F1 between 0 and 1', () => {
    const label = fc.constantFrom(...labels);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (rows) => {
        const [truth, predicted] = [rows.map(([t]) => t), rows.map(([, p]) => p)];
        const { accuracy, macroF1, confusion } = classificationFigures(predicted, truth, labels);
        const diagonal = confusion.reduce((sum, row, i) => sum + row[i]!, 0);
        expect(accuracy).toBeCloseTo(diagonal / rows.length, 12);
        expect(macroF1).toBeGreaterThanOrEqual(0);
        expect(macroF1).toBeLessThanOrEqual(1);
      }),
    );
  });
});
