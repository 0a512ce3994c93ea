import stringWidth from 'string-width';
import type { TrainEvent } from '../../training/events.ts';
import { truncateText, wrapText } from '../format/wrap.ts';
import { endLines } from './end-lines.ts';
import { evaluationHeader, evaluationRow } from './evaluation-row.ts';
import { LiveBlock } from './live-block.ts';
import { drawLossCurve } from './loss-curve.ts';
import { planLines } from './plan-lines.ts';
import { drawProgressLine } from './progress-line.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { RunHistory } from './run-history.ts';
import { sampleLines } from './sample-lines.ts';
import { stockOpsLines } from './stock-ops-lines.ts';

const redrawMs = 100;
const curveRows = 7;

/** The reporter of a terminal: what was found scrolls and stays, curve and bar are redrawn under it. */
export class LiveReporter implements Reporter {
  private readonly options: ReporterOptions;
  private readonly block: LiveBlock;
  private history: RunHistory | undefined;
  private hasHeader = false;
  private isStopping = false;
  private isDone = false;
  private drawnAt = Number.NEGATIVE_INFINITY;
  private readonly onResize = () => this.redraw([]);

  constructor(options: ReporterOptions) {
    this.options = options;
    this.block = new LiveBlock(options.stream);
    options.stream.on('resize', this.onResize);
    this.redraw([]);
  }

  report(event: TrainEvent): void {
    const { color } = this.options;
    const columns = this.columns();
    switch (event.type) {
      case 'plan': {
        const lines = planLines(event, { columns, color });
        if (event.dryRun) {
          this.isDone = true;
          this.block.close(lines);
          return;
        }
        this.history = new RunHistory(event);
        this.redraw([...lines, '']);
        return;
      }
      case 'step':
        this.history?.addStep(event);
        if (this.options.now() - this.drawnAt >= redrawMs) this.redraw([]);
        return;
      case 'evaluation':
        this.redraw(this.evaluationLines(event));
        return;
      case 'sample':
        this.redraw(sampleLines(event, { columns, color, arrow: this.history?.arrow(this.options.isUnicode) ?? '' }));
        return;
      case 'warning':
        this.redraw(this.warningLines(event));
        return;
      case 'stock-ops':
        this.redraw(stockOpsLines(event, { columns, color }));
        return;
      case 'end':
        this.isDone = true;
        this.block.close(['', ...endLines(event, { columns, color })]);
        return;
      case 'checkpoint':
        return;
    }
  }

  stopping(): void {
    this.isStopping = true;
    this.redraw([]);
  }

  close(): void {
    this.options.stream.off('resize', this.onResize);
    this.block.close();
    this.isDone = true;
  }

  private evaluationLines(event: Extract<TrainEvent, { type: 'evaluation' }>): string[] {
    const { color } = this.options;
    const columns = this.columns();
    if (this.history === undefined) return [];
    const { remark, verdict } = this.history.addEvaluation(event);
    const header = this.hasHeader ? [] : [color.dim(truncateText(evaluationHeader(this.history.table), columns))];
    this.hasHeader = true;
    const verdicts = verdict === undefined ? [] : wrapText(verdict, columns).map((line) => color.yellow(line));
    const row = evaluationRow(event, this.history.table, { remark, color });
    const bare = evaluationRow(event, this.history.table, { remark: '', color });
    return [...header, stringWidth(row) <= columns ? row : truncateText(bare, columns), ...verdicts];
  }

  private warningLines({ message, hint }: Extract<TrainEvent, { type: 'warning' }>): string[] {
    const { color } = this.options;
    const lines = wrapText(`warning: ${message}`, this.columns()).map((line) => color.yellow(line));
    return hint === undefined ? lines : [...lines, ...wrapText(`hint:  ${hint}`, this.columns())];
  }

  private redraw(above: readonly string[]): void {
    if (this.isDone) return;
    this.drawnAt = this.options.now();
    this.block.draw(above, this.blockLines());
  }

  /** A terminal of few lines gets the bar alone: a block taller than the screen cannot be redrawn. */
  private blockLines(): string[] {
    const { color, isUnicode } = this.options;
    const columns = this.columns();
    if (this.history === undefined) {
      const text = this.isStopping ? 'stopping; Ctrl-C again stops at once' : 'reading the data, measuring speed';
      return [color.dim(text.slice(0, columns))];
    }
    const { train, validation, progress } = this.history;
    const { step, maxSteps } = progress;
    const hasRoom = (this.options.stream.rows ?? 24) >= curveRows + 8 && columns >= 40;
    const curve = hasRoom
      ? drawLossCurve(
          { train, validation, step, maxSteps },
          { columns: Math.min(columns, 79), rows: curveRows, isUnicode, color },
        )
      : [];
    const hint = this.isStopping ? 'stopping after this step; Ctrl-C again stops at once' : 'Ctrl-C saves and stops';
    return [
      ...(curve.length > 0 ? ['', ...curve] : []),
      drawProgressLine(progress, { columns, isUnicode, color }),
      color.dim(` ${hint}`.slice(0, columns)),
    ];
  }

  /** One less than there are: some terminals break a line that fills its row. */
  private columns(): number {
    return Math.max(20, (this.options.stream.columns ?? 80) - 1);
  }
}
