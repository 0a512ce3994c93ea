import type { Family, ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Dataset } from '../dataset/batch.ts';
import type { Model } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { Baseline, BaselineOptions } from './baseline.ts';
import type { TokenizerSettings } from './settings.ts';

/** A corpus of a task, split. */
export interface Prepared {
  readonly corpus: Corpus;
  /** The same with the examples of one part alone. */
  readonly parts: { readonly train: Corpus; readonly validation: Corpus };
  /** All texts the tokenizer is trained on: the training part alone. */
  readonly trainTexts: readonly string[];
  readonly numExamples: number;
  /** "documents", "characters", "pairs" */
  readonly exampleWord: string;
  /** Null where a validation part came with the corpus. */
  readonly validationFraction: number | null;
  createDataset(
    tokenizer: Tokenizer,
    config: ModelConfig,
    sizes: Pick<TrainingConfig, 'batchSize' | 'batchTokens'>,
    random: Random,
  ): Dataset;
  /** How many examples the validation part has. */
  readonly numValidationExamples: number;
  /** Figures of what the model writes for the validation part: BLEU and its like. Only those named are computed. */
  score?(loaded: ModelInUse, metrics: readonly string[], options: ScoreOptions): Promise<Scores>;
  /** Shown while training: a prompt, and what the model makes of it. */
  sample(
    model: Model,
    tokenizer: Tokenizer,
    forbidden: Uint8Array,
    random: Random,
  ): Promise<{ prompt: string; text: string }>;
  /** What a user might give the model just trained, a text for each flag of `Task.usage`. */
  readonly example: readonly string[];
  /** What the data decides of the model: the labels of a classifier. */
  readonly modelSettings?: Partial<ModelConfig>;
}

/** A model with what turns text into its ids and back. */
export interface ModelInUse {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  /** (V): 1 for ids never written. */
  readonly forbidden: Uint8Array;
}

export interface ScoreOptions {
  readonly numBeams?: number;
  readonly signal?: AbortSignal;
}

export interface Scores {
  readonly metrics: Readonly<Record<string, number>>;
  readonly signatures: Readonly<Record<string, string>>;
  /** Rows are true labels, columns predicted ones. */
  readonly confusion?: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };
}

export interface PrepareOptions {
  readonly validationFraction?: number | undefined;
  /** Nothing is for training: all of the corpus is what a model is evaluated on. */
  readonly onlyEvaluated?: boolean;
  readonly random: Random;
}

/** Everything that tells one task from another: a task is one file and an entry in the registry. */
export interface Task {
  readonly name: string;
  /** What its models do, in messages: "translate". */
  readonly verb: string;
  /** The wirings that can do it; the first unless `--arch` names another. */
  readonly families: readonly Family[];
  /** How its models are used: a command, and the flag before each text that it is given; '' for a text without one. */
  readonly usage: { readonly command: string; readonly flags: readonly string[] };
  readonly corpusType: Corpus['type'];
  /** The corpus of this kind that the package brings along, and the shipped model trained on it that is used where none is named. */
  readonly bundled: string;
  /** What differs from the general training defaults. */
  readonly trainingDefaults: Partial<TrainingConfig>;
  /** The peak learning rate that suits a model of this size, unless the user sets one. */
  learningRateFor(config: ModelConfig): number;
  /** The tokenizer that suits this much training text. */
  tokenizerFor(numCharacters: number): Required<TokenizerSettings>;
  /** Adds the special tokens that the task needs. */
  readonly extendTokenizer?: (tokenizer: Tokenizer) => Tokenizer;
  prepare(corpus: Corpus, options: PrepareOptions): Prepared;
  /** What guesses come to that any model must beat. */
  baselines(options: BaselineOptions): Baseline[];
  /** Whether the validation loss is also reported per byte. */
  readonly hasBitsPerByte: boolean;
  /** Of the metrics the one that is shown where there is room for one. */
  readonly shownMetric?: string;
  /** The metric that lists of models show, where it is quick to compute; the loss otherwise. */
  readonly listedMetric?: string;
  /** What `evaluate` can compute, in the order shown. */
  readonly metrics: readonly string[];
}
