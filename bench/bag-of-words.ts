import type { LabelledExample } from '../src/corpus/corpus.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { Random } from '../src/random.ts';

/*
 * How far a classifier gets that sees which words occur and not their order: logistic regression on a bag of words. What a
 * corpus asks beyond that is what a Transformer is for.
 *
 *   npm run bench bag-of-words [reviews questions ...]
 */

export type Classifier = (text: string) => string;

/** Trains by stochastic gradient descent with AdaGrad (Duchi et al. 2011); the same examples give the same classifier. */
export function trainBagOfWords(examples: readonly LabelledExample[], numEpochs = 8): Classifier {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const weights = new Map<string, { w: Float64Array; g: Float64Array }>();
  const weightsOf = (word: string) => {
    const known = weights.get(word) ?? { w: new Float64Array(labels.length), g: new Float64Array(labels.length) };
    weights.set(word, known);
    return known;
  };
  const random = new Random(1);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < numEpochs; epoch++) {
    for (const index of random.shuffle(order)) {
      const { text, label } = examples[index] as LabelledExample; // an index of the list
      const rows = wordsOf(text).map(weightsOf);
      const scores = labels.map((_, k) => rows.reduce((sum, { w }) => sum + (w[k] ?? 0), 0));
      const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
      for (const [k, score] of scores.entries()) {
        const gradient = Math.exp(score) / total - (labels[k] === label ? 1 : 0);
        for (const { w, g } of rows) {
          g[k] = (g[k] ?? 0) + gradient * gradient;
          w[k] = (w[k] ?? 0) - (0.3 * gradient) / Math.sqrt((g[k] ?? 0) + 1e-8);
        }
      }
    }
  }
  return (text) => {
    const rows = wordsOf(text).flatMap((word) => weights.get(word) ?? []);
    const scores = labels.map((_, k) => rows.reduce((sum, { w }) => sum + (w[k] ?? 0), 0));
    return labels[scores.indexOf(Math.max(...scores))] ?? '';
  };
}

/** The share of examples whose label the classifier gives. */
export function accuracyOf(classify: Classifier, examples: readonly LabelledExample[]): number {
  return examples.filter(({ text, label }) => classify(text) === label).length / examples.length;
}

/** Each word once, and a constant. */
function wordsOf(text: string): string[] {
  return ['', ...new Set(text.toLowerCase().match(/[\p{L}\d']+/gu) ?? [])];
}

async function main(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const corpus = await readCorpus([name]);
    const hand = await readCorpus([corpus.files[0]?.replace(/\.tsv$/, '.handwritten-test.tsv') ?? '']);
    if (corpus.type !== 'labelled' || hand.type !== 'labelled') throw new Error(`${name} is not labelled`);
    const classify = trainBagOfWords(corpus.examples);
    const parts = { train: corpus.examples, validation: corpus.validation, test: corpus.test, byHand: hand.examples };
    for (const [part, examples = []] of Object.entries(parts)) {
      console.log(`${name} ${part}: ${(100 * accuracyOf(classify, examples)).toFixed(1)} % of ${examples.length}`);
    }
  }
}

if (process.argv[1]?.endsWith('bag-of-words.ts')) {
  const names = process.argv.slice(2);
  await main(names.length > 0 ? names : ['reviews', 'questions']);
}
