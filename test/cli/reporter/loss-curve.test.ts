import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../src/cli/reporter/canvas.ts';
import { drawLossCurve, type LossCurveData } from '../../../src/cli/reporter/loss-curve.ts';
import { drawProgressLine } from '../../../src/cli/reporter/progress-line.ts';

const color = new Chalk({ level: 0 });
const options = { columns: 60, rows: 7, isUnicode: true, color };

function falling(maxStep: number): LossCurveData {
  const steps = Array.from({ length: maxStep + 1 }, (_, step) => step);
  const loss = (step: number) => 1.5 + 4.5 * Math.exp(-step / 100);
  return {
    train: steps.map((step) => ({ step, loss: loss(step) })),
    validation: steps.filter((step) => step % 100 === 0).map((step) => ({ step, loss: loss(step) + 0.3 })),
    step: maxStep,
    maxSteps: 1000,
  };
}

describe('the canvas', () => {
  it('has two by four dots in a cell', () => {
    const canvas = new Canvas(2, 1, true);
    for (const [x, y] of [
      [0, 0],
      [1, 3],
      [2, 1],
    ] as const)
      canvas.dot(x, y, 0);
    expect(canvas.toLines((text) => text)).toEqual(['⢁⠂']);
  });

  it('fills a cell with all dots and leaves out those outside', () => {
    const canvas = new Canvas(1, 1, true);
    for (let x = -1; x < 3; x++) for (let y = -1; y < 5; y++) canvas.dot(x, y, 0);
    expect(canvas.toLines((text) => text)).toEqual(['⣿']);
  });

  it('draws lines with both ends, in every direction', () => {
    const canvas = new Canvas(3, 3, false);
    canvas.line([0, 2], [2, 0], 1);
    canvas.line([0, 0], [0, 0], 0);
    expect(canvas.toLines((text) => text)).toEqual(['. *', ' *', '*']);
  });
});

describe('the loss curve', () => {
  it('needs two figures', () => {
    expect(drawLossCurve({ train: [], validation: [{ step: 0, loss: 6 }], step: 0, maxSteps: 10 }, options)).toEqual(
      [],
    );
  });

  it('falls from the upper left, with labels at its edges', () => {
    expect(drawLossCurve(falling(400), options).join('\n')).toMatchInlineSnapshot(`
      "  6.3 │⠓⡢⡀                                  · train  ─ valid
            │  ⠊⠕⢄⡀
        3.1 │    ⠁⠊⠖⠤⣀
            │       ⠁⠂⠋⠖⡒⠤⠤⠤⣀⣀⣀⡀
        1.5 │            ⠁⠁⠂⠂⠂⠄⠌⠍⠍⠅
            └─────────────────────┴──────────────────────────────┘
            0                    400                          1000"
    `);
  });

  it('is drawn without braille where the terminal has none', () => {
    expect(drawLossCurve(falling(1000), { ...options, isUnicode: false }).join('\n')).toMatchInlineSnapshot(`
      "  6.3 |**                                   . train  * valid
            |  **
        3.1 |    ****
            |        *********************************************
        1.5 |              . . . . . . . . . . . . . . . . . . . .
            +----------------------------------------------------+
            0                                                 1000"
    `);
  });

  it.each([0, 1, 7, 499, 999, 1000])('keeps its size at step %i', (step) => {
    const lines = drawLossCurve(falling(step), options);
    if (lines.length > 0) expect(lines).toHaveLength(7);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  it('leaves out losses that have no place', () => {
    const data = falling(100);
    const broken = { ...data, train: [...data.train, { step: 101, loss: Number.NaN }, { step: 102, loss: Infinity }] };
    expect(drawLossCurve(broken, options)).toEqual(drawLossCurve(data, options));
  });

  it('is flat for a loss that does not move', () => {
    const flat = [0, 500, 1000].map((step) => ({ step, loss: 2 }));
    const lines = drawLossCurve({ train: [], validation: flat, step: 1000, maxSteps: 1000 }, options);
    expect(lines.filter((line) => /[\u2800-\u28ff]/.test(line))).toHaveLength(1);
  });
});

describe('the progress line', () => {
  it.each([
    [0, undefined],
    [1, 90_000],
    [500, 3_600_000 * 20 + 59_000],
    [1000, 0],
  ])('fits at step %i', (step, leftMs) => {
    for (const columns of [10, 30, 40, 79]) {
      const progress = { step, maxSteps: 1000, tokensPerSecond: 1_234_567, leftMs };
      expect(stringWidth(drawProgressLine(progress, { columns, isUnicode: true, color }))).toBeLessThanOrEqual(columns);
    }
  });

  it('has a bar of the same length from start to end', () => {
    const bars = [0, 400, 1000].map((step) => {
      const progress = { step, maxSteps: 1000, tokensPerSecond: 34_000, leftMs: 5000 * (1000 - step) };
      return drawProgressLine(progress, { columns: 79, isUnicode: true, color }).match(/[━╺]+/)![0];
    });
    expect(new Set(bars.map((bar) => bar.length)).size).toBe(1);
    expect(bars[0]).toMatch(/^╺━+$/);
    expect(bars[2]).toMatch(/^━+$/);
  });
});
