import { familyOf } from '../config/model-config.ts';
import type { AnsweringExample } from '../corpus/corpus.ts';
import { checkWholeTexts } from '../dataset/check-text-length.ts';
import { createSourceTargetDataset } from '../dataset/pair-dataset.ts';
import { createSequenceDataset } from '../dataset/sequence-dataset.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { splitExamples } from '../dataset/split.ts';
import { answerFigures } from '../evaluation/answers.ts';
import { lastPhraseFinder, mostFrequent } from '../evaluation/guesses.ts';
import { answerPrompt, answerQuestions, answerSource } from './answer-questions.ts';
import { type Baseline, type BaselineOptions, corpusOf } from './baseline.ts';
import type { ModelInUse, ScoreOptions, Scores, Task } from './task.ts';

/** A question about a passage gets a short answer: an encoder-decoder writes it, or a GPT after a prompt that holds both. */
export const answeringTask: Task = {
  name: 'answering',
  verb: 'answer questions',
  families: ['encoder-decoder', 'gpt'],
  usage: { command: 'answer', flags: ['--context', '--question'] },
  corpusType: 'answering',
  bundled: 'rooms',
  trainingDefaults: { batchTokens: 3000, weightDecay: 0.01, warmupSteps: 200, beta2: 0.98 },
  hasBitsPerByte: false,
  metrics: ['loss', 'perplexity', 'exactMatch', 'tokenF1'],
  shownMetric: 'exactMatch',

  learningRateFor: ({ embeddingDim }) => 1.5e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    const vocabSize = numCharacters < 1_000_000 ? 1024 : 2048;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  baselines: guessAnswers,

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    const asked = corpusOf(corpus, 'answering');
    const textOf = ({ context, question }: AnsweringExample) => `${context}\n${question}`;
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: asked.examples }
      : splitExamples(asked, textOf, { validationFraction, random });
    const shown = validation[0] ?? train[0];
    return {
      corpus,
      parts: { train: { ...asked, examples: train }, validation: { ...asked, examples: validation } },
      trainTexts: train.flatMap(({ context, question, answer }) => [context, question, answer]),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'questions',
      validationFraction: corpus.validation === undefined ? (validationFraction ?? 0.1) : null,
      createDataset: (tokenizer, config, { batchTokens }, random) => {
        const { contextLength } = config;
        const answers = train.map(({ answer }) => answer);
        checkWholeTexts(answers, { noun: 'answers', tokenizer, contextLength });
        const data = { train, validation, tokenizer, contextLength, batchTokens, random };
        if (familyOf(config) === 'gpt') {
          const { end } = specialIdsOf(tokenizer);
          const partsOf = (example: AnsweringExample) => [
            { ids: answerPrompt(tokenizer, example), isWritten: false },
            { ids: Int32Array.of(...tokenizer.encode(example.answer), end), isWritten: true },
          ];
          return createSequenceDataset({ ...data, partsOf });
        }
        const encode = (example: AnsweringExample) => ({
          source: answerSource(tokenizer, example),
          target: tokenizer.encode(example.answer),
        });
        return createSourceTargetDataset({ ...data, encode });
      },
      score: (loaded, metrics, options) => scoreAnswers(loaded, validation, metrics, options),
      async sample(model, tokenizer, forbidden) {
        if (shown === undefined) return { prompt: '', text: '' };
        const [answer] = await answerQuestions({ model, tokenizer, forbidden }, [shown], {});
        return { prompt: `${shown.question} `, text: answer?.text ?? '' };
      },
      example: [shown?.context ?? '', shown?.question ?? ''],
    };
  },
};

async function scoreAnswers(
  loaded: ModelInUse,
  examples: readonly AnsweringExample[],
  wanted: readonly string[],
  { signal }: ScoreOptions,
): Promise<Scores> {
  const answers = await answerQuestions(loaded, examples, signal === undefined ? {} : { signal });
  const references = examples.slice(0, answers.length).map(({ answer }) => answer);
  const figures = answerFigures(
    answers.map(({ text }) => text),
    references,
  );
  const metrics = Object.entries(figures).filter(([name]) => wanted.includes(name));
  return { metrics: Object.fromEntries(metrics), signatures: {} };
}

/** The answer that is right most often; and of all answers the one that the passage names last. */
function guessAnswers({ train, evaluated }: BaselineOptions): Baseline[] {
  if (train === undefined) return [];
  const answers = corpusOf(train, 'answering').examples.map(({ answer }) => answer);
  const { examples } = corpusOf(evaluated, 'answering');
  const references = examples.map(({ answer }) => answer);
  const common = mostFrequent(answers) ?? '';
  const lastIn = lastPhraseFinder(answers);
  const measure = (name: string, guess: (context: string) => string): Baseline => {
    const { exactMatch, tokenF1 } = answerFigures(
      examples.map(({ context }) => guess(context)),
      references,
    );
    return { name, metrics: { exactMatch, tokenF1 } };
  };
  return [
    measure('most frequent answer', () => common),
    measure('last answer in the passage', (context) => lastIn(context) ?? common),
  ];
}
