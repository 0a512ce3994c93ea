/** One row of a lexicon table: the group named by the nearest `[header]` above it, and its cells. */
export interface Row {
  readonly group: string;
  /** The words after the group's name in its header, which hold for every row of the group. */
  readonly flags: readonly string[];
  readonly cells: readonly string[];
}

/** Reads a lexicon table: `[group flag flag]` headers, then rows of cells separated by `|`; blank lines are skipped. */
export function parseRows(table: string): Row[] {
  const rows: Row[] = [];
  let group = '';
  let flags: string[] = [];
  for (const line of table.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    if (line.startsWith('[')) {
      [group = '', ...flags] = line.slice(1, -1).split(' ');
    } else {
      rows.push({ group, flags, cells: line.split('|').map((cell) => cell.trim()) });
    }
  }
  return rows;
}
