import { familyOf } from '../config/model-config.ts';
import type { AnsweringExample } from '../corpus/corpus.ts';
import { checkWholeTexts } from '../dataset/check-text-length.ts';
import { createSourceTargetDataset } from '../dataset/pair-dataset.ts';
import { createSequenceDataset } from '../dataset/sequence-dataset.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { splitExamples } from '../dataset/split.ts';
import { answerFigures } from '../evaluation/answers.ts';
import { answerPrompt, answerQuestions, answerSource } from './answer-questions.ts';
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

  learningRateFor: ({ embeddingDim }) => 1.5e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    const vocabSize = numCharacters < 1_000_000 ? 1024 : 2048;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    if (corpus.type !== 'answering') throw new Error('the answering task reads questions with answers');
    const textOf = ({ context, question }: AnsweringExample) => `${context}\n${question}`;
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: corpus.examples }
      : splitExamples(corpus, textOf, { validationFraction, random });
    const shown = validation[0] ?? train[0];
    return {
      corpus,
      trainTexts: train.flatMap(({ context, question, answer }) => [context, question, answer]),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'questions',
      gzipBitsPerByte: null,
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
