import type { TrainEvent } from '../../training/events.ts';
import { formatClock } from '../format/durations.ts';
import { endLines } from './end-lines.ts';
import { type EvaluationEvent, formatLoss } from './evaluation-row.ts';
import { planLines } from './plan-lines.ts';
import { progressFigures } from './progress-line.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { RunHistory } from './run-history.ts';
import { sampleLines } from './sample-lines.ts';
import { stockOpsLines } from './stock-ops-lines.ts';

const silenceMs = 30_000;
const columns = 80;

/** The reporter of a log: a line per evaluation, and one when 30 s have passed without. Nothing is redrawn. */
export class PlainReporter implements Reporter {
  private readonly options: ReporterOptions;
  private history: RunHistory | undefined;
  private lastLineMs = 0;

  constructor(options: ReporterOptions) {
    this.options = options;
  }

  report(event: TrainEvent): void {
    const { color } = this.options;
    switch (event.type) {
      case 'plan':
        this.history = new RunHistory(event);
        this.write(planLines(event, { columns, color }));
        return;
      case 'step':
        this.reportStep(event);
        return;
      case 'evaluation':
        this.reportEvaluation(event);
        return;
      case 'sample':
        this.write(sampleLines(event, { columns, color, arrow: this.history?.arrow(this.options.isUnicode) ?? '' }));
        return;
      case 'warning':
        this.write([
          color.yellow(`warning: ${event.message}`),
          ...(event.hint === undefined ? [] : [`hint:  ${event.hint}`]),
        ]);
        return;
      case 'stock-ops':
        this.write(stockOpsLines(event, { columns, color }));
        return;
      case 'end':
        this.write(endLines(event, { columns, color }));
        return;
      case 'checkpoint':
        return;
    }
  }

  stopping(): void {
    this.write(['stopping after this step']);
  }

  close(): void {}

  private reportStep(event: Extract<TrainEvent, { type: 'step' }>): void {
    if (this.history === undefined) return;
    this.history.addStep(event);
    if (event.elapsedMs - this.lastLineMs < silenceMs) return;
    this.lastLineMs = event.elapsedMs;
    const figures = [`loss ${formatLoss(event.loss)}`, ...progressFigures(this.history.progress)];
    this.write([`${position(event.step, event.maxSteps, event.elapsedMs)}  ${figures.join('  ')}`]);
  }

  private reportEvaluation(event: EvaluationEvent): void {
    if (this.history === undefined) return;
    const { remark, verdict } = this.history.addEvaluation(event);
    this.lastLineMs = event.elapsedMs;
    const figures = [
      position(event.step, this.history.progress.maxSteps, event.elapsedMs),
      `train ${formatLoss(event.trainLoss)}`,
      `valid ${formatLoss(event.validationLoss)}`,
      ...(event.bitsPerByte === null ? [] : [`bits/byte ${formatLoss(event.bitsPerByte)}`]),
      ...(remark === '' ? [] : [remark]),
    ];
    this.write([figures.join('  '), ...(verdict === undefined ? [] : [this.options.color.yellow(verdict)])]);
  }

  private write(lines: readonly string[]): void {
    this.options.stream.write(lines.map((line) => `${line}\n`).join(''));
  }
}

function position(step: number, maxSteps: number, elapsedMs: number): string {
  return `step ${String(step).padStart(String(maxSteps).length)}/${maxSteps}  ${formatClock(elapsedMs).padStart(5)}`;
}
