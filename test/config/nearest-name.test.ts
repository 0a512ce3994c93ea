import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/config/nearest-name.ts';

describe('nearestName', () => {
  it('is near, or none', () => {
    expect(nearestName('tlaes', ['fr-en', 'tales'])).toBe('tales');
    expect(nearestName('quixotic', ['fr-en', 'tales'])).toBeUndefined();
    expect(nearestName('tales', [])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('asks for the nearest name, where there is one', () => {
    expect(didYouMean('nanno', ['nano', 'micro'])).toBe("Did you mean 'nano'?");
    expect(didYouMean('quixotic', ['nano', 'micro'])).toBeUndefined();
  });
});
