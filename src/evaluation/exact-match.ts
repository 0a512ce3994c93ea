import { requireParallelLines } from './parallel-lines.ts';

/**
 * The share, from 0 to 1, of hypotheses that are the same string as their reference: the accuracy, where both are labels.
 * Nothing is normalised: case, accents and white space count.
 * @throws UserError if the lists differ in length or are empty
 */
export function exactMatch(hypotheses: readonly string[], references: readonly string[]): number {
  requireParallelLines('exact match', hypotheses, references);
  return hypotheses.filter((hypothesis, line) => hypothesis === references[line]).length / hypotheses.length;
}
