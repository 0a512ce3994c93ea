import { UserError } from '../errors.ts';
import { shownName } from './read-text.ts';

/** A bad line of a corpus: `pairs.tsv line 7: expected ..., got ...`. Lines count from 1. */
export function lineError(path: string, line: number, problem: string): UserError {
  const hint = path === '-' ? 'look at the line before it is piped in' : `see the line: sed -n ${line}p ${path}`;
  return new UserError(`${shownName(path)} line ${line}: ${problem}`, hint);
}

/** The beginning of a line in quotes, for an error. */
export function quoted(line: string): string {
  return JSON.stringify(line.length <= 50 ? line : `${line.slice(0, 49)}…`);
}
