import { expect, it } from 'vitest';
import type { Batch } from '../../src/dataset/batch.ts';
import { UserError } from '../../src/errors.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { roundWeights } from '../../src/model/round-weights.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import { describeOnBackend } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights, tellingWeights, tinyConfig } from '../support/tiny-config.ts';
import { tinyTraining } from '../training/tiny-trainee.ts';

describeOnBackend('native', 'roundWeights', () => {
  it.each([true, false])('leaves the loss of a trained model within 0.01 (tied embeddings: %s)', (tieEmbeddings) => {
    const config = tinyConfig({ embeddingDim: 48, feedForwardDim: 100, tieEmbeddings, activation: 'swiglu' });
    const model = buildModel(config, freshWeights(config));
    const optimizer = createOptimizer(model);
    const batch = tinyBatch(config);
    const before = lossOf(model, batch);
    for (let i = 0; i < 40; i++) trainStep({ model, optimizer }, [batch], i, tinyTraining());
    optimizer.dispose();
    const exact = lossOf(model, batch);
    expect(exact).toBeLessThan(0.8 * before);
    const rounded = roundWeights(model);
    const loss = lossOf(rounded, batch);
    expect(Math.abs(loss - exact)).toBeLessThan(0.01);
    expect(loss).not.toBe(exact);
    rounded.dispose();
  });

  it.each(modelSettings)('changes logits by some hundredths, and takes no memory along: $title', ({ config }) => {
    const words = kernelBackend()!.host.numWordsInUse;
    const model = buildModel(config, tellingWeights(config));
    const batch = tinyBatch(config);
    const logits = (of: Model) => tf.tidy(() => of.logits(batch).dataSync().slice());
    const exact = logits(model);
    const rounded = roundWeights(model);
    // Each factor of the products is off by up to a 254th of the largest, and these weights are made to amplify differences.
    const got = logits(rounded);
    const difference = rootMeanSquare(exact.map((value, i) => value - got[i]!));
    expect(difference / rootMeanSquare(exact)).toBeLessThan(0.25);
    expect(difference).toBeGreaterThan(0);
    rounded.dispose();
    expect(kernelBackend()!.host.numWordsInUse - words).toBeLessThan(1e5);
  });
});

describeOnBackend('cpu', 'roundWeights', () => {
  it('is refused', () => {
    const config = tinyConfig();
    const model = buildModel(config, freshWeights(config));
    expect(() => roundWeights(model)).toThrow(UserError);
    expect(() => roundWeights(model)).toThrow('weights of int8 need the backend native, got cpu');
    model.dispose();
  });
});

function lossOf(model: Model, batch: Batch): number {
  return tf.tidy(() => crossEntropy(model.logits(batch), batch.targets).dataSync()[0]!);
}

function rootMeanSquare(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return Math.sqrt(sum / values.length);
}
