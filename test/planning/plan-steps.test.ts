import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evalStepsFor, planSteps } from '../../src/planning/plan-steps.ts';

describe('planSteps', () => {
  it('fills the budget with steps and ten validations', () => {
    const { maxSteps, evalSteps, expectedMs } = planSteps({ budgetMs: 300_000, stepMs: 20, validationMs: 500 });
    // 288 s less eleven validations, in steps of 20 ms, rounded down to two digits.
    expect(maxSteps).toBe(14_000);
    expect(evalSteps).toBe(1400);
    expect(expectedMs).toBe(14_000 * 20 + 11 * 500);
  });

  it('validates less often where validation is slow', () => {
    const { evalSteps, maxSteps } = planSteps({ budgetMs: 100_000, stepMs: 100, validationMs: 5000 });
    // 15 s for validation is three of them, the one at step 0 included.
    expect(Math.ceil(maxSteps / evalSteps)).toBe(2);
  });

  it('stays within the budget wherever a step and two validations fit, and always trains a step', () => {
    const ms = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(ms, ms, fc.double({ min: -1000, max: 1e8, noNaN: true }), (stepMs, validationMs, budgetMs) => {
        const plan = planSteps({ budgetMs, stepMs, validationMs });
        expect(Number.isInteger(plan.maxSteps) && plan.maxSteps >= 1).toBe(true);
        expect(Number.isInteger(plan.evalSteps) && plan.evalSteps >= 1).toBe(true);
        expect(plan.evalSteps).toBeLessThanOrEqual(plan.maxSteps);
        expect(Math.ceil(plan.maxSteps / plan.evalSteps)).toBeLessThanOrEqual(10);
        if (0.96 * budgetMs >= stepMs + 2 * validationMs) expect(plan.expectedMs).toBeLessThanOrEqual(budgetMs);
      }),
    );
  });
});

describe('evalStepsFor', () => {
  it('is a tenth of the steps, at least one', () => {
    expect([1, 5, 10, 11, 100, 1001].map(evalStepsFor)).toEqual([1, 1, 1, 2, 10, 101]);
  });
});
