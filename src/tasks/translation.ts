import type { Pair } from '../corpus/corpus.ts';
import { createPairDataset } from '../dataset/pair-dataset.ts';
import { splitPairs } from '../dataset/split.ts';
import { corpusBleu } from '../evaluation/bleu.ts';
import { type BleuTokenizer, bleuTokenizerFor } from '../evaluation/bleu-tokenizers.ts';
import { corpusChrf } from '../evaluation/chrf.ts';
import { exactMatch } from '../evaluation/exact-match.ts';
import { type Baseline, type BaselineOptions, corpusOf } from './baseline.ts';
import type { ModelInUse, ScoreOptions, Scores, Task } from './task.ts';
import { greedy, translateBatch, translateLines } from './translate-lines.ts';

/** An encoder-decoder turns a source into a target. */
export const translationTask: Task = {
  name: 'translation',
  verb: 'translate',
  families: ['encoder-decoder'],
  usage: { command: 'translate', flags: [''] },
  corpusType: 'pairs',
  bundled: 'fr-en',
  trainingDefaults: {
    batchTokens: 3000,
    beta2: 0.98,
    weightDecay: 0.01,
    labelSmoothing: 0.1,
    warmupSteps: 200,
  },
  hasBitsPerByte: false,
  metrics: ['loss', 'perplexity', 'bleu', 'chrf', 'exactMatch'],
  shownMetric: 'bleu',

  // 2e-3 at width 192, as in the PyTorch peer of docs/recipes.md, by the square root of the width.
  learningRateFor: ({ embeddingDim }) => 2e-3 * Math.sqrt(192 / embeddingDim),

  tokenizerFor(numCharacters) {
    const vocabSize =
      numCharacters < 200_000 ? 512 : numCharacters < 800_000 ? 1000 : numCharacters < 3_000_000 ? 2000 : 4000;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  baselines: copySources,

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    const paired = corpusOf(corpus, 'pairs');
    const { train, validation } = onlyEvaluated
      ? { train: [], validation: paired.pairs }
      : splitPairs(paired, { validationFraction, random });
    const shown = validation[0] ?? train[0];
    return {
      corpus,
      parts: { train: { ...paired, pairs: train }, validation: { ...paired, pairs: validation } },
      trainTexts: train.flatMap(({ source, target }) => [source, target]),
      numExamples: train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: 'pairs',
      validationFraction: corpus.validation === undefined ? (validationFraction ?? 0.1) : null,
      createDataset: (tokenizer, { contextLength }, { batchTokens }, random) =>
        createPairDataset({ train, validation, tokenizer, contextLength, batchTokens, random }),
      score: (loaded, metrics, options) => {
        const tokenize = bleuTokenizerFor(paired.languages?.target);
        return scoreTranslations(loaded, validation, { metrics, tokenize, ...options });
      },
      async sample(model, tokenizer, forbidden) {
        const prompt = shown?.source ?? '';
        const [translation] = translateBatch({ model, tokenizer, forbidden }, [prompt], greedy);
        return { prompt, text: translation?.candidates[0]?.text ?? '' };
      },
      example: [shown?.source ?? ''],
    };
  },
};

/** BLEU, chrF and exact matches of translations of `pairs`. */
async function scoreTranslations(
  loaded: ModelInUse,
  pairs: readonly Pair[],
  options: ScoreOptions & { readonly metrics: readonly string[]; readonly tokenize: BleuTokenizer },
): Promise<Scores> {
  const { metrics, tokenize } = options;
  const translations: string[] = [];
  for await (const { candidates } of translateLines(
    loaded,
    pairs.map(({ source }) => source),
    options,
  )) {
    translations.push(candidates[0]?.text ?? '');
  }
  const figures = translationFigures(translations, pairs, tokenize);
  const only = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => metrics.includes(name)));
  return { metrics: only(figures.metrics), signatures: only(figures.signatures) };
}

function translationFigures(translations: readonly string[], pairs: readonly Pair[], tokenize: BleuTokenizer): Scores {
  const references = pairs.map(({ target }) => target);
  const scored = { hypotheses: translations, references };
  const [bleu, chrf] = [corpusBleu({ ...scored, tokenize }), corpusChrf(scored)];
  return {
    metrics: { bleu: bleu.score, chrf: chrf.score, exactMatch: exactMatch(translations, references) },
    signatures: { bleu: bleu.signature, chrf: chrf.signature },
  };
}

/** Pairs that are scored in a second or so. */
const quickCount = 5000;

function copySources({ evaluated, isQuick }: BaselineOptions): Baseline[] {
  const { pairs, languages } = corpusOf(evaluated, 'pairs');
  if (pairs.length === 0 || (isQuick && pairs.length > quickCount)) return [];
  const sources = pairs.map(({ source }) => source);
  const { metrics } = translationFigures(sources, pairs, bleuTokenizerFor(languages?.target));
  return [{ name: 'copying', metrics }];
}
