import { describe, expect, it } from 'vitest';
import { interleave, timeTurn, timingOf } from '../../src/benchmark/timing.ts';

describe('interleave', () => {
  it('gives each measure a turn in each round, after a first that does not count', async () => {
    const order: string[] = [];
    const measures = ['a', 'b'].map((id) => ({
      id,
      prepare: () => void order.push(`for ${id}`),
      run: () => void order.push(id),
    }));
    const turns: string[] = [];
    const options = { rounds: 2, turnMs: 0, limitMs: 1000 };
    const onTurn = (done: number, total: number) => turns.push(`${done} of ${total}`);
    const timings = await interleave(measures, { ...options, onTurn });
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b'].flatMap((id) => [`for ${id}`, id]));
    expect(turns).toEqual(['0 of 6', '1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6']);
    expect([...timings].map(([id, { numRuns }]) => [id, numRuns])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('stops giving turns to what has taken its time, and keeps its only figure', async () => {
    let numRuns = 0;
    const slow = {
      id: 'slow',
      run: () => {
        numRuns++;
        timeTurn(() => {}, 5);
      },
    };
    const timings = await interleave([slow], { rounds: 3, turnMs: 0, limitMs: 1 });
    expect(numRuns).toBe(1);
    expect(timings.get('slow')).toMatchObject({ numRuns: 1 });
  });
});

describe('timingOf', () => {
  it('is the middle and the smallest', () => {
    expect(timingOf([3, 1, 2])).toEqual({ medianMs: 2, minMs: 1, numRuns: 3 });
  });
});
