import type { SourceBatch } from '../dataset/batch.ts';
import type { Encoded, Model } from '../model/model.ts';
import { KeyValueCache } from '../nn/key-value-cache.ts';
import { type KernelBackend, kernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { ProgramCache } from '../tensor/programs/program-cache.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { logSumExp } from './logits-filters.ts';

/** Rows of tokens being written by one model, with the keys and values of what they have read. Dispose it when done. */
export class DecodingSession {
  private readonly model: Model;
  private readonly cache: KeyValueCache;
  private encoded: Encoded | undefined;
  /** Of each row, which row of the source it was given. */
  private sources: Int32Array;
  /** Steps of one token a row, by the number of rows. */
  private readonly programs: ProgramCache | undefined;
  private recordedVersion = '';
  /** Of the last read; normalisers where a kernel has computed them. */
  private logits: Float32Array = new Float32Array(0);
  private normalisers: Float32Array | undefined;

  /**
   * @param source the encoder's input, a row for each row to write; none for a GPT
   * @param expectedLength positions that will be read: room for them is made at once
   */
  constructor(model: Model, source?: SourceBatch, expectedLength = 0) {
    this.model = model;
    this.cache = new KeyValueCache(model.config.contextLength, expectedLength);
    this.programs = model.programs?.fork();
    const numSources = source === undefined ? 0 : source.ids.length / source.length;
    this.sources = Int32Array.from({ length: numSources }, (_, row) => row);
    if (source !== undefined) this.encoded = keepEncoded(() => model.encode(source));
  }

  /** Positions read so far. */
  get length(): number {
    return this.cache.length;
  }

  /**
   * Reads `ids`, (batchSize, T) row-major, after what was read before (the whole prompt at once, or one token a row).
   * @returns the logits of the token after the last one, (batchSize, V)
   */
  read(ids: Int32Array, batchSize: number): Float32Array {
    const { cache } = this;
    const isOneTokenEach = ids.length === batchSize;
    cache.reserve(batchSize, ids.length / batchSize);
    // The first read of a session also fills what later ones find in the cache.
    if (isOneTokenEach && cache.length > 0 && this.programs !== undefined) return this.replay(this.programs, ids);
    this.normalisers = undefined;
    this.logits = tf.tidy(() => this.logitsOf(ids, batchSize).dataSync() as Float32Array); // logits are float32
    return this.logits;
  }

  /** ln of the sum of exponentials of a row of the last logits: a logit less it is a log-probability. */
  logSumExp(row: number): number {
    const { vocabSize } = this.model.config;
    return this.normalisers?.[row] ?? logSumExp(this.logits.subarray(row * vocabSize, (row + 1) * vocabSize));
  }

  private logitsOf(ids: Int32Array, batchSize: number): Tensor {
    const { model, cache, encoded } = this;
    const { embeddingDim } = model.config;
    const length = ids.length / batchSize;
    const hidden = model.decode({ ids, batchSize, length, cache, encoded }); // (B, T, C)
    const last = length === 1 ? hidden : tf.slice(hidden, [0, length - 1, 0], [batchSize, 1, embeddingDim]);
    return model.project(tf.reshape(last, [batchSize, embeddingDim]));
  }

  /** A token a row by a program, which is good until the cache moves. */
  private replay(programs: ProgramCache, ids: Int32Array): Float32Array {
    const { cache } = this;
    if (this.recordedVersion !== cache.version) programs.clear();
    this.recordedVersion = cache.version;
    const length = cache.length + 1;
    const program = programs.run(`${ids.length}`, { ids }, () => {
      const logits = this.logitsOf(ids, ids.length);
      return { logits, normalisers: normalisersOf(kernelBackend()!, logits) };
    });
    cache.length = length; // recording counts too, running does not
    this.normalisers = program.read('normalisers').slice();
    this.logits = program.read('logits').slice();
    return this.logits;
  }

  /** Makes row i what row `rows[i]` was; rows not named are dropped. */
  reorder(rows: Int32Array): void {
    if (this.encoded === undefined) {
      this.cache.reorder(rows);
      return;
    }
    // Beams change places among those of one source: what comes from the source stays where it is.
    const sources = rows.map((row) => this.sources[row]!);
    const keepsSources = sources.join() === this.sources.join();
    this.sources = sources;
    this.cache.reorder(rows, (name) => keepsSources && name.startsWith('cross.'));
    if (keepsSources) return;
    const { output, mask } = this.encoded;
    this.encoded = keepEncoded(() => {
      const index = tf.tensor1d(rows, 'int32');
      return { output: tf.gather(output, index), mask: tf.gather(mask, index) };
    });
    output.dispose();
    mask.dispose();
  }

  /** Forgets what was read, but not the source. */
  rewind(): void {
    this.cache.clear();
  }

  dispose(): void {
    this.programs?.clear();
    this.cache.dispose();
    this.encoded?.output.dispose();
    this.encoded?.mask.dispose();
    this.encoded = undefined;
  }
}

function normalisersOf(backend: KernelBackend, logits: Tensor): Tensor {
  const [numRows = 0, vocabSize = 0] = logits.shape;
  const normalisers = backend.makeOutput([numRows]);
  backend.call('logSumExp', [logits, normalisers], [numRows, vocabSize]);
  return normalisers;
}

/** Computes and keeps: tidy's own way of returning tensors knows no readonly objects. */
function keepEncoded(compute: () => Encoded): Encoded | undefined {
  let kept: Encoded | undefined;
  tf.tidy(() => {
    const { output, mask } = compute();
    kept = { output: tf.keep(output), mask: tf.keep(mask) };
  });
  return kept;
}
