import type { CorpusKind } from '../corpus/corpus.ts';
import type { WeightFormat } from '../model/weight-formats.ts';
import type { Baseline } from './baseline.ts';

/** Which backend, how many threads, and the seed: shared by every function. */
export interface RunOptions {
  readonly backend?: string;
  readonly threads?: number;
  readonly seed?: number;
  /** Stops cleanly at the next step or token. */
  readonly signal?: AbortSignal;
  /** Where models are written and looked for; default `checkpoints` in the working folder. */
  readonly checkpointsFolder?: string;
}

/** How a model that is used, and not trained, holds its weights. */
export interface WeightOptions {
  /** `int8`: rounded to 8 bits, faster and slightly less exact; on `native` only. Default `float32`. */
  readonly weights?: WeightFormat;
}

export interface TrainOptions extends RunOptions {
  /** Files, folders, globs, `-`, or names of bundled corpora. */
  readonly data: readonly string[];
  readonly task?: string;
  /** The wiring, where a task can do with more than one: `gpt`, `encoder-decoder`, `encoder`. */
  readonly arch?: string;
  /** Language pair such as `fr-en`: source and target of parallel files or pairs. */
  readonly pair?: string;
  readonly kind?: CorpusKind;
  readonly validation?: string;
  readonly validationFraction?: number;
  readonly name?: string;
  readonly budgetMs?: number;
  readonly maxSteps?: number;
  readonly epochs?: number;
  readonly preset?: string;
  /** Path of a JSON file with config keys, as `set` takes them. */
  readonly config?: string;
  /** Config keys of ModelConfig, TrainingConfig and the tokenizer (`tokenizer`, `vocabSize`, `byteFallback`), by name; values still as text. */
  readonly set?: Readonly<Record<string, string | number | boolean>>;
  readonly resume?: boolean;
  /** A checkpoint whose weights (and tokenizer) the run starts from. */
  readonly from?: string;
  /** With `from`: trains so many last layers, the norm after them and the head, and keeps the rest; 0: the head alone. */
  readonly trainLayers?: number;
  /** With `from`: trains low-rank adapters of that rank, the head of a classifier and rows of new tokens, and keeps the rest. */
  readonly loraRank?: number;
  /** Adapters count alpha / rank times; default twice the rank. */
  readonly loraAlpha?: number;
  /** Kinds of matrices that have adapters, such as `queryKeyValue`; default all of a layer. */
  readonly loraTargets?: readonly string[];
  readonly dryRun?: boolean;
  /** Yields events of type `stock-ops`: which ops of TensorFlow.js ran on its stock kernels. */
  readonly traceOps?: boolean;
  readonly force?: boolean;
}

export interface MergeOptions {
  /** An adapter: a path or a name, or `NAME@last`. */
  readonly model: string;
  /** What the whole model is called. */
  readonly name: string;
  /** Default `checkpoints` in the working folder. */
  readonly checkpointsFolder?: string;
}

/** Filters of the next-token distribution, as in Hugging Face's GenerationConfig. */
export interface GenerationOptions {
  readonly maxNewTokens?: number;
  /** 0 is greedy. */
  readonly temperature?: number;
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
  readonly noRepeatNgramSize?: number;
  readonly stop?: readonly string[];
}

export interface GenerateOptions extends RunOptions, WeightOptions, GenerationOptions {
  readonly model?: string;
  readonly prompt?: string;
  readonly numReturnSequences?: number;
}

/** What `generate` yields: pieces of text as they come, then one `done` a sequence. */
export type GenerateEvent =
  | {
      readonly type: 'model';
      readonly name: string;
      readonly path: string;
      readonly origin: 'yours' | 'shipped';
      readonly savedAt: string;
      readonly seed: number;
      readonly options: Required<Omit<GenerationOptions, 'stop'>> & { readonly stop: readonly string[] };
    }
  | { readonly type: 'text'; readonly sequence: number; readonly text: string }
  | {
      readonly type: 'token';
      readonly sequence: number;
      readonly id: number;
      readonly piece: string;
      readonly probability: number;
    }
  | {
      readonly type: 'done';
      readonly sequence: number;
      readonly reason: 'length' | 'end' | 'stop' | 'aborted';
      readonly text: string;
      readonly numTokens: number;
      readonly truncatedPrompt: boolean;
    };

export interface TranslateOptions extends RunOptions, WeightOptions {
  readonly model?: string;
  readonly pair?: string;
  readonly numBeams?: number;
  readonly lengthPenalty?: number;
  readonly numReturnSequences?: number;
  readonly maxNewTokens?: number;
}

/** One translated line: its candidates, best first; scores are length-penalised log-probabilities. */
export interface Translation {
  readonly source: string;
  readonly candidates: readonly { readonly text: string; readonly score: number }[];
  /** The source was longer than the model's context and was cut. */
  readonly truncated: boolean;
}

export interface ClassifyOptions extends RunOptions {
  readonly model?: string;
}

/** A text and its labels, likeliest first; probabilities sum to 1. */
export interface Classification {
  readonly text: string;
  readonly labels: readonly { readonly label: string; readonly probability: number }[];
  /** The text was longer than the model's context and was cut. */
  readonly truncated: boolean;
}

export interface AnswerOptions extends RunOptions {
  readonly model?: string;
  /** Called once, when the model is loaded. */
  readonly onModel?: (info: {
    readonly name: string;
    readonly origin: 'yours' | 'shipped';
    readonly savedAt: string;
  }) => void;
}

export interface Answer {
  readonly context: string;
  readonly question: string;
  readonly answer: string;
  /** The passage was longer than the model's context and was cut. */
  readonly truncated: boolean;
}

export interface ChatOptions extends RunOptions {
  readonly model?: string;
  /** A first turn of the role system. */
  readonly system?: string;
  /** 0 is greedy. */
  readonly temperature?: number;
}

export interface EvaluateOptions extends RunOptions, WeightOptions {
  readonly model: string;
  /** Without data: the validation split the model was trained with. */
  readonly data?: readonly string[];
  readonly kind?: CorpusKind;
  readonly pair?: string;
  readonly metrics?: readonly string[];
  readonly numBeams?: number;
}

/** Figures by name: loss (nats per token), perplexity, bitsPerByte, bleu, chrf, exactMatch, accuracy, macroF1; signatures of BLEU and chrF beside them. */
export interface EvaluateResult {
  readonly task: string;
  readonly model: string;
  readonly data: string;
  readonly numExamples: number;
  readonly metrics: Readonly<Record<string, number>>;
  /** What guesses without a model come to on the same data, by the same names. */
  readonly baselines: readonly Baseline[];
  /** Whether the data that the model was trained on was at hand; guesses that learn from it are left out without. */
  readonly hasTrainingData: boolean;
  readonly signatures: Readonly<Record<string, string>>;
  /** Of a classifier: rows are true labels, columns predicted ones. */
  readonly confusion?: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };
}
