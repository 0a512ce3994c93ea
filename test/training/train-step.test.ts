import { afterEach, expect, it } from 'vitest';
import { readWeights } from '../../src/model/build-model.ts';
import { Random } from '../../src/random.ts';
import { tf } from '../../src/tensor/tf.ts';
import { batchLoss } from '../../src/training/batch-loss.ts';
import { type Trainee, trainStep } from '../../src/training/train-step.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { countingBatch, rowsOf, tinyTrainee, tinyTraining } from './tiny-trainee.ts';

const made: Trainee[] = [];
const newTrainee = (dropout?: number): Trainee => {
  const trainee = tinyTrainee(dropout);
  made.push(trainee);
  return trainee;
};

afterEach(() => {
  for (const { model, optimizer } of made.splice(0)) {
    optimizer.dispose();
    model.dispose();
  }
});

describeOnEachBackend('trainStep', () => {
  it('over micro-batches equals one step over all their rows', () => {
    const batch = countingBatch(6, new Random(1));
    const [whole, parts] = [newTrainee(), newTrainee()];
    const config = tinyTraining({ maxGradNorm: 0 });
    for (let step = 0; step < 3; step++) {
      const one = trainStep(whole, [batch], step, config);
      // Micro-batches of different sizes: each counts by its predicted tokens.
      const two = trainStep(parts, [rowsOf(batch, 0, 1), rowsOf(batch, 1, 3), rowsOf(batch, 3, 6)], step, config);
      expect(two.loss).toBeCloseTo(one.loss, 5);
      expect(two.gradNorm).toBeCloseTo(one.gradNorm, 5);
    }
    const [ofWhole, ofParts] = [readWeights(whole.model), readWeights(parts.model)];
    for (const [name, values] of ofWhole) {
      // AdamW divides by the gradient's size: a rounding of a tiny gradient moves a weight by a share of the rate, 0.02.
      expectClose(ofParts.get(name)!, values, { absolute: 2e-4 });
    }
  });

  it('clips the global norm of the gradient, which it reports unclipped', () => {
    const batch = countingBatch(4, new Random(1));
    const [clipped, free] = [newTrainee(), newTrainee()];
    const norm = trainStep(free, [batch], 0, tinyTraining({ maxGradNorm: 0 })).gradNorm;
    expect(trainStep(clipped, [batch], 0, tinyTraining({ maxGradNorm: norm / 10 })).gradNorm).toBe(norm);
    const [name] = free.model.parameters.keys();
    const [small, large] = [clipped, free].map(({ optimizer }) => optimizer.moments().firstMoments.get(name!)!);
    expectClose(
      small!.map((m) => 10 * m),
      large!,
      { absolute: 1e-7, relative: 1e-5 },
    ); // float32 sums
    const unchanged = newTrainee();
    trainStep(unchanged, [batch], 0, tinyTraining({ maxGradNorm: norm * 2 }));
    expect(readWeights(unchanged.model)).toEqual(readWeights(free.model));
  });

  it('reports the loss with label smoothing, and trains on it', () => {
    const batch = countingBatch(4, new Random(1));
    const plain = batchLoss(newTrainee().model, batch);
    expect(trainStep(newTrainee(), [batch], 0, tinyTraining()).loss).toBeCloseTo(plain, 5);
    const smoothed = newTrainee();
    const config = tinyTraining({ labelSmoothing: 0.5, maxSteps: 60 });
    let last = trainStep(smoothed, [batch], 0, config);
    for (let step = 1; step < 60; step++) last = trainStep(smoothed, [batch], step, config);
    // A smoothed loss cannot fall below the entropy of the smoothed target: 10/22 and ten times 1/22 more.
    const entropy = -(0.5 + 0.5 / 11) * Math.log(0.5 + 0.5 / 11) - 10 * (0.5 / 11) * Math.log(0.5 / 11);
    expect(last.loss).toBeGreaterThan(entropy - 1e-4);
  });

  it('overfits one batch', () => {
    const trainee = newTrainee();
    const batch = countingBatch(4, new Random(1));
    const config = tinyTraining({ maxSteps: 80 });
    const first = trainStep(trainee, [batch], 0, config).loss;
    for (let step = 1; step < 80; step++) trainStep(trainee, [batch], step, config);
    expect(first).toBeGreaterThan(2);
    expect(batchLoss(trainee.model, batch)).toBeLessThan(0.3);
  });

  it('leaves weights and moments as they are where the loss is not finite', () => {
    const trainee = newTrainee();
    const [name] = trainee.model.parameters.keys();
    const state = () => structuredClone([readWeights(trainee.model), trainee.optimizer.moments()]);
    trainee.model.parameters.get(name!)!.assign(tf.fill(trainee.model.parameters.get(name!)!.shape, Number.NaN));
    const before = state();
    const { loss } = trainStep(trainee, [countingBatch(2, new Random(1))], 0, tinyTraining());
    expect(loss).toBeNaN();
    expect(state()).toEqual(before);
  });

  it.each([0, 0.2])('keeps the number of tensors the same from step to step (dropout %s)', (dropout) => {
    const trainee = newTrainee(dropout);
    const random = new Random(1);
    const step = (i: number) =>
      trainStep(trainee, [countingBatch(2, random), countingBatch(3, random)], i, tinyTraining());
    step(0);
    const before = tf.memory().numTensors;
    for (let i = 1; i < 4; i++) step(i);
    batchLoss(trainee.model, countingBatch(2, random));
    expect(tf.memory().numTensors).toBe(before);
  });
});
