import { expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { buildModel, readWeights } from '../../src/model/build-model.ts';
import { withAddedWeights } from '../../src/model/tuned-weights.ts';
import { lastLayers, type Tuning, trainedShapes } from '../../src/model/tuning.ts';
import { Random } from '../../src/random.ts';
import { tf } from '../../src/tensor/tf.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights } from '../support/tiny-config.ts';
import { tinyTuning } from '../support/tiny-tuning.ts';
import { tinyTraining } from './tiny-trainee.ts';

/** Trains a few steps, and expects that what the tuning names has changed and nothing else, bit by bit. */
function expectOthersKept(config: ModelConfig, tuning: Tuning): void {
  const before = tf.memory().numTensors;
  const start = withAddedWeights(config, freshWeights(config), tuning, new Random(1));
  const model = buildModel(config, start, tuning);
  const optimizer = createOptimizer(model);
  for (let step = 0; step < 3; step++) {
    trainStep({ model, optimizer }, [tinyBatch(config, step)], step, tinyTraining());
  }
  const trained = trainedShapes(config, tuning);
  for (const [name, values] of readWeights(model)) {
    if (trained.has(name)) expect(values, name).not.toEqual(start.get(name));
    else expect(values, name).toEqual(start.get(name));
  }
  expect([...optimizer.moments().firstMoments.keys()]).toEqual([...trained.keys()]);
  optimizer.dispose();
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
}

describeOnEachBackend('training a part of a model', () => {
  it.each(modelSettings.slice(0, 4))('leaves the rest as it was, for the last layer: $title', ({ config }) => {
    expectOthersKept(config, lastLayers(config, 1));
  });

  it.each(modelSettings.slice(0, 8))('leaves the rest as it was, for adapters: $title', ({ config }) => {
    expectOthersKept(config, tinyTuning(config));
  });
});
