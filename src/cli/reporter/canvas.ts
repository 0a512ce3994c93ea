/**
 * A small drawing surface made of characters: braille cells of 2 x 4 dots, or one dot a character in ASCII.
 * Dots have a layer, 1 above 0, and a cell has the layer of its uppermost dot, so that a caller can colour it.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  private readonly columns: number;
  private readonly isBraille: boolean;
  private readonly bits: Uint8Array;
  private readonly layers: Uint8Array;

  /** @param columns @param rows in characters; `width` and `height` are then in dots */
  constructor(columns: number, rows: number, isBraille: boolean) {
    this.columns = columns;
    this.isBraille = isBraille;
    this.width = isBraille ? columns * 2 : columns;
    this.height = isBraille ? rows * 4 : rows;
    this.bits = new Uint8Array(columns * rows);
    this.layers = new Uint8Array(columns * rows);
  }

  /** Sets the dot at `x` from the left and `y` from the top; dots outside are left out. */
  dot(x: number, y: number, layer: 0 | 1): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const cell = this.isBraille ? (y >> 2) * this.columns + (x >> 1) : y * this.columns + x;
    this.bits[cell]! |= this.isBraille ? brailleBit(x & 1, y & 3) : 1;
    this.layers[cell] = Math.max(this.layers[cell]!, layer);
  }

  /** A straight line, dot by dot, with both ends. */
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], layer: 0 | 1): void {
    const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]), 1);
    for (let i = 0; i <= steps; i++) {
      const at = i / steps;
      this.dot(Math.round(from[0] + (to[0] - from[0]) * at), Math.round(from[1] + (to[1] - from[1]) * at), layer);
    }
  }

  /** The rows as text; `paint` colours a run of cells that share a layer. */
  toLines(paint: (text: string, layer: number) => string): string[] {
    const lines: string[] = [];
    for (let start = 0; start < this.bits.length; start += this.columns) {
      const end = lastUsedCell(this.bits, start, start + this.columns) + 1;
      let line = '';
      for (let cell = start; cell < end; ) {
        const layer = this.layers[cell]!;
        let text = '';
        for (; cell < end && this.layers[cell] === layer; cell++) text += this.character(cell);
        line += paint(text, layer);
      }
      lines.push(line);
    }
    return lines;
  }

  private character(cell: number): string {
    const bits = this.bits[cell]!;
    if (bits === 0) return ' ';
    if (this.isBraille) return String.fromCodePoint(0x2800 + bits);
    return this.layers[cell] === 1 ? '*' : '.';
  }
}

/** Unicode numbers the dots of a cell down the left column, down the right one, then along the fourth row. */
function brailleBit(x: number, y: number): number {
  return y === 3 ? 0x40 << x : 1 << (y + 3 * x);
}

function lastUsedCell(bits: Uint8Array, start: number, end: number): number {
  for (let cell = end - 1; cell >= start; cell--) if (bits[cell] !== 0) return cell;
  return start - 1;
}
