import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryPool } from '../../src/tensor/memory-pool.ts';

/** A memory that nothing else grows. */
const own = (place: number) => place;

describe('MemoryPool', () => {
  it('hands out places on 64-byte lines that do not overlap, whatever is given back in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.nat(20))), (requests) => {
        const pool = new MemoryPool(100, own);
        const live: { at: number; size: number }[] = [];
        for (const [size, released] of requests) {
          const at = pool.alloc(size);
          expect(at % 16).toBe(0);
          expect(at).toBeGreaterThanOrEqual(100);
          for (const other of live) {
            expect(at >= other.at + Math.max(1, other.size) || other.at >= at + Math.max(1, size)).toBe(true);
          }
          live.push({ at, size });
          if (released < live.length) pool.release(live.splice(released, 1)[0]!.at);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes what was given back before it grows', () => {
    let numCalls = 0;
    const pool = new MemoryPool(16, (place) => {
      numCalls++;
      return place;
    });
    for (let i = 0; i < 100; i++) pool.release(pool.alloc(1000));
    expect(numCalls).toBe(1);
    expect(pool.numWordsInUse).toBe(0);
    expect(pool.alloc(1)).not.toBe(pool.alloc(1));
  });

  it('goes on behind what something else took of the memory', () => {
    const pool = new MemoryPool(16, (place, numWords) => (numWords > 500 ? place + 4096 : place));
    expect([pool.alloc(100), pool.alloc(1000), pool.alloc(16)]).toEqual([16, 4224, 5248]);
  });

  it('wastes at most a quarter', () => {
    for (const size of [16, 17, 1000, 1025, 123_456]) {
      const pool = new MemoryPool(16, own);
      pool.alloc(size);
      expect(pool.numWordsInUse).toBeLessThanOrEqual(size * 1.25 + 16);
    }
  });

  it('refuses a place that is not handed out', () => {
    const pool = new MemoryPool(16, own);
    const place = pool.alloc(5);
    pool.release(place);
    expect(() => pool.release(place)).toThrow(`memory: ${place} is not allocated`);
  });
});
