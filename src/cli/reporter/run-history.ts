import type { TrainEvent } from '../../training/events.ts';
import { type EvaluationEvent, type EvaluationTable, evaluationRemark } from './evaluation-row.ts';
import type { CurvePoint } from './loss-curve.ts';
import { OverFittingWatch } from './over-fitting.ts';
import type { PlanEvent } from './plan-lines.ts';
import type { Progress } from './progress-line.ts';

/** Steps whose training losses are kept for the curve; a longer run is thinned. */
const maxPoints = 2000;

/** What a reporter remembers of a run: curves, speed, and what the plan fixed. */
export class RunHistory {
  readonly table: EvaluationTable;
  readonly train: CurvePoint[] = [];
  readonly validation: CurvePoint[] = [];
  progress: Progress;
  private readonly isTranslation: boolean;
  private readonly numOutputs: number;
  private readonly watch = new OverFittingWatch();
  private first: { step: number; elapsedMs: number } | undefined;
  private stride = 1;

  constructor(plan: PlanEvent) {
    const start = plan.resumedFrom ?? 0;
    this.table = {
      stepWidth: Math.max(5, String(plan.maxSteps).length + 1),
      hasBitsPerByte: plan.shownMetric === 'bitsPerByte',
    };
    this.isTranslation = plan.task === 'translation';
    this.numOutputs = plan.model.numOutputs;
    const leftMs = plan.expectedMs ?? undefined;
    this.progress = { step: start, maxSteps: plan.maxSteps, tokensPerSecond: 0, leftMs };
  }

  /** What stands between the two parts of a sample. */
  arrow(isUnicode: boolean): string {
    if (!this.isTranslation) return '';
    return isUnicode ? ' → ' : ' -> ';
  }

  addStep(event: Extract<TrainEvent, { type: 'step' }>): void {
    this.first ??= { step: event.step, elapsedMs: event.elapsedMs };
    if (event.step % this.stride === 0) this.train.push({ step: event.step, loss: event.loss });
    if (this.train.length >= maxPoints) {
      this.stride *= 2;
      this.train.splice(0, Infinity, ...this.train.filter((_, index) => index % 2 === 0));
    }
    const numSteps = event.step - this.first.step;
    const msPerStep = numSteps > 0 ? (event.elapsedMs - this.first.elapsedMs) / numSteps : undefined;
    const previous = this.progress.tokensPerSecond;
    this.progress = {
      step: event.step,
      maxSteps: event.maxSteps,
      // One step's speed jumps with every other process: a running mean is what can be read.
      tokensPerSecond: previous === 0 ? event.tokensPerSecond : 0.9 * previous + 0.1 * event.tokensPerSecond,
      leftMs: msPerStep === undefined ? this.progress.leftMs : msPerStep * (event.maxSteps - event.step),
    };
  }

  /** @returns what to say beside the row, and a line of its own when over-fitting has become certain */
  addEvaluation(event: EvaluationEvent): { remark: string; verdict: string | undefined } {
    this.validation.push({ step: event.step, loss: event.validationLoss });
    this.progress = { ...this.progress, step: Math.max(this.progress.step, event.step) };
    const turn = this.watch.add(event);
    return {
      remark: evaluationRemark(event, this.numOutputs),
      verdict:
        turn === undefined ? undefined : `over-fitting since step ${turn}; best kept; more text or --dropout 0.2`,
    };
  }
}
