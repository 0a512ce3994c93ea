import type { LabelledExample } from '../corpus/corpus.ts';
import { createLabelledDataset } from '../dataset/labelled-dataset.ts';
import { splitExamples } from '../dataset/split.ts';
import { type Classifier, trainBagOfWords } from '../evaluation/bag-of-words.ts';
import { classificationFigures } from '../evaluation/classification.ts';
import { mostFrequent } from '../evaluation/guesses.ts';
import { type Baseline, type BaselineOptions, corpusOf } from './baseline.ts';
import { classifyTexts } from './classify-texts.ts';
import { poolingOf } from './pooling.ts';
import type { ModelInUse, Scores, Task } from './task.ts';

/** A whole text gets one of a few labels: an encoder with a head, or a GPT with one. */
export const classificationTask: Task = {
  name: 'classification',
  verb: 'classify',
  families: ['encoder', 'gpt'],
  usage: { command: 'classify', flags: [''] },
  corpusType: 'labelled',
  bundled: 'reviews',
  trainingDefaults: { batchTokens: 2000, weightDecay: 0.05, warmupSteps: 100, beta2: 0.98 },
  hasBitsPerByte: false,
  metrics: ['loss', 'accuracy', 'macroF1'],
  shownMetric: 'accuracy',
  listedMetric: 'accuracy',

  learningRateFor: ({ embeddingDim }) => 1e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    const vocabSize = numCharacters < 200_000 ? 1024 : numCharacters < 2_000_000 ? 2048 : 4096;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  baselines: guessLabels,

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    const labelled = corpusOf(corpus, 'labelled');
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: labelled.examples }
      : splitExamples(labelled, ({ text }) => text, { validationFraction, random });
    const labels = [...new Set(train.map(({ label }) => label))].sort();
    const shown = validation[0] ?? train[0];
    return {
      corpus,
      parts: { train: { ...labelled, examples: train }, validation: { ...labelled, examples: validation } },
      trainTexts: train.map(({ text }) => text),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'texts',
      validationFraction: corpus.validation === undefined ? (validationFraction ?? 0.1) : null,
      modelSettings: { head: 'classification', labels },
      createDataset: (tokenizer, config, { batchTokens }, random) => {
        const { contextLength, labels: known } = config;
        const pooling = poolingOf(config);
        const data = { train, validation, labels: known };
        return createLabelledDataset({ ...data, tokenizer, contextLength, batchTokens, pooling, random });
      },
      score: (loaded, metrics) => scoreLabels(loaded, validation, metrics),
      async sample(model, tokenizer, forbidden) {
        const prompt = shown?.text ?? '';
        const [result] = classifyTexts({ model, tokenizer, forbidden }, [prompt]);
        const best = result!.labels[0]!;
        return { prompt, text: ` -> ${best.label} ${best.probability.toFixed(2)}` };
      },
      example: [shown?.text ?? ''],
    };
  },
};

/** Texts, in characters, that a bag of words is trained on in a second or so. */
const quickLength = 2_000_000;

function guessLabels({ train, evaluated, isQuick }: BaselineOptions): Baseline[] {
  if (train === undefined) return [];
  const { examples } = corpusOf(train, 'labelled');
  const tested = corpusOf(evaluated, 'labelled').examples;
  const truth = tested.map(({ label }) => label);
  const labels = [...new Set([...examples, ...tested].map(({ label }) => label))];
  const measure = (name: string, classify: Classifier): Baseline => {
    const predicted = tested.map(({ text }) => classify(text));
    const { accuracy, macroF1 } = classificationFigures(predicted, truth, labels);
    return { name, metrics: { accuracy, macroF1 } };
  };
  const majority = mostFrequent(examples.map(({ label }) => label)) ?? '';
  const length = examples.reduce((sum, { text }) => sum + text.length, 0);
  return [
    measure('majority class', () => majority),
    ...(isQuick && length > quickLength ? [] : [measure('bag of words', trainBagOfWords(examples))]),
  ];
}

async function scoreLabels(
  loaded: ModelInUse,
  examples: readonly LabelledExample[],
  wanted: readonly string[],
): Promise<Scores> {
  const { labels } = loaded.model.config;
  const predicted = classifyTexts(
    loaded,
    examples.map(({ text }) => text),
  ).map((result) => result.labels[0]!.label);
  const truth = examples.map(({ label }) => label);
  const { accuracy, macroF1, confusion } = classificationFigures(predicted, truth, labels);
  const metrics = Object.entries({ accuracy, macroF1 }).filter(([name]) => wanted.includes(name));
  return { metrics: Object.fromEntries(metrics), signatures: {}, confusion: { labels, counts: confusion } };
}
