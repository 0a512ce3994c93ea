import type { LabelledExample } from '../corpus/corpus.ts';
import { createLabelledDataset } from '../dataset/labelled-dataset.ts';
import { splitExamples } from '../dataset/split.ts';
import { classificationFigures } from '../evaluation/classification.ts';
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
  listedMetric: 'accuracy',

  learningRateFor: ({ embeddingDim }) => 1e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    const vocabSize = numCharacters < 200_000 ? 1024 : numCharacters < 2_000_000 ? 2048 : 4096;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    if (corpus.type !== 'labelled') throw new Error('the classification task reads labelled texts');
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: corpus.examples }
      : splitExamples(corpus, ({ text }) => text, { validationFraction, random });
    const labels = [...new Set(train.map(({ label }) => label))].sort();
    const shown = validation[0] ?? train[0];
    return {
      corpus,
      trainTexts: train.map(({ text }) => text),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'texts',
      gzipBitsPerByte: null,
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
