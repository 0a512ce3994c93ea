import { expect, it } from 'vitest';
import { buildModel, readWeights } from '../../src/model/build-model.ts';
import { lastLayers, trainedShapes } from '../../src/model/tuning.ts';
import { tf } from '../../src/tensor/tf.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights } from '../support/tiny-config.ts';
import { tinyTraining } from './tiny-trainee.ts';

describeOnEachBackend('training the last layer and the head', () => {
  it.each(modelSettings.slice(0, 4))('leaves every bit of the others as it was: $title', ({ config }) => {
    const before = tf.memory().numTensors;
    const tuning = lastLayers(config, 1);
    const start = freshWeights(config);
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
  });
});
