/** An answer as SQuAD compares it: lower case, without punctuation and English articles, one space between words. */
export function normaliseAnswer(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[\p{P}\p{S}]/gu, '');
  return plain
    .replaceAll(/\b(a|an|the)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .join(' ');
}

/** Answers against the right ones: shares in [0, 1]. */
export interface AnswerFigures {
  /** Equal once normalised. */
  readonly exactMatch: number;
  /** Mean over the questions of the F1 of the words of answer and right answer. */
  readonly tokenF1: number;
}

/**
 * Exact match and token F1.
 * @throws RangeError for lists of different lengths
 * @see Rajpurkar et al. 2016, SQuAD, section 6.1
 */
export function answerFigures(answers: readonly string[], references: readonly string[]): AnswerFigures {
  if (answers.length !== references.length) {
    throw new RangeError(`expected as many answers as references, got ${answers.length} and ${references.length}`);
  }
  let [numExact, sum] = [0, 0];
  for (const [i, answer] of answers.entries()) {
    const [given, right] = [normaliseAnswer(answer), normaliseAnswer(references[i]!)];
    if (given === right) numExact++;
    sum += wordF1(given.split(' '), right.split(' '));
  }
  const count = Math.max(1, answers.length);
  return { exactMatch: numExact / count, tokenF1: sum / count };
}

function wordF1(given: readonly string[], right: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of right) left.set(word, (left.get(word) ?? 0) + 1);
  let numCommon = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count > 0) numCommon++;
    left.set(word, count - 1);
  }
  return (2 * numCommon) / (given.length + right.length);
}
