import type { LabelledExample } from '../corpus/corpus.ts';
import { Random } from '../random.ts';
import { lowerCaseWords } from './lower-case-words.ts';

/** Gives a text one of the labels it has seen. */
export type Classifier = (text: string) => string;

const numEpochs = 8;

/**
 * How far a classifier gets that sees which words occur and not their order: logistic regression on a bag of words. What a corpus
 * asks beyond that is what a Transformer is for. Trained by stochastic gradient descent with AdaGrad; the same examples give the same
 * classifier.
 * @see Duchi et al. 2011, Adaptive Subgradient Methods
 */
export function trainBagOfWords(examples: readonly LabelledExample[]): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const rows = new Map<string, number>();
  const bags = examples.map(({ text }) =>
    wordsOf(text).map((word) => {
      const row = rows.get(word) ?? rows.size;
      rows.set(word, row);
      return row;
    }),
  );
  const numLabels = labels.length;
  const weights = new Float64Array(rows.size * numLabels);
  const squares = new Float64Array(rows.size * numLabels);
  const scoresOf = (bag: readonly number[]) => {
    const scores = new Float64Array(numLabels);
    for (const row of bag) for (let k = 0; k < numLabels; k++) scores[k]! += weights[row * numLabels + k]!;
    return scores;
  };
  const random = new Random(1);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < numEpochs; epoch++) {
    for (const index of random.shuffle(order)) {
      const [bag, { label }] = [bags[index]!, examples[index]!];
      const scores = scoresOf(bag);
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (let k = 0; k < numLabels; k++) {
        const gradient = powers[k]! / total - (labels[k] === label ? 1 : 0);
        for (const row of bag) {
          const at = row * numLabels + k;
          squares[at]! += gradient * gradient;
          weights[at]! -= (0.3 * gradient) / Math.sqrt(squares[at]! + 1e-8);
        }
      }
    }
  }
  return (text) => {
    const scores = scoresOf(wordsOf(text).flatMap((word) => rows.get(word) ?? []));
    return labels[scores.indexOf(Math.max(...scores))] ?? '';
  };
}

/** Each word once, and a constant. */
function wordsOf(text: string): string[] {
  return ['', ...new Set(lowerCaseWords(text))];
}
