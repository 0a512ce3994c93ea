import { describe, expect, it } from 'vitest';
import type { TrainingConfig } from '../../src/config/training-config.ts';
import { learningRateAt } from '../../src/training/learning-rate.ts';

const base = { learningRate: 1, minLearningRate: 0.1, warmupSteps: 10, maxSteps: 110, decayFraction: 0.2 };
const rate = (step: number, changes: Partial<Parameters<typeof learningRateAt>[1]> = {}) =>
  learningRateAt(step, { schedule: 'cosine', ...base, ...changes });
const schedules: readonly TrainingConfig['schedule'][] = ['cosine', 'inverse-sqrt', 'warmup-stable-decay', 'constant'];

describe('learningRateAt', () => {
  it.each(schedules)(
    'rises in equal steps to the peak, which the first step after the warm-up has (%s)',
    (schedule) => {
      for (let step = 0; step < 10; step++) expect(rate(step, { schedule })).toBeCloseTo((step + 1) / 11, 12);
      expect(rate(10, { schedule })).toBeCloseTo(1, 12);
    },
  );

  it.each(schedules)('starts at the peak without a warm-up (%s)', (schedule) => {
    expect(rate(0, { schedule, warmupSteps: 0 })).toBeCloseTo(1, 12);
  });

  it.each(schedules)('stays between the minimum and the peak after the warm-up, past the end too (%s)', (schedule) => {
    for (let step = 10; step < 400; step++) {
      expect(rate(step, { schedule })).toBeLessThanOrEqual(1);
      expect(rate(step, { schedule })).toBeGreaterThanOrEqual(0.1);
    }
  });

  it('falls along half a cosine to the minimum', () => {
    expect(rate(60)).toBeCloseTo(0.55, 12);
    expect(rate(35)).toBeCloseTo(0.1 + 0.45 * (1 + Math.SQRT1_2), 12);
    expect(rate(110)).toBeCloseTo(0.1, 12);
    expect(rate(200)).toBeCloseTo(0.1, 12);
  });

  it('falls with the square root of the steps, down to the minimum', () => {
    expect(rate(40, { schedule: 'inverse-sqrt' })).toBeCloseTo(0.5, 12);
    expect(rate(90, { schedule: 'inverse-sqrt' })).toBeCloseTo(1 / 3, 12);
    expect(rate(100_000, { schedule: 'inverse-sqrt' })).toBe(0.1);
  });

  it('stays at the peak and falls in a line over the last part', () => {
    const schedule = 'warmup-stable-decay';
    expect(rate(88, { schedule })).toBe(1); // 22 steps of 110 decay
    expect(rate(99, { schedule })).toBeCloseTo(0.55, 12);
    expect(rate(110, { schedule })).toBeCloseTo(0.1, 12);
  });

  it('has no gap where the whole run is warm-up', () => {
    expect(rate(4, { warmupSteps: 5, maxSteps: 5 })).toBeCloseTo(5 / 6, 12);
    expect(rate(5, { warmupSteps: 5, maxSteps: 5 })).toBeCloseTo(1, 12);
  });
});
