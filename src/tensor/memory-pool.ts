import type { Ptr } from './kernel-host.ts';

/** 64 bytes: a cache line, and the widest vector. */
const alignment = 16;

/**
 * Makes that many words at a place usable and returns the place; or a later one, where something else took what comes after the
 * memory so far.
 */
export type GrowMemory = (place: Ptr, numWords: number) => Ptr;

/**
 * Hands out places in a memory that grows at its end and never moves. What is given back is kept for the next request of its size
 * class, four classes an octave, so in steady state nothing grows.
 */
export class MemoryPool {
  private readonly free = new Map<number, Ptr[]>();
  private readonly sizes = new Map<Ptr, number>();
  private readonly grow: GrowMemory;
  private end: number;

  /** @param start words at the front that are not for the pool @param grow called before new words are used */
  constructor(start: number, grow: GrowMemory) {
    this.end = Math.ceil(start / alignment) * alignment;
    this.grow = grow;
  }

  /** Words used by the pool and before it. */
  get numWords(): number {
    return this.end;
  }

  /** Words handed out and not given back. */
  get numWordsInUse(): number {
    let sum = 0;
    for (const size of this.sizes.values()) sum += size;
    return sum;
  }

  alloc(numWords: number): Ptr {
    const size = sizeClass(numWords);
    let place = this.free.get(size)?.pop();
    if (place === undefined) {
      place = this.grow(this.end, size);
      this.end = place + size;
    }
    this.sizes.set(place, size);
    return place;
  }

  /** @throws Error for a place that is not handed out */
  release(place: Ptr): void {
    const size = this.sizes.get(place);
    if (size === undefined) throw new Error(`memory: ${place} is not allocated`);
    this.sizes.delete(place);
    const list = this.free.get(size);
    if (list === undefined) this.free.set(size, [place]);
    else list.push(place);
  }
}

/** The number rounded up to a multiple of 16 and of a quarter of the power of two below it. */
function sizeClass(numWords: number): number {
  const lines = Math.max(1, Math.ceil(numWords / alignment));
  const step = 2 ** Math.max(0, Math.floor(Math.log2(lines)) - 2);
  return Math.ceil(lines / step) * step * alignment;
}
