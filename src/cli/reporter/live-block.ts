import stringWidth from 'string-width';
import type { OutputStream } from '../context.ts';

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
const clearRestOfLine = '\u001b[K';
const clearBelow = '\u001b[J';

/**
 * Lines at the bottom of a terminal that are redrawn in place, while others scroll away above them.
 * The cursor rests on the line under the block; every change is one write, so that nothing flickers.
 */
export class LiveBlock {
  private readonly stream: OutputStream;
  private lines: readonly string[] = [];
  private drawnColumns = 0;
  private isOpen = false;

  constructor(stream: OutputStream) {
    this.stream = stream;
  }

  /** Writes `above`, which stays, and replaces the block by `lines`; none may be wider than the terminal. */
  draw(above: readonly string[], lines: readonly string[]): void {
    const columns = this.stream.columns ?? 80;
    // A terminal that became narrower has broken the lines drawn before; otherwise each is one row.
    const isNarrower = columns < this.drawnColumns;
    const rows = isNarrower ? this.lines.reduce((sum, line) => sum + rowsOf(line, columns), 0) : this.lines.length;
    this.drawnColumns = columns;
    const up = rows > 0 ? `\r\u001b[${rows}A` : '\r';
    const text = [...above, ...lines].map((line) => `${line}${clearRestOfLine}\n`).join('');
    this.stream.write(`${this.isOpen ? '' : hideCursor}${up}${text}${clearBelow}`);
    this.lines = lines;
    this.isOpen = true;
  }

  /** Removes the block and gives the cursor back. */
  close(above: readonly string[] = []): void {
    if (this.isOpen || above.length > 0) this.draw(above, []);
    if (this.isOpen) this.stream.write(showCursor);
    this.isOpen = false;
  }
}

function rowsOf(line: string, columns: number): number {
  return Math.max(1, Math.ceil(stringWidth(line) / columns));
}
