/** A source sentence and its target. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** A text and the class it belongs to. */
export interface LabelledExample {
  readonly text: string;
  readonly label: string;
}

/** A passage, a question about it, and the words that answer it. */
export interface AnsweringExample {
  readonly context: string;
  readonly question: string;
  readonly answer: string;
}

export const dialogueRoles = ['system', 'user', 'assistant'] as const;

export interface DialogueTurn {
  readonly role: (typeof dialogueRoles)[number];
  readonly text: string;
}

/** Turns in the order in which they were spoken. */
export interface Dialogue {
  readonly turns: readonly DialogueTurn[];
}

export const corpusKinds = [
  'text',
  'documents',
  'jsonl',
  'pairs',
  'parallel',
  'labelled',
  'stories',
  'transcripts',
] as const;
/** How the bytes of a corpus are read; recognised from names and content, or forced by `--kind`. */
export type CorpusKind = (typeof corpusKinds)[number];

interface CorpusFacts {
  /** The name a checkpoint takes from it: `tales` for `corpora/tales.txt`. */
  readonly name: string;
  /** The files read, as the user named them (`-` for standard input). */
  readonly files: readonly string[];
  readonly kind: CorpusKind;
  /** Bytes of UTF-8 text, after decompression. */
  readonly sizeBytes: number;
}

/** Text for language modelling: one text cut at its end, or documents drawn apart by seed. */
export interface TextCorpus extends CorpusFacts {
  readonly type: 'text';
  readonly documents: readonly string[];
  /** False for a single text, whose last part is the validation split; true for separate documents. */
  readonly separated: boolean;
  /** From `--validation`, or `NAME.validation.*` beside the corpus. */
  readonly validation: readonly string[] | undefined;
  readonly test: readonly string[] | undefined;
}

/** Pairs for translation and other tasks from a source to a target. */
export interface PairCorpus extends CorpusFacts {
  readonly type: 'pairs';
  readonly pairs: readonly Pair[];
  /** Language codes of source and target where the names tell: `fr` and `en`. */
  readonly languages: { readonly source: string; readonly target: string } | undefined;
  readonly validation: readonly Pair[] | undefined;
  readonly test: readonly Pair[] | undefined;
}

/** Examples of one shape, each independent of the others. */
export interface ExampleCorpus<Example> extends CorpusFacts {
  readonly examples: readonly Example[];
  /** From `--validation`, or `NAME.validation.*` beside the corpus. */
  readonly validation: readonly Example[] | undefined;
  readonly test: readonly Example[] | undefined;
}

/** Texts with labels, for classification. */
export interface LabelledCorpus extends ExampleCorpus<LabelledExample> {
  readonly type: 'labelled';
}

/** Passages with questions and their answers. */
export interface AnsweringCorpus extends ExampleCorpus<AnsweringExample> {
  readonly type: 'answering';
}

/** Conversations between a user and an assistant. */
export interface DialogueCorpus extends ExampleCorpus<Dialogue> {
  readonly type: 'dialogue';
}

export type Corpus = TextCorpus | PairCorpus | LabelledCorpus | AnsweringCorpus | DialogueCorpus;
