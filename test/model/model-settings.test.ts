import { describe, expect, it } from 'vitest';
import { modelOptions, modelSettings } from '../support/model-settings.ts';
import { allPairs, choosePairwise, pairsOf } from '../support/pairwise.ts';

describe('the settings under which models are tested', () => {
  it('have every pair of values of two options', () => {
    const seen = new Set(choosePairwise(modelOptions).flatMap((choice) => pairsOf(choice, modelOptions)));
    expect([...seen].sort()).toEqual(allPairs(modelOptions).sort());
  });

  it('have every value at least twice, and are few', () => {
    for (const [name, values] of Object.entries(modelOptions)) {
      for (const value of values) {
        const count = modelSettings.filter(({ config }) => config[name as keyof typeof config] === value).length;
        expect(count, `${name} ${value}`).toBeGreaterThanOrEqual(2);
      }
    }
    expect(modelSettings.length).toBeLessThan(35);
  });
});
