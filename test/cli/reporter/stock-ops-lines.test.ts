import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { stockOpsLines } from '../../../src/cli/reporter/stock-ops-lines.ts';

const lines = (calls: Record<string, number> | null) =>
  stockOpsLines({ type: 'stock-ops', step: 1200, calls }, { columns: 80, color: new Chalk({ level: 0 }) });

describe('stockOpsLines', () => {
  it('are one an op, the most frequent first', () => {
    expect(lines({ Tile: 1, Softmax: 12 })).toEqual([
      'ops    on stock kernels up to step 1,200:',
      '       Softmax  12 calls',
      '       Tile  1 call',
    ]);
  });

  it('say that there is none, and that a backend has no others', () => {
    expect(lines({})).toEqual(['ops    on stock kernels up to step 1,200: none']);
    expect(lines(null)).toEqual(['ops    all on stock kernels up to step 1,200: this backend has no others']);
  });
});
