import type { ChalkInstance } from 'chalk';
import type { TrainEvent } from '../../training/events.ts';
import { formatCount, formatPlural } from '../format/numbers.ts';
import { labelledLines } from './plan-lines.ts';

type StockOpsEvent = Extract<TrainEvent, { type: 'stock-ops' }>;

/** What `--trace-ops` prints: a line an op with its calls, the most frequent first, or that there is none. */
export function stockOpsLines(
  { step, calls }: StockOpsEvent,
  options: { columns: number; color: ChalkInstance },
): string[] {
  const when = `on stock kernels up to step ${formatCount(step)}`;
  if (calls === null) return labelledLines('ops', `all ${when}: this backend has no others`, options);
  const ops = Object.entries(calls).sort(([, a], [, b]) => b - a);
  if (ops.length === 0) return labelledLines('ops', `${when}: none`, options);
  return [
    ...labelledLines('ops', `${when}:`, options),
    ...ops.flatMap(([name, count]) => labelledLines('', `${name}  ${formatPlural(count, 'call')}`, options)),
  ];
}
