/** In `targets`: not predicted, neither loss nor gradient. */
export const ignoredTarget = -1;

/**
 * What one step of a model reads. Rows are padded with the padding id on the right to the longest of the batch.
 * Targets are the inputs shifted by one; nothing outside `dataset/` shifts or makes padding masks.
 */
export interface Batch {
  /** B */
  readonly batchSize: number;
  /** T */
  readonly targetLength: number;
  /** (B, T) ids the decoder reads. */
  readonly inputs: Int32Array;
  /** (B, T) ids the decoder predicts, or `ignoredTarget`. */
  readonly targets: Int32Array;
  /** How many of `targets` are predicted. */
  readonly numTargets: number;
  /** Real tokens read, source and target, padding left out: for throughput. */
  readonly numTokens: number;
  /** The encoder's side; undefined for a decoder-only model. */
  readonly source: SourceBatch | undefined;
}

export interface SourceBatch {
  /** S */
  readonly length: number;
  /** (B, S) */
  readonly ids: Int32Array;
  /** (B, S): 1 may be attended, 0 is padding. */
  readonly mask: Float32Array;
  /** (B, S): for classification, the weight of each position in the state of its text. */
  readonly pooling?: Float32Array;
}

/** An endless order of training batches, whose position can be stored and taken up again. */
export interface BatchOrder {
  /** The next batch; `scale` in (0, 1] shrinks it during batch-size warm-up. */
  next(scale?: number): Batch;
  /** Passes over the data so far, a fraction. */
  readonly epoch: number;
  /** JSON value from which `restore` goes on exactly. */
  state(): unknown;
  restore(state: unknown): void;
}

/** Encoded data of one run: batches to train on, and the whole of the validation split, in a fixed order. */
export interface Dataset {
  readonly numTrainTokens: number;
  readonly numValidationTokens: number;
  /** UTF-8 bytes behind the validation targets, for bits per byte. */
  readonly numValidationBytes: number;
  /** (V): 1 for ids that occur in the training part (and the end token where it is a target); the others are never sampled. */
  readonly seenIds: Uint8Array;
  trainingOrder(): BatchOrder;
  validationBatches(): Iterable<Batch>;
}
