import type { CacheEntry } from '../ops/cached-attention.ts';
import type { CachePositions } from '../ops/position-rows.ts';
import type { KernelBackend } from '../tensor/backend/kernel-backend.ts';
import { type Tensor, tf } from '../tensor/tf.ts';

/** Positions for which a cache has place at first. */
const smallestCapacity = 64;

interface Buffers {
  readonly width: number;
  readonly keys: Tensor;
  readonly values: Tensor;
}

/**
 * The memory of a key-value cache on kernels: buffers that stay where they are from token to token, and the positions of the new
 * rows. Only `reserve` and `reorder` move or fill anything, so between them a step is the same calls on the same places.
 */
export class CacheBuffers {
  private readonly backend: KernelBackend;
  private readonly maxLength: number;
  private readonly expectedLength: number;
  private readonly buffers = new Map<string, Buffers>();
  /** Changes when a buffer moves. */
  version = 0;
  private numRows = 0;
  private capacity = 0;
  private positions: Tensor | undefined;
  /** What `positions` holds in its first rows. */
  private writtenPosition = -1;

  /** @param maxLength capacity beyond it is not reserved ahead @param expectedLength capacity up to it is */
  constructor(backend: KernelBackend, maxLength: number, expectedLength: number) {
    this.backend = backend;
    this.maxLength = maxLength;
    this.expectedLength = expectedLength;
  }

  /** Makes room for `numRows` sequences of `start + length` positions, of which `start` are filled, and points to the first new one. */
  reserve(numRows: number, start: number, length: number): CachePositions {
    if (numRows > this.numRows || start + length > this.capacity) this.resize(numRows, start, start + length);
    const positions = this.positions!; // resize makes them
    if (this.writtenPosition !== start) {
      const at = this.backend.pointerOf(positions);
      this.backend.host.ints.fill(start, at, at + this.numRows);
      this.writtenPosition = start;
    }
    return { positions, capacity: this.capacity };
  }

  /** The buffers of one attention, made at the first call. @param width KV * D */
  entry(name: string, width: number): CacheEntry {
    let found = this.buffers.get(name);
    if (found === undefined) {
      found = { width, keys: this.make(width), values: this.make(width) };
      this.buffers.set(name, found);
    }
    return { keys: found.keys, values: found.values, positions: this.positions!, capacity: this.capacity };
  }

  /** Makes row i what row `rows[i]` was, copying no more than the `length` filled positions. */
  reorder(rows: Int32Array, length: number): void {
    if (rows.length > this.numRows) this.resize(rows.length, length, this.capacity);
    const moved = [...rows.keys()].filter((row) => rows[row] !== row);
    if (moved.length === 0 || length === 0) return;
    for (const { width, keys, values } of this.buffers.values()) {
      for (const buffer of [keys, values]) this.moveRows(buffer, { rows, moved, width, length });
    }
  }

  dispose(): void {
    for (const { keys, values } of this.buffers.values()) {
      keys.dispose();
      values.dispose();
    }
    this.buffers.clear();
    this.positions?.dispose();
    this.positions = undefined;
    this.numRows = 0;
    this.capacity = 0;
    this.writtenPosition = -1;
  }

  private resize(numRows: number, filled: number, wanted: number): void {
    const [oldRows, oldCapacity] = [this.numRows, this.capacity];
    this.version++;
    this.numRows = Math.max(numRows, oldRows);
    if (wanted > oldCapacity) {
      const power = 2 ** Math.ceil(Math.log2(Math.max(smallestCapacity, wanted, this.expectedLength)));
      this.capacity = Math.max(wanted, Math.min(power, this.maxLength));
    }
    for (const [name, { width, keys, values }] of this.buffers) {
      const grown = { width, keys: this.make(width), values: this.make(width) };
      if (filled > 0) {
        const sizes = [oldRows, filled * width, oldCapacity * width, this.capacity * width];
        this.backend.call('copy', [keys, grown.keys], sizes);
        this.backend.call('copy', [values, grown.values], sizes);
      }
      keys.dispose();
      values.dispose();
      this.buffers.set(name, grown);
    }
    if (this.numRows === oldRows && this.positions !== undefined) return;
    this.positions?.dispose();
    this.positions = tf.keep(this.backend.makeOutput([this.numRows], 'int32'));
    this.writtenPosition = -1;
  }

  /** By way of other memory: a row may be read after its place is written. */
  private moveRows(buffer: Tensor, move: { rows: Int32Array; moved: number[]; width: number; length: number }): void {
    const { rows, moved, width, length } = move;
    const { backend } = this;
    const at = backend.pointerOf(buffer);
    const [words, stride] = [length * width, this.capacity * width];
    const spare = backend.host.alloc(moved.length * words);
    for (const [i, row] of moved.entries()) {
      backend.call('copy', [at + rows[row]! * stride, spare + i * words], [length, width, width, width]);
    }
    for (const [i, row] of moved.entries()) {
      backend.call('copy', [spare + i * words, at + row * stride], [length, width, width, width]);
    }
    backend.host.release(spare);
  }

  private make(width: number): Tensor {
    return tf.keep(this.backend.makeOutput([this.numRows, this.capacity, width]));
  }
}
