import type { ModelConfig } from '../config/model-config.ts';
import type { Batch, SourceBatch } from '../dataset/batch.ts';
import type { KeyValueCache } from '../nn/key-value-cache.ts';
import type { ProgramCache } from '../tensor/programs/program-cache.ts';
import type { Tensor, Variable } from '../tensor/tf.ts';

/** What dropout masks depend on in one forward pass of training. */
export interface TrainingKey {
  readonly seed: number;
  readonly step: number;
  readonly microStep: number;
}

/** Ids for the decoder, and what it has read before. */
export interface DecoderInput {
  /** (B, T) row-major */
  readonly ids: Int32Array;
  readonly batchSize: number;
  readonly length: number;
  readonly cache?: KeyValueCache;
  readonly encoded?: Encoded | undefined;
}

/** The encoder's output (B, S, C) and the mask (B, S) of its real positions. */
export interface Encoded {
  readonly output: Tensor;
  readonly mask: Tensor;
}

/** One model of either family. Its forward passes belong in a tf.tidy of the caller. */
export interface Model {
  readonly config: ModelConfig;
  readonly parameters: ReadonlyMap<string, Variable>;
  /** Those that training changes. */
  readonly trained: ReadonlyMap<string, Variable>;
  /** Forward passes of this model, recorded; undefined where the backend has no programs. */
  readonly programs: ProgramCache | undefined;
  /** Only an encoder-decoder encodes. @throws Error for a GPT */
  encode(source: SourceBatch, training?: TrainingKey): Encoded;
  /** The decoder's hidden states, normalised, (B, T, C); advances the cache. */
  decode(input: DecoderInput, training?: TrainingKey): Tensor;
  /** Scores of every token: (..., C) -> (..., V). */
  project(hidden: Tensor): Tensor;
  /** Scores of every label for texts that say what to pool, (B, number of labels). @throws Error without a classification head */
  classify(source: SourceBatch, training?: TrainingKey): Tensor;
  /** Logits of a whole batch, (B * T, V); of a classifier (B, number of labels). */
  logits(batch: Batch, training?: TrainingKey): Tensor;
  dispose(): void;
}
