/** The state of a generator: four unsigned 32-bit words. */
export type RandomState = readonly [number, number, number, number];

/**
 * The one seeded generator of the project, passed in wherever chance is needed.
 * @see Blackman and Vigna 2021, Scrambled Linear Pseudorandom Number Generators: xoshiro128**, seeded by splitmix32
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seed an integer (0 too), or a state taken from another generator */
  constructor(seed: number | RandomState) {
    if (typeof seed === 'number') {
      const next = splitmix32(seed);
      [this.a, this.b, this.c, this.d] = [next(), next(), next(), next()];
    } else {
      [this.a, this.b, this.c, this.d] = seed;
    }
  }

  /** The state, to be stored and handed to the constructor of a generator that goes on from here. */
  state(): RandomState {
    return [this.a >>> 0, this.b >>> 0, this.c >>> 0, this.d >>> 0];
  }

  /** An independent generator, named by `stream`; this one does not advance. */
  fork(stream: number): Random {
    return new Random((hash32(this.a ^ hash32(stream)) ^ this.b) >>> 0);
  }

  /** A uniform unsigned 32-bit integer. */
  uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.b, 5), 7), 9) >>> 0;
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = rotateLeft(this.d, 11);
    return result;
  }

  /** A uniform number in [0, 1) with 53 random bits. */
  uniform(): number {
    return ((this.uint32() >>> 5) * 67108864 + (this.uint32() >>> 6)) / 9007199254740992;
  }

  /** A uniform integer in [0, bound), without bias for any bound up to 2^32. */
  integer(bound: number): number {
    const limit = 4294967296 - (4294967296 % bound);
    let x = this.uint32();
    while (x >= limit) x = this.uint32();
    return x % bound;
  }

  /** One element, each as likely. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('Random.pick: expected at least one item, got none');
    return items[this.integer(items.length)] as T; // the index is below the length
  }

  /** Shuffles in place (Fisher and Yates) and returns its argument. */
  shuffle<T extends unknown[] | Uint32Array | Int32Array>(items: T): T {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const kept = items[i];
      items[i] = items[j];
      items[j] = kept;
    }
    return items;
  }

  /** A standard normal number (Box and Muller 1958; the second of each pair is dropped, so the state is the whole state). */
  normal(): number {
    const u = 1 - this.uniform();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.uniform());
  }
}

/** A 32-bit integer hash with full avalanche (Mueller's lowbias32). */
export function hash32(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

function rotateLeft(x: number, count: number): number {
  return (x << count) | (x >>> (32 - count));
}

function splitmix32(seed: number): () => number {
  let x = seed >>> 0;
  if (seed > 0xffffffff || seed < 0) x = hash32(Math.floor(seed / 4294967296)) ^ x;
  return () => {
    x = (x + 0x9e3779b9) >>> 0;
    return hash32(x);
  };
}
