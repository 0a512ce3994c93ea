/** How predicted labels compare with the true ones. */
export interface ClassificationFigures {
  /** Share of right ones, in [0, 1]. */
  readonly accuracy: number;
  /** Mean over the labels that occur of their F1, in [0, 1]: rare labels count as much as common ones. */
  readonly macroF1: number;
  /** Rows are true labels, columns predicted ones, in the order of `labels`. */
  readonly confusion: readonly (readonly number[])[];
}

/**
 * Accuracy, macro F1 and the confusion matrix; F1 is 0 for a label that is predicted or true but never both.
 * @throws RangeError for lists of different lengths
 * @see van Rijsbergen 1979, Information Retrieval, chapter 7 (F)
 */
export function classificationFigures(
  predicted: readonly string[],
  truth: readonly string[],
  labels: readonly string[],
): ClassificationFigures {
  if (predicted.length !== truth.length) {
    throw new RangeError(`expected as many predictions as labels, got ${predicted.length} and ${truth.length}`);
  }
  const confusion = labels.map(() => labels.map(() => 0));
  for (const [i, label] of truth.entries()) {
    const [row, column] = [labels.indexOf(label), labels.indexOf(predicted[i]!)];
    if (row >= 0 && column >= 0) confusion[row]![column]!++;
  }
  const numRight = truth.filter((label, i) => label === predicted[i]).length;
  const scores = labels.flatMap((_, i) => {
    const numTrue = confusion[i]!.reduce((sum, count) => sum + count, 0);
    const numPredicted = confusion.reduce((sum, row) => sum + row[i]!, 0);
    return numTrue + numPredicted === 0 ? [] : [(2 * confusion[i]![i]!) / (numTrue + numPredicted)];
  });
  return {
    accuracy: numRight / Math.max(1, truth.length),
    macroF1: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
    confusion,
  };
}
