import { type Tensor, tf } from '../tensor/tf.ts';

/** Keys and values of one attention, (B, length, KV * D) each. */
export interface KeyValues {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/**
 * Keys and values of the positions already read, one entry an attention; grows while decoding.
 * Its tensors outlive the tidy they were made in: whoever made the cache disposes it.
 */
export class KeyValueCache {
  private readonly entries = new Map<string, KeyValues>();
  /** Positions read. */
  length = 0;

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

  /** Makes row i what row `rows[i]` was: beam search's choice, or fewer rows once some are done. */
  reorder(rows: Int32Array): void {
    // Over a copy: set() takes an entry out and puts it at the end, where the loop would come to it again.
    for (const [name, { keys, values }] of [...this.entries]) {
      const moved = tf.tidy(() => {
        const index = tf.tensor1d(rows, 'int32');
        return { keys: tf.gather(keys, index), values: tf.gather(values, index) };
      });
      this.set(name, moved);
      moved.keys.dispose();
      moved.values.dispose();
    }
  }

  dispose(): void {
    for (const name of [...this.entries.keys()]) this.disposeEntry(name);
    this.length = 0;
  }

  private disposeEntry(name: string): void {
    const entry = this.entries.get(name);
    entry?.keys.dispose();
    entry?.values.dispose();
    this.entries.delete(name);
  }
}
