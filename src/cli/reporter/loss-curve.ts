import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { Canvas } from './canvas.ts';

/** One figure of a curve. */
export interface CurvePoint {
  readonly step: number;
  readonly loss: number;
}

/** What is drawn: single dots for training, a line for validation. */
export interface LossCurveData {
  readonly train: readonly CurvePoint[];
  readonly validation: readonly CurvePoint[];
  readonly step: number;
  readonly maxSteps: number;
}

const labelWidth = 5;

/**
 * Losses over steps, as lines of at most `columns` columns and exactly `rows` rows, axis and labels included.
 * The losses' axis is logarithmic. Empty until there are two figures to compare.
 */
export function drawLossCurve(
  data: LossCurveData,
  { columns, rows, isUnicode, color }: { columns: number; rows: number; isUnicode: boolean; color: ChalkInstance },
): string[] {
  const train = data.train.filter(isDrawable);
  const validation = data.validation.filter(isDrawable);
  const losses = [...train, ...validation].map((point) => point.loss);
  if (losses.length < 2) return [];
  const low = Math.max(0.01, Math.floor(Math.min(...losses) * 10) / 10);
  const high = Math.max(Math.ceil(Math.max(...losses) * 10) / 10, low + 0.1);
  const plotRows = rows - 2;
  const plotColumns = columns - labelWidth - 2;
  const canvas = new Canvas(plotColumns, plotRows, isUnicode);
  const x = (step: number) => Math.round((step / Math.max(1, data.maxSteps)) * (canvas.width - 1));
  // Logarithmic, or the fall of the first steps would flatten everything that follows.
  const y = (loss: number) => Math.round((Math.log(high / loss) / Math.log(high / low)) * (canvas.height - 1));

  // Every other column, so that dots stay apart from the line without colours, too.
  for (const [column, loss] of averageByColumn(train, (step) => x(step) & ~1)) canvas.dot(column, y(loss), 0);
  validation.forEach((point, index) => {
    const previous = validation[index - 1] ?? point;
    canvas.line([x(previous.step), y(previous.loss)], [x(point.step), y(point.loss)], 1);
  });

  const bar = isUnicode ? '│' : '|';
  const middle = Math.floor((plotRows - 1) / 2);
  const labels = new Map([
    [0, high],
    [middle, high * (low / high) ** (middle / (plotRows - 1))],
    [plotRows - 1, low],
  ]);
  const plot = canvas.toLines((text, layer) => (layer === 1 ? color.cyan(text) : color.dim(text)));
  const lines = plot.map((cells, row) => {
    const label = labels.get(row)?.toFixed(1) ?? '';
    return `${color.dim(`${label.padStart(labelWidth)} ${bar}`)}${cells}`;
  });
  const legend = isUnicode ? '· train  ─ valid' : '. train  * valid';
  const gap = columns - stringWidth(lines[0] ?? '') - legend.length;
  if (gap > 1) lines[0] += `${' '.repeat(gap)}${color.dim(legend.slice(0, 9))}${color.cyan(legend.slice(9))}`;
  return [...lines, ...drawAxis(data, { plotColumns, isUnicode, color })];
}

/** A loss of 0 has no logarithm, and one that diverged no place. */
function isDrawable({ loss }: CurvePoint): boolean {
  return Number.isFinite(loss) && loss >= 0.01;
}

/** The mean of the points that fall on one column of dots: a step's loss alone is mostly noise. */
function averageByColumn(points: readonly CurvePoint[], x: (step: number) => number): [number, number][] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { step, loss } of points) {
    const entry = sums.get(x(step)) ?? { sum: 0, count: 0 };
    sums.set(x(step), { sum: entry.sum + loss, count: entry.count + 1 });
  }
  return [...sums].map(([column, { sum, count }]) => [column, sum / count]);
}

function drawAxis(
  { step, maxSteps }: LossCurveData,
  { plotColumns, isUnicode, color }: { plotColumns: number; isUnicode: boolean; color: ChalkInstance },
): string[] {
  const [corner, dash, tick, end] = isUnicode ? ['└', '─', '┴', '┘'] : ['+', '-', '+', '+'];
  const at = Math.min(plotColumns - 1, Math.round((step / Math.max(1, maxSteps)) * (plotColumns - 1)));
  const axis = Array.from({ length: plotColumns }, (_, i) =>
    i === plotColumns - 1 ? end : i === at && at > 0 ? tick : dash,
  );
  const indent = ' '.repeat(labelWidth + 1);
  const last = String(maxSteps);
  const labels = Array.from({ length: plotColumns + 1 }, () => ' ');
  const place = (text: string, start: number) => {
    const around = labels.slice(Math.max(0, start - 1), start + text.length + 1);
    if (start < 0 || start + text.length > labels.length || around.some((cell) => cell !== ' ')) return;
    [...text].forEach((character, i) => {
      labels[start + i] = character;
    });
  };
  place('0', 0);
  place(last, labels.length - last.length);
  place(String(step), at + 1 - Math.floor(String(step).length / 2));
  return [color.dim(`${indent}${corner}${axis.join('')}`), color.dim(`${indent}${labels.join('')}`)];
}
