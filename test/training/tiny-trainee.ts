import { type TrainingConfig, trainingDefaults } from '../../src/config/training-config.ts';
import type { Batch, BatchOrder } from '../../src/dataset/batch.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { Random } from '../../src/random.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import type { Trainee } from '../../src/training/train-step.ts';
import { freshWeights, tinyConfig } from '../support/tiny-config.ts';

/** A GPT of some hundred weights, to be disposed by the test that trains it. */
export function tinyTrainee(dropout = 0): Trainee {
  const config = tinyConfig({ dropout });
  const model = buildModel(config, freshWeights(config));
  return { model, optimizer: createOptimizer(model) };
}

/** Settings under which the tiny model learns in a few steps. */
export function tinyTraining(changes: Partial<TrainingConfig> = {}): TrainingConfig {
  return { ...trainingDefaults, warmupSteps: 0, learningRate: 0.02, maxSteps: 6, evalSteps: 2, seed: 1, ...changes };
}

/** Rows that count upwards modulo the vocabulary, from a seeded start. */
export function countingBatch(batchSize: number, random: Random): Batch {
  const { contextLength, vocabSize } = tinyConfig();
  const inputs = new Int32Array(batchSize * contextLength);
  for (let row = 0; row < batchSize; row++) {
    const first = random.integer(vocabSize);
    for (let t = 0; t < contextLength; t++) inputs[row * contextLength + t] = (first + t) % vocabSize;
  }
  return batchOf(
    inputs,
    inputs.map((id) => (id + 1) % vocabSize),
  );
}

/** Rows `from` to `to` of a batch. */
export function rowsOf(batch: Batch, from: number, to: number): Batch {
  const { targetLength } = batch;
  const part = (ids: Int32Array) => ids.slice(from * targetLength, to * targetLength);
  return batchOf(part(batch.inputs), part(batch.targets));
}

function batchOf(inputs: Int32Array, targets: Int32Array): Batch {
  const targetLength = tinyConfig().contextLength;
  const [numTargets, numTokens] = [inputs.length, inputs.length];
  const batchSize = inputs.length / targetLength;
  return { batchSize, targetLength, inputs, targets, numTargets, numTokens, source: undefined };
}

/** Counting batches without end; `scales` collects what it was asked for. */
export function countingOrder(batchSize = 4): BatchOrder & { readonly scales: number[] } {
  let random = new Random(9);
  const scales: number[] = [];
  return {
    scales,
    epoch: 0,
    next(scale = 1) {
      scales.push(scale);
      return countingBatch(Math.max(1, Math.round(batchSize * scale)), random);
    },
    state: () => random.state(),
    restore: (state) => {
      random = new Random(state as ReturnType<Random['state']>); // what state() gave
    },
  };
}
