import { beforeAll, describe, expect, it } from 'vitest';
import { trainingDefaults } from '../../src/config/training-config.ts';
import { measureSpeed, measureStep, probeLimitMs } from '../../src/planning/speed-probe.ts';
import { tf } from '../../src/tensor/tf.ts';
import { switchBackend } from '../support/backends.ts';
import { tinyConfig } from '../support/tiny-config.ts';
import { countingOrder } from '../training/tiny-trainee.ts';

beforeAll(() => switchBackend('cpu'));

const training = { ...trainingDefaults, batchSize: 2, batchTokens: 40 };

describe('probeLimitMs', () => {
  it('is two seconds, and a small share of a small budget', () => {
    expect([1e9, 300_000, 50_000, 5000].map(probeLimitMs)).toEqual([2000, 2000, 2000, 200]);
  });
});

describe('measureStep', () => {
  const shapes = {
    'a GPT': {},
    'an encoder-decoder': { numEncoderLayers: 1, positions: 'sinusoidal' },
    'an encoder with a head': { numEncoderLayers: 1, numDecoderLayers: 0, head: 'classification', labels: ['a', 'b'] },
    'a GPT with a head': { head: 'classification', labels: ['a', 'b'] },
  } as const;

  it.each(Object.entries(shapes))('times a step of the shape of %s and frees everything', (name, shape) => {
    const before = tf.memory().numTensors;
    const { stepMs, numPositions } = measureStep(tinyConfig(shape), training, 500);
    expect(stepMs).toBeGreaterThan(0);
    // Rows of 7 tokens: two windows; pairs or texts that fill 40 tokens.
    expect(numPositions).toBe({ 'a GPT': 14, 'an encoder-decoder': 14 }[name] ?? 35);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('measureSpeed', () => {
  it('counts a step once for each accumulated batch and validation by its tokens', () => {
    const batch = countingOrder().next();
    const dataset = {
      numTrainTokens: 1000,
      numValidationTokens: 1000 * batch.numTargets,
      numValidationBytes: 0,
      seenIds: new Uint8Array(11),
      trainingOrder: () => countingOrder(),
      validationBatches: () => [batch],
    };
    const { stepMs, validationMs } = measureSpeed(tinyConfig(), training, { dataset, limitMs: 500 });
    // A thousand validation batches of the size of a training batch, each without a backward pass.
    expect(validationMs).toBeGreaterThan(10 * stepMs);
    const unvalidated = { ...dataset, validationBatches: () => [] };
    expect(measureSpeed(tinyConfig(), training, { dataset: unvalidated, limitMs: 500 }).validationMs).toBe(0);
  });
});
