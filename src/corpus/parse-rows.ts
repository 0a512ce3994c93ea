import { lineError } from './line-error.ts';

/** A row of a table and the line it begins on, counted from 1. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Rows of fields between tabs; quotes mean nothing, and blank lines are passed over. */
export function parseTsv(text: string): Row[] {
  return text
    .split('\n')
    .map((row, i) => ({ line: i + 1, fields: row.split('\t').map((field) => field.trim()) }))
    .filter(({ fields }) => fields.some((field) => field !== ''));
}

/**
 * Rows of fields between commas. A field in double quotes may hold commas, line breaks and doubled quotes; blank lines are
 * passed over.
 * @throws UserError for a quote that is never closed, and for text after a closing quote
 * @see RFC 4180
 */
export function parseCsv(text: string, path: string): Row[] {
  const rows: Row[] = [];
  let [line, begin, fields]: [number, number, string[]] = [1, 1, []];
  // Each match is a field and what ends it; a field in quotes is the first group, a bare one the second.
  const field = /[ \t]*"((?:[^"]|"")*)"[ \t]*(,|\n|$)|([^,\n]*)(,|\n|$)/y;
  while (field.lastIndex < text.length) {
    const [whole, inQuotes, end = '', bare = '', bareEnd = ''] = field.exec(text) ?? [''];
    if (inQuotes === undefined && /^\s*"/.test(bare)) {
      throw lineError(path, line, 'expected a quote closed before the next comma or the end of the line, got none');
    }
    fields.push((inQuotes?.replaceAll('""', '"') ?? bare).trim());
    line += whole.split('\n').length - 1;
    const isLast = (inQuotes === undefined ? bareEnd : end) !== ',';
    if (!isLast && field.lastIndex < text.length) continue;
    if (!isLast) fields.push(''); // a comma at the very end begins one more, empty field
    if (fields.some((value) => value !== '')) rows.push({ line: begin, fields });
    [begin, fields] = [line, []];
  }
  return rows;
}
