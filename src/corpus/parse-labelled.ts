import { UserError } from '../errors.ts';
import type { LabelledExample } from './corpus.ts';
import { parseFileName } from './file-name.ts';
import { columnsInHeader, findColumns, isUnlabelled } from './labelled-columns.ts';
import { lineError, quoted } from './line-error.ts';
import { parseCsv, parseTsv, type Row } from './parse-rows.ts';
import { shownName } from './read-text.ts';

/**
 * Texts with labels, in any of these forms:
 *   columns    tabs or commas (with quotes) between them, with a header (`text<TAB>label`, `sentence<TAB>label`) or without
 *   a line     `LABEL text`, the label first; `__label__` before it is left out (fastText)
 * Of a label `LOC:city`, as in TREC, the part before the colon counts.
 * @throws UserError for a line that does not fit, naming the line
 */
export function parseLabelled(text: string, path: string): LabelledExample[] {
  const rows = rowsOf(text, path);
  return rows === undefined ? parseLines(text, path) : parseColumns(rows, path);
}

/** Whether the first lines of `text` hold labels, as far as can be told without the name of the file. */
export function looksLikeLabelled(text: string, path: string): boolean {
  const begin = text.slice(0, 100_000);
  const lines = begin
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  if (lines.length >= 2 && lines.every((line) => signedLine.test(line))) return true;
  const rows = rowsOf(`${lines.join('\n')}\n`, path, () => undefined);
  if (rows === undefined) return false;
  if (columnsInHeader(rows) !== undefined) return true;
  if (rows.length < 10 || rows.some(({ fields }) => fields.length !== 2)) return false;
  const { label } = findColumns(rows, path);
  const labels = new Set(rows.map(({ fields }) => fields[label] ?? ''));
  return labels.size <= rows.length / 5 && [...labels].every((value) => value !== '' && !value.includes(' '));
}

/** Whether the header of a table names a text and no label: there is nothing to learn or to test. */
export function lacksLabels(text: string, path: string): boolean {
  return isUnlabelled(rowsOf(text, path) ?? []);
}

/** `LOC:city What ...` or `__label__x ...` */
const signedLine = /^(?:[A-Z]+:[A-Za-z]+[ \t]|__label__\S+[ \t])/;

/** Undefined where lines have no columns. */
function rowsOf(text: string, path: string, onError?: () => undefined): Row[] | undefined {
  const firstLine = /\S.*/.exec(text)?.[0] ?? '';
  if (firstLine.includes('\t')) return parseTsv(text);
  const isTable = parseFileName(path).extension === 'csv' || columnsInHeader([commas(firstLine)]) !== undefined;
  if (!isTable) return undefined;
  try {
    return parseCsv(text, path);
  } catch (error) {
    if (onError !== undefined) return onError();
    throw error;
  }
}

function commas(line: string): Row {
  return { line: 1, fields: line.split(',').map((field) => field.trim().replace(/^"(.*)"$/, '$1')) };
}

function parseColumns(rows: readonly Row[], path: string): LabelledExample[] {
  const { text, label, hasHeader } = findColumns(rows, path);
  const numColumns = rows[0]?.fields.length ?? 0;
  return rows.slice(hasHeader ? 1 : 0).map(({ line, fields }) => {
    if (fields.length !== numColumns) {
      const shown = quoted(fields.join('\t'));
      throw lineError(
        path,
        line,
        `expected ${numColumns} columns as in the first line, got ${fields.length}: ${shown}`,
      );
    }
    return exampleOf(fields[text] ?? '', fields[label] ?? '', (problem) => lineError(path, line, problem));
  });
}

function parseLines(text: string, path: string): LabelledExample[] {
  const examples: LabelledExample[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const fail = (problem: string) => lineError(path, index + 1, problem);
    const [, label = '', rest = ''] = /^\s*(\S+)\s*(.*)$/s.exec(line) ?? [];
    if (rest.startsWith('__label__')) throw fail(`expected one label, got more: ${quoted(line)}`);
    examples.push(exampleOf(rest, label, fail));
  }
  const numLabels = new Set(examples.map(({ label }) => label)).size;
  if (examples.length >= 10 && numLabels > examples.length / 2) {
    throw new UserError(
      `${shownName(path)}: expected a label and a text on each line, got ${numLabels} different first words on ${examples.length} lines`,
      'lines text<TAB>label, or JSONL with "text" and "label"',
    );
  }
  return examples;
}

function exampleOf(text: string, label: string, fail: (problem: string) => Error): LabelledExample {
  const shortLabel = label.replace(/^__label__/, '').replace(/^([A-Z]+):[A-Za-z]+$/, '$1');
  const missing = text.trim() === '' ? 'text' : shortLabel === '' ? 'label' : undefined;
  if (missing !== undefined) throw fail(`expected a text and a label, got no ${missing}: ${quoted(text + label)}`);
  return { text: text.trim(), label: shortLabel };
}
