import stringWidth from 'string-width';

/** `text` and spaces up to `width` columns of a terminal. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Spaces up to `width` columns of a terminal, then `text`. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/**
 * Rows as lines with aligned columns, two spaces apart; no spaces at the ends of lines.
 * @param align one letter a column, `l` or `r`; missing columns are `l`
 */
export function formatTable(rows: readonly (readonly string[])[], align = ''): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (align[column] === 'r' ? padStart(cell, widths[column]!) : padEnd(cell, widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
