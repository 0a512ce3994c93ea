import { UserError } from '../errors.ts';
import type { Row } from './parse-rows.ts';
import { shownName } from './read-text.ts';

/** Which columns of a table hold the text and its label. */
export interface LabelledColumns {
  readonly text: number;
  readonly label: number;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}

const textNames = ['text', 'sentence', 'review', 'question', 'content', 'comment', 'utterance', 'phrase', 'message'];
const labelNames = [
  'label',
  'labels',
  'class',
  'category',
  'sentiment',
  'intent',
  'polarity',
  'target',
  'coarse_label',
];

/** The columns that a header names; undefined where the first row is no header with a name for each. */
export function columnsInHeader(rows: readonly Row[]): LabelledColumns | undefined {
  const names = namesIn(rows);
  const [text, label] = [names.findIndex((name) => textNames.includes(name)), names.findIndex(isLabelName)];
  return text >= 0 && label >= 0 ? { text, label, hasHeader: true } : undefined;
}

/** Whether a header names a text and no label, as in the test parts of published sets whose labels are kept back. */
export function isUnlabelled(rows: readonly Row[]): boolean {
  const names = namesIn(rows);
  return names.length > 1 && names.some((name) => textNames.includes(name)) && !names.some(isLabelName);
}

/**
 * The columns by their header; without one, that of two columns is the label which has fewer different values, or is a word
 * where the other is a sentence, or comes second.
 * @throws UserError for one column or more than two without a header
 */
export function findColumns(rows: readonly Row[], path: string): LabelledColumns {
  const named = columnsInHeader(rows);
  if (named !== undefined) return named;
  const numColumns = rows[0]?.fields.length ?? 0;
  if (numColumns !== 2 || namesIn(rows).some(isLabelName)) {
    const shown = (rows[0]?.fields ?? []).map((field) => JSON.stringify(field.slice(0, 20))).join(', ');
    throw new UserError(
      `${shownName(path)}: expected two columns, or a header that names text and label, got ${numColumns}: ${shown}`,
      'a first line such as text<TAB>label',
    );
  }
  const distinct = (column: number) => new Set(rows.map(({ fields }) => fields[column])).size;
  const [first, second] = [distinct(0), distinct(1)];
  const isWords = (column: number) => rows.every(({ fields }) => !fields[column]?.includes(' '));
  const isLabelFirst = first < second || (first === second && isWords(0) && !isWords(1));
  return isLabelFirst ? { text: 1, label: 0, hasHeader: false } : { text: 0, label: 1, hasHeader: false };
}

function namesIn(rows: readonly Row[]): string[] {
  return (rows[0]?.fields ?? []).map((name) => name.toLowerCase().replaceAll(/[- ]/g, '_'));
}

function isLabelName(name: string): boolean {
  return labelNames.includes(name);
}
