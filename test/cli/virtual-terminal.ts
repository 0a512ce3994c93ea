import stringWidth from 'string-width';
import { FakeStream } from './fake-io.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what a terminal reads
const token = /\u001b\[(\?25[lh]|\d*A|K|J|[\d;]*m)|\r|\n|[^\u001b\r\n]+|\u001b/g;

/** A terminal that knows the few escape sequences used here, refuses others, and counts lines it had to break. */
export class VirtualTerminal extends FakeStream {
  /** All lines, those that have scrolled away first. */
  lines: string[] = [''];
  numBroken = 0;
  isCursorVisible = true;
  private row = 0;

  constructor(options: { columns?: number; rows?: number } = {}) {
    super({ isTTY: true, ...options });
  }

  override write(text: string): boolean {
    super.write(text);
    for (const [part] of text.matchAll(token)) this.take(part);
    return true;
  }

  /** What can be seen now. */
  screen(): string[] {
    return this.lines.slice(-this.rows);
  }

  private take(part: string): void {
    if (part === '\r') this.column = 0;
    else if (part === '\n') this.lineFeed();
    else if (part === '\u001b[K') this.lines[this.row] = this.lines[this.row]!.slice(0, this.column);
    else if (part === '\u001b[J') this.lines.splice(this.row, Infinity, this.lines[this.row]!.slice(0, this.column));
    else if (part === '\u001b[?25l') this.isCursorVisible = false;
    else if (part === '\u001b[?25h') this.isCursorVisible = true;
    else if (part.endsWith('A') && part.startsWith('\u001b')) this.moveUp(Number(part.slice(2, -1)));
    else if (part.startsWith('\u001b[') && part.endsWith('m')) return;
    else if (part.startsWith('\u001b')) throw new Error(`unknown escape sequence ${JSON.stringify(part)}`);
    else this.put(part);
  }

  /** In UTF-16 units; what is drawn here has one column a unit. */
  private column = 0;

  private lineFeed(): void {
    this.row++;
    this.column = 0;
    if (this.row === this.lines.length) this.lines.push('');
  }

  private moveUp(count: number): void {
    const top = Math.max(0, this.lines.length - this.rows);
    if (this.row - count < top) throw new Error(`the cursor leaves the screen: ${count} up from row ${this.row - top}`);
    this.row -= count;
  }

  private put(text: string): void {
    if (this.column + stringWidth(text) > this.columns) this.numBroken++;
    const line = this.lines[this.row]!.padEnd(this.column);
    this.lines[this.row] = line.slice(0, this.column) + text + line.slice(this.column + text.length);
    this.column += text.length;
  }
}
