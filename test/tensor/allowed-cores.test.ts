import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { allowedCores } from '../../src/tensor/allowed-cores.ts';

describe('allowedCores', () => {
  const all = availableParallelism();

  it.each([
    [{}, all],
    [{ cores: 1000 }, all],
    [{ cores: 1.9 }, Math.min(all, 1)],
    [{ cores: 0.25 }, 1],
    [{ cores: 2 }, Math.min(all, 2)],
  ])('of a group with limits %j are %i: the whole ones, at least 1, at most those of the machine', (limits, cores) => {
    expect(allowedCores(limits)).toBe(cores);
  });

  it('reads the limits of this process where none are given', () => {
    expect(allowedCores()).toBeGreaterThanOrEqual(1);
    expect(allowedCores()).toBeLessThanOrEqual(all);
  });
});
