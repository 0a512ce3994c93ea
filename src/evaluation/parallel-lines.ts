import { UserError } from '../errors.ts';

/**
 * Refuses line lists that cannot be scored against each other; an empty line is a line like any other.
 * @param metric the metric's name, for the message
 * @throws UserError if there are no lines, or the two lists differ in length
 */
export function requireParallelLines(
  metric: string,
  hypotheses: readonly string[],
  references: readonly string[],
): void {
  if (hypotheses.length !== references.length) {
    throw new UserError(
      `${metric}: expected one reference per hypothesis, received ${hypotheses.length} hypotheses and ${references.length} references`,
      'line n of the hypotheses is scored against line n of the references: keep empty lines in both',
    );
  }
  if (hypotheses.length === 0) {
    throw new UserError(`${metric}: expected at least one line, received none`, 'check that the file is not empty');
  }
}
