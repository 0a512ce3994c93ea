import { describe, expect, it } from 'vitest';
import type { EvaluationEvent } from '../../../src/cli/reporter/evaluation-row.ts';
import { OverFittingWatch } from '../../../src/cli/reporter/over-fitting.ts';

function verdicts(losses: readonly (readonly [train: number, validation: number])[]): (number | undefined)[] {
  const watch = new OverFittingWatch();
  return losses.map(([trainLoss, validationLoss], index) => {
    const event: EvaluationEvent = {
      type: 'evaluation',
      step: index * 100,
      elapsedMs: 0,
      trainLoss,
      validationLoss,
      bitsPerByte: null,
      best: false,
    };
    return watch.add(event);
  });
}

describe('the over-fitting verdict', () => {
  it('comes with the third rise and names the step of the turn, once', () => {
    const turn = verdicts([
      [3, 3],
      [2, 2.5],
      [1.9, 2.6],
      [1.8, 2.7],
      [1.7, 2.8],
      [1.6, 2.9],
      [1.5, 3],
    ]);
    expect(turn).toEqual([undefined, undefined, undefined, undefined, 100, undefined, undefined]);
  });

  it('does not come while the training loss rises, too: the run is unstable, not over-fitted', () => {
    expect(
      verdicts([
        [2, 2],
        [2.1, 2.1],
        [2.2, 2.2],
        [2.3, 2.3],
        [2.4, 2.4],
      ]).every((step) => step === undefined),
    ).toBe(true);
  });

  it('begins again after an improvement', () => {
    const turn = verdicts([
      [3, 2],
      [2.9, 2.1],
      [2.8, 2.2],
      [2.7, 2.1],
      [2.6, 2.2],
      [2.5, 2.3],
      [2.4, 2.4],
    ]);
    expect(turn).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, 300]);
  });
});
