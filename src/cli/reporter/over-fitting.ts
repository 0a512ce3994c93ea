import type { EvaluationEvent } from './evaluation-row.ts';

const patience = 3;

/** Tells, once for each turn, when validation has risen for three evaluations while the training loss fell. */
export class OverFittingWatch {
  private turn: EvaluationEvent | undefined;
  private previous: EvaluationEvent | undefined;
  private numRising = 0;

  /** @returns the step since which it rises, when that has just become certain */
  add(event: EvaluationEvent): number | undefined {
    const { previous } = this;
    this.previous = event;
    const isRising =
      previous !== undefined && event.validationLoss > previous.validationLoss && event.trainLoss < previous.trainLoss;
    if (!isRising) {
      this.numRising = 0;
      return undefined;
    }
    if (this.numRising === 0) this.turn = previous;
    this.numRising++;
    return this.numRising === patience ? this.turn?.step : undefined;
  }
}
