import type { SourceBatch } from '../dataset/batch.ts';
import type { Encoded, Model } from '../model/model.ts';
import { KeyValueCache } from '../nn/key-value-cache.ts';
import { tf } from '../tensor/tf.ts';

/** Rows of tokens being written by one model, with the keys and values of what they have read. Dispose it when done. */
export class DecodingSession {
  private readonly model: Model;
  private readonly cache: KeyValueCache;
  private encoded: Encoded | undefined;
  /** Of each row, which row of the source it was given. */
  private sources: Int32Array;

  /** @param source the encoder's input, a row for each row to write; none for a GPT */
  constructor(model: Model, source?: SourceBatch) {
    this.model = model;
    this.cache = new KeyValueCache(model.config.contextLength);
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
    const { model, cache, encoded } = this;
    const length = ids.length / batchSize;
    cache.reserve(batchSize, length);
    const logits = tf.tidy(() => {
      const hidden = model.decode({ ids, batchSize, length, cache, encoded }); // (B, T, C)
      const last =
        length === 1 ? hidden : tf.slice(hidden, [0, length - 1, 0], [batchSize, 1, model.config.embeddingDim]);
      return model.project(tf.reshape(last, [batchSize, model.config.embeddingDim]));
    });
    const values = logits.dataSync() as Float32Array; // logits are float32
    logits.dispose();
    return values;
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
    this.cache.dispose();
    this.encoded?.output.dispose();
    this.encoded?.mask.dispose();
    this.encoded = undefined;
  }
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
