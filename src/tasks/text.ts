import type { Corpus } from '../corpus/corpus.ts';
import { gzipBitsPerByte } from '../corpus/gzip-bits-per-byte.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { splitTexts } from '../dataset/split.ts';
import { createTextDataset } from '../dataset/text-dataset.ts';
import { generateIds } from '../decoding/generate-ids.ts';
import type { SamplingSettings } from '../decoding/logits-filters.ts';
import { StreamingDecoder } from '../tokenizer/streaming-decoder.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { type Baseline, type BaselineOptions, corpusOf } from './baseline.ts';
import type { Task } from './task.ts';

/** What `sample` does unless told otherwise. */
export const samplingDefaults: SamplingSettings = {
  temperature: 0.8,
  topK: 40,
  topP: 1,
  minP: 0,
  repetitionPenalty: 1,
  noRepeatNgramSize: 0,
};

/** Language modelling: a GPT continues text. */
export const textTask: Task = {
  name: 'text',
  verb: 'continue text',
  families: ['gpt'],
  usage: { command: 'sample', flags: ['--prompt'] },
  corpusType: 'text',
  bundled: 'tales',
  trainingDefaults: {},
  hasBitsPerByte: true,
  metrics: ['loss', 'perplexity', 'bitsPerByte'],
  shownMetric: 'bitsPerByte',

  // 3e-3 at width 128, by the square root of the width; measured on the bundled tales (docs/log.md).
  learningRateFor: ({ embeddingDim }) => 3e-3 * Math.sqrt(128 / embeddingDim),

  tokenizerFor(numCharacters) {
    // A large vocabulary makes whole words of the common ones, so that a short training spells them right.
    const vocabSize =
      numCharacters < 100_000 ? 512 : numCharacters < 400_000 ? 1024 : numCharacters < 4_000_000 ? 2048 : 4096;
    return { tokenizer: numCharacters < 20_000 ? 'character' : 'bpe', vocabSize, byteFallback: true };
  },

  baselines: compress,

  prepare(corpus, { validationFraction, random, onlyEvaluated = false }) {
    const text = corpusOf(corpus, 'text');
    const { train, validation, joined } = onlyEvaluated
      ? { train: [], validation: text.documents, joined: !text.separated }
      : splitTexts(text, { validationFraction, random });
    const opening = commonOpening(train);
    return {
      corpus,
      parts: { train: { ...text, documents: train }, validation: { ...text, documents: validation } },
      trainTexts: train,
      numExamples: joined ? [...text.documents.join('\n')].length : train.length + validation.length,
      numValidationExamples: validation.length,
      exampleWord: joined ? 'characters' : 'documents',
      validationFraction: corpus.validation === undefined ? (validationFraction ?? 0.1) : null,
      createDataset: (tokenizer, { contextLength }, { batchSize }, random) =>
        createTextDataset({ train, validation, separated: !joined, tokenizer, contextLength, batchSize, random }),
      async sample(model, tokenizer, forbidden, random) {
        const { end } = specialIdsOf(tokenizer);
        const prompt = joined ? opening : '';
        const promptIds = startOf(prompt, tokenizer, forbidden);
        const decoder = new StreamingDecoder(tokenizer);
        let text = '';
        const options = {
          settings: samplingDefaults,
          numSequences: 1,
          maxNewTokens: 60,
          random,
          forbidden,
          endId: end,
        };
        for (const [token] of generateIds(model, promptIds, options)) text += decoder.push(token!.id);
        // Not flushed: a character that the limit has cut in two is left out.
        return { prompt, text };
      },
      example: [opening],
    };
  },
};

/** Characters of a text that gzip compresses in a second or so. */
const quickLength = 8_000_000;

/** What gzip makes of the text, the training text before it. */
function compress({ train, evaluated, isQuick }: BaselineOptions): Baseline[] {
  const textIn = (corpus: Corpus) => corpusOf(corpus, 'text').documents.join('\n');
  const text = textIn(evaluated).slice(0, isQuick ? quickLength : undefined);
  return [{ name: 'gzip', metrics: { bitsPerByte: gzipBitsPerByte(text, train === undefined ? '' : textIn(train)) } }];
}

/**
 * The ids a text starts from. An end token stands before every document, so an empty prompt is the start of one; a model of
 * running text has never seen an end token, and starts on a new line.
 */
export function startOf(prompt: string, tokenizer: Tokenizer, forbidden: Uint8Array): Int32Array {
  const ids = tokenizer.encode(prompt);
  if (ids.length > 0) return ids;
  const { end } = specialIdsOf(tokenizer);
  if (forbidden[end] !== 1) return Int32Array.of(end);
  // The first character seen is the line break, where the text has any.
  return tokenizer.kind === 'bpe' ? tokenizer.encode('\n') : Int32Array.of(forbidden.indexOf(0));
}

/** The four words that most texts begin with: a prompt the model has a chance with. */
function commonOpening(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  let best = '';
  for (const text of texts) {
    const words = text.slice(0, 200).trim().split(/\s+/).slice(0, 4).join(' ');
    const opening = [...words]
      .slice(0, 40)
      .join('')
      .replace(/["\\$`]/g, '');
    const count = (counts.get(opening) ?? 0) + 1;
    counts.set(opening, count);
    if (count > (counts.get(best) ?? 0)) best = opening;
  }
  return best;
}
