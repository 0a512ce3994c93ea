import { setImmediate } from 'node:timers/promises';
import { familyOf } from '../config/model-config.ts';
import type { AnsweringExample } from '../corpus/corpus.ts';
import { sourceBatchOf, sourceRow } from '../dataset/source-batch.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { beamSearch } from '../decoding/beam-search.ts';
import { generateIds } from '../decoding/generate-ids.ts';
import { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { ModelInUse } from './task.ts';
import { samplingDefaults } from './text.ts';

/** A passage and a question about it. */
export type Question = Pick<AnsweringExample, 'context' | 'question'>;

export interface WrittenAnswer {
  readonly text: string;
  /** The passage was longer than the model's context and was cut. */
  readonly truncated: boolean;
}

/** Questions in one batch of the model. */
const batchSize = 32;
const maxAnswerTokens = 32;

/** What an encoder reads: the question first, so that a passage too long loses its end and not the question. */
export function answerSource(tokenizer: Tokenizer, { context, question }: Question): Int32Array {
  const { separator } = specialIdsOf(tokenizer);
  return Int32Array.of(...tokenizer.encode(question), separator, ...tokenizer.encode(context));
}

/** What a GPT reads before it writes the answer: passage, question, and a separator after each. */
export function answerPrompt(tokenizer: Tokenizer, { context, question }: Question): Int32Array {
  const { separator, end } = specialIdsOf(tokenizer);
  const [passage, asked] = [tokenizer.encode(context), tokenizer.encode(question)];
  return Int32Array.of(end, ...passage, separator, ...asked, separator);
}

/** The likeliest answers, greedily, in the order of the questions; fewer where `signal` stops it. */
export async function answerQuestions(
  loaded: ModelInUse,
  questions: readonly Question[],
  { signal }: { readonly signal?: AbortSignal },
): Promise<WrittenAnswer[]> {
  const answers: WrittenAnswer[] = [];
  const isGpt = familyOf(loaded.model.config) === 'gpt';
  for (let start = 0; start < questions.length; start += batchSize) {
    await setImmediate();
    if (signal?.aborted) break;
    const batch = questions.slice(start, start + batchSize);
    answers.push(...(isGpt ? batch.map((question) => continuePrompt(loaded, question)) : writeTargets(loaded, batch)));
  }
  return answers;
}

function writeTargets({ model, tokenizer, forbidden }: ModelInUse, questions: readonly Question[]): WrittenAnswer[] {
  const { begin, end, padding } = specialIdsOf(tokenizer);
  const { contextLength } = model.config;
  const sources = questions.map((question) => answerSource(tokenizer, question));
  const rows = sources.map((ids) => sourceRow(ids, end, contextLength));
  const hypotheses = beamSearch(model, sourceBatchOf(rows, { maxLength: contextLength, padding }), {
    ...{ numBeams: 1, lengthPenalty: 1, numReturnSequences: 1, maxNewTokens: maxAnswerTokens },
    ...{ beginId: begin, endId: end, forbidden },
  });
  return hypotheses.map(([best], row) => ({
    text: tokenizer.decode(best?.ids ?? []).trim(),
    truncated: sources[row]!.length + 1 > contextLength,
  }));
}

function continuePrompt({ model, tokenizer, forbidden }: ModelInUse, question: Question): WrittenAnswer {
  const { end } = specialIdsOf(tokenizer);
  const prompt = answerPrompt(tokenizer, question);
  const { contextLength } = model.config;
  const room = contextLength - Math.min(maxAnswerTokens, contextLength >> 2);
  const ids: number[] = [];
  for (const [token] of generateIds(model, prompt.slice(-room), {
    settings: { ...samplingDefaults, temperature: 0 },
    ...{ numSequences: 1, maxNewTokens: maxAnswerTokens, random: new Random(0), forbidden, endId: end },
  })) {
    if (token!.id !== end) ids.push(token!.id);
  }
  return { text: tokenizer.decode(ids).trim(), truncated: prompt.length > room };
}
