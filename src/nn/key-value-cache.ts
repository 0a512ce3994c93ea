import type { CacheEntry } from '../ops/cached-attention.ts';
import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { CacheBuffers } from './cache-buffers.ts';
import type { Stretch } from './positions/position-scheme.ts';

/** Keys and values of one attention, (B, length, KV * D) each. */
export interface KeyValues {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/**
 * Keys and values of the positions already read, one entry an attention; grows while decoding. On kernels the entries of
 * self-attention are fixed buffers (`reserve`, `buffersOf`), on other backends tensors that are put together anew (`append`).
 * Its tensors outlive the tidy they were made in: whoever made the cache disposes it.
 */
export class KeyValueCache {
  private readonly maxLength: number;
  private readonly expectedLength: number;
  private readonly entries = new Map<string, KeyValues>();
  private buffers: CacheBuffers | undefined;
  /** Positions read. */
  length = 0;
  private numReplaced = 0;

  /**
   * @param maxLength the model's contextLength: no memory is kept for more positions, unless they come
   * @param expectedLength positions to make room for at once: growing costs a copy, and a step recorded anew
   */
  constructor(maxLength = Number.POSITIVE_INFINITY, expectedLength = 0) {
    this.maxLength = maxLength;
    this.expectedLength = expectedLength;
  }

  /**
   * Where the next `length` positions of each row stand. On kernels this makes room for them and writes the positions to memory;
   * called again before they are read, it changes nothing.
   */
  reserve(batchSize: number, length: number): Stretch {
    const backend = kernelBackend();
    const startPosition = this.length;
    if (backend === undefined) return { startPosition, length };
    this.buffers ??= new CacheBuffers(backend, this.maxLength, this.expectedLength);
    return { startPosition, length, cached: this.buffers.reserve(batchSize, startPosition, length) };
  }

  /** Changes when anything in the cache moves: what is recorded with it is of no more use then. */
  get version(): string {
    return `${this.numReplaced}.${this.buffers?.version ?? 0}`;
  }

  /** The memory of one attention, on kernels, after `reserve`. @param width KV * D */
  buffersOf(name: string, width: number): CacheEntry {
    return this.buffers!.entry(name, width); // made by reserve
  }

  /** The entry of one attention, if it was written before. */
  find(name: string): KeyValues | undefined {
    return this.entries.get(name);
  }

  /** Appends new positions and returns all of them. */
  append(name: string, { keys, values }: KeyValues): KeyValues {
    const old = this.entries.get(name);
    if (old === undefined) return this.set(name, { keys, values });
    return this.set(name, { keys: tf.concat([old.keys, keys], 1), values: tf.concat([old.values, values], 1) });
  }

  /** Keeps the entry as it is: what cross-attention does with the encoder's keys and values. */
  set(name: string, { keys, values }: KeyValues): KeyValues {
    const entry = { keys: tf.keep(tf.clone(keys)), values: tf.keep(tf.clone(values)) };
    this.disposeEntry(name);
    this.entries.set(name, entry);
    return entry;
  }

  /**
   * Makes row i what row `rows[i]` was: beam search's choice, or fewer rows once some are done.
   * @param keeps entries that this does not concern: those of cross-attention where each row keeps its source
   */
  reorder(rows: Int32Array, keeps: (name: string) => boolean = () => false): void {
    this.buffers?.reorder(rows, this.length);
    // Over a copy: set() takes an entry out and puts it at the end, where the loop would come to it again.
    for (const [name, { keys, values }] of [...this.entries]) {
      if (keeps(name)) continue;
      const moved = tf.tidy(() => {
        const index = tf.tensor1d(rows, 'int32');
        return { keys: tf.gather(keys, index), values: tf.gather(values, index) };
      });
      this.set(name, moved);
      moved.keys.dispose();
      moved.values.dispose();
    }
  }

  /** Forgets what was read; buffers stay for what is read next. */
  clear(): void {
    for (const name of [...this.entries.keys()]) this.disposeEntry(name);
    this.length = 0;
  }

  dispose(): void {
    this.clear();
    this.buffers?.dispose();
    this.buffers = undefined;
  }

  private disposeEntry(name: string): void {
    const entry = this.entries.get(name);
    if (entry !== undefined) this.numReplaced++;
    entry?.keys.dispose();
    entry?.values.dispose();
    this.entries.delete(name);
  }
}
