import type { ChalkInstance } from 'chalk';
import type { TrainEvent } from '../../training/events.ts';
import { formatClock } from '../format/durations.ts';

/** A validation of a run. */
export type EvaluationEvent = Extract<TrainEvent, { type: 'evaluation' }>;

/** Widths and columns of the table of evaluations, fixed by the plan. */
export interface EvaluationTable {
  readonly stepWidth: number;
  readonly hasBitsPerByte: boolean;
}

/** The heads of the columns. */
export function evaluationHeader({ stepWidth, hasBitsPerByte }: EvaluationTable): string {
  const bits = hasBitsPerByte ? '  bits/byte' : '';
  return `${'step'.padStart(stepWidth)}${'time'.padStart(7)}${'train'.padStart(8)}${'valid'.padStart(8)}${bits}`;
}

/** One evaluation under those heads; `remark` stands at the end. */
export function evaluationRow(
  event: EvaluationEvent,
  table: EvaluationTable,
  { remark, color }: { remark: string; color: ChalkInstance },
): string {
  const bits = table.hasBitsPerByte
    ? (event.bitsPerByte === null ? '' : formatLoss(event.bitsPerByte)).padStart(11)
    : '';
  const step = String(event.step).padStart(table.stepWidth);
  const losses = `${formatLoss(event.trainLoss).padStart(8)}${formatLoss(event.validationLoss).padStart(8)}`;
  const end = remark === '' ? '' : `  ${remark === 'best' ? color.green(remark) : color.dim(remark)}`;
  return `${step}${formatClock(event.elapsedMs).padStart(7)}${losses}${bits}${end}`;
}

/** `best`, or beside the first figure what guessing alone gives: the logarithm of the vocabulary. */
export function evaluationRemark(event: EvaluationEvent, numOutputs: number): string {
  if (event.step === 0) return `guessing: ln ${numOutputs} = ${Math.log(numOutputs).toFixed(2)}`;
  return event.best ? 'best' : '';
}

/** Nats per token or bits per byte; a loss on its way to infinity keeps its column. */
export function formatLoss(loss: number): string {
  return Math.abs(loss) < 1000 ? loss.toFixed(2) : Number.isFinite(loss) ? loss.toExponential(1) : String(loss);
}
