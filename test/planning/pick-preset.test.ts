import { describe, expect, it } from 'vitest';
import { pickPreset } from '../../src/planning/pick-preset.ts';

const names = ['nano', 'micro', 'mini', 'small'];

describe.each(['gpt', 'encoder-decoder'] as const)('pickPreset for %s', (family) => {
  const pick = (budgetMs: number, flopsPerMs: number, vocabSize = 512) =>
    pickPreset({ family, vocabSize, budgetMs, flopsPerMs });

  it('takes the smallest where the budget feeds none', () => {
    expect(pick(1, 1)).toBe('nano');
  });

  it('takes the largest of its ladder where the budget feeds all, never one of the well-known shapes', () => {
    expect(pick(1e12, 1e12)).toBe('small');
  });

  it('never picks a smaller one for more time or a faster machine, and passes through each', () => {
    const picked = Array.from({ length: 60 }, (_, i) => pick(300_000, 10 ** (i / 6)));
    const places = picked.map((name) => names.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(picked)).toEqual(new Set(names));
    expect(Array.from({ length: 60 }, (_, i) => pick(10 ** (i / 6), 300_000))).toEqual(picked);
  });

  it('picks no larger one for a larger vocabulary', () => {
    for (let i = 0; i < 60; i++) {
      const [small, large] = [500, 50_000].map((vocabSize) => names.indexOf(pick(300_000, 10 ** (i / 6), vocabSize)));
      expect(large!).toBeLessThanOrEqual(small!);
    }
  });
});
