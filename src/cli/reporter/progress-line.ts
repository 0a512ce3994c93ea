import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { formatDuration } from '../format/durations.ts';
import { formatRate } from '../format/numbers.ts';

/** Where a run is. */
export interface Progress {
  readonly step: number;
  readonly maxSteps: number;
  readonly tokensPerSecond: number;
  /** Milliseconds, or undefined while nothing is known. */
  readonly leftMs: number | undefined;
}

/** `━━━╺━━━  40 %  34k tok/s  1m 11s left`, in at most `columns` columns. */
export function drawProgressLine(
  progress: Progress,
  { columns, isUnicode, color }: { columns: number; isUnicode: boolean; color: ChalkInstance },
): string {
  const figures = `  ${progressFigures(progress).join('  ')}`;
  // Room for the widest figures, so that the bar does not change its length with them.
  const width = Math.min(46, columns - 1 - Math.max(33, stringWidth(figures)));
  if (width < 5) return figures.slice(0, columns);
  const done = Math.min(width, Math.floor(share(progress) * width));
  const [full, head, rest] = isUnicode ? ['━', '╺', '━'] : ['=', '>', '-'];
  const tail = done < width ? head + rest.repeat(width - done - 1) : '';
  return ` ${color.cyan(full.repeat(done))}${color.dim(tail)}${figures}`;
}

/** `40 %`, `34k tok/s`, `1m 11s left` */
export function progressFigures(progress: Progress): string[] {
  const figures = [`${Math.floor(share(progress) * 100)} %`];
  if (progress.tokensPerSecond > 0) figures.push(`${formatRate(progress.tokensPerSecond)} tok/s`);
  if (progress.leftMs !== undefined) figures.push(`${formatDuration(Math.max(1000, progress.leftMs))} left`);
  return figures;
}

function share({ step, maxSteps }: Progress): number {
  return maxSteps > 0 ? Math.min(1, step / maxSteps) : 0;
}
