import type { ChalkInstance } from 'chalk';
import type { TrainEvent } from '../../training/events.ts';
import { formatDuration } from '../format/durations.ts';
import { formatCount } from '../format/numbers.ts';
import { formatLoss } from './evaluation-row.ts';
import { labelledLines } from './plan-lines.ts';

type EndEvent = Extract<TrainEvent, { type: 'end' }>;

/** What became of the run, and the commands to run next. */
export function endLines(event: EndEvent, { columns, color }: { columns: number; color: ChalkInstance }): string[] {
  const [label, text] = describeEnd(event);
  return [
    ...labelledLines(label, `${text}${describeBest(event)}`, { columns, color }),
    ...event.next.flatMap((command, index) =>
      labelledLines(index === 0 ? 'next' : '', command, { columns: 10_000, color }),
    ),
  ];
}

function describeEnd(event: EndEvent): [string, string] {
  const time = formatDuration(event.elapsedMs);
  const planned = event.budgetMs === null ? '' : ` (planned ${formatDuration(event.budgetMs)})`;
  const step = formatCount(event.step);
  switch (event.reason) {
    case 'finished':
      return ['done', `${time}${planned}`];
    case 'early-stopping':
      return ['done', `${time}${planned}, at step ${step}: validation no longer improved`];
    case 'stopped':
      return ['saved', `stopped at step ${step} after ${time}; --resume goes on from there`];
  }
}

function describeBest({ best }: EndEvent): string {
  if (best === null) return '';
  const score =
    best.bitsPerByte === null ? `loss ${formatLoss(best.validationLoss)}` : `${best.bitsPerByte.toFixed(2)} bits/byte`;
  return `. Best: step ${formatCount(best.step)}, ${score}`;
}
