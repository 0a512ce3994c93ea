import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryPool } from '../../src/tensor/memory-pool.ts';

describe('MemoryPool', () => {
  it('hands out places on 64-byte lines that do not overlap, whatever is given back in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.nat(20))), (requests) => {
        const pool = new MemoryPool(100, () => undefined);
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
    const ends: number[] = [];
    const pool = new MemoryPool(16, (end) => ends.push(end));
    for (let i = 0; i < 100; i++) pool.release(pool.alloc(1000));
    expect(ends).toHaveLength(1);
    expect(pool.numWordsInUse).toBe(0);
    expect(pool.alloc(1)).not.toBe(pool.alloc(1));
  });

  it('wastes at most a quarter', () => {
    for (const size of [16, 17, 1000, 1025, 123_456]) {
      const pool = new MemoryPool(16, () => undefined);
      pool.alloc(size);
      expect(pool.numWordsInUse).toBeLessThanOrEqual(size * 1.25 + 16);
    }
  });

  it('refuses a place that is not handed out', () => {
    const pool = new MemoryPool(16, () => undefined);
    const place = pool.alloc(5);
    pool.release(place);
    expect(() => pool.release(place)).toThrow(`memory: ${place} is not allocated`);
  });
});
