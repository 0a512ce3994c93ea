import { expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import type { TrainingConfig } from '../../src/config/training-config.ts';
import type { Batch } from '../../src/dataset/batch.ts';
import { unlabelledBatchOf } from '../../src/dataset/labelled-dataset.ts';
import { buildModel, readWeights } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { withAddedWeights } from '../../src/model/tuned-weights.ts';
import { lastLayers, type Tuning } from '../../src/model/tuning.ts';
import { Random } from '../../src/random.ts';
import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { batchLoss } from '../../src/training/batch-loss.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import type { Optimizer } from '../../src/training/optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import { describeOnKernelBackends } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { ruinWorkspace } from '../support/ruin-workspace.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights, tinyConfig } from '../support/tiny-config.ts';
import { tinyTuning } from '../support/tiny-tuning.ts';
import { tinyTraining } from './tiny-trainee.ts';

/** Steps of one, three and one micro-batches, with a validation between them; rates, batches and dropout masks change. */
function trainSome(
  config: ModelConfig,
  isRecorded: boolean,
  changes: Partial<TrainingConfig> = {},
  makeBatch: (seed: number) => Batch = (seed) => batchOf(config, seed),
  tuning?: Tuning,
) {
  const fresh = freshWeights(config);
  const start = tuning === undefined ? fresh : withAddedWeights(config, fresh, tuning, new Random(1));
  const built = buildModel(config, start, tuning);
  const made = createOptimizer(built);
  const model: Model = isRecorded ? built : { ...built, programs: undefined };
  const optimizer: Optimizer = isRecorded ? made : Object.create(made, { programs: { value: undefined } });
  const training = tinyTraining({ warmupSteps: 4, maxSteps: 9, labelSmoothing: 0.1, ...changes });
  const figures: unknown[] = [];
  for (let step = 0; step < 9; step++) {
    const numBatches = step % 3 === 1 ? 3 : 1;
    const batches = Array.from({ length: numBatches }, (_, i) => makeBatch(10 * step + i));
    figures.push(trainStep({ model, optimizer }, batches, step, { ...training, seed: 1 + (step >> 1) }));
    if (step % 4 === 0) figures.push(batchLoss(model, makeBatch(100 + step)));
    if (isRecorded && step === 5) ruinWorkspace();
  }
  const result = { figures, weights: readWeights(model), moments: optimizer.moments() };
  made.dispose();
  built.dispose();
  return result;
}

/** Micro-batches differ in the number of their targets, so in their shares. */
function batchOf(config: ModelConfig, seed: number): Batch {
  const batch = tinyBatch(config, seed);
  const targets = batch.targets.slice();
  if (seed % 2 === 1) targets[0] = -1;
  return { ...batch, targets, numTargets: targets.filter((target) => target >= 0).length };
}

describeOnKernelBackends('training by programs', () => {
  it.each(modelSettings)('gives the bits of eager steps: $title', ({ config }) => {
    const dropped = { ...config, dropout: 0.2 };
    expect(trainSome(dropped, true)).toEqual(trainSome(dropped, false));
  });

  it.each([
    ['an encoder', { numEncoderLayers: 2, numDecoderLayers: 0 }, 'mean' as const],
    ['a GPT', {}, 'last' as const],
  ])('gives the bits of eager steps: %s with a classification head', (_, layers, pooling) => {
    const tokenizer = trainCharacterTokenizer({ texts: ['abcdefg'], byteFallback: false });
    const { vocabSize } = tokenizer;
    const config = tinyConfig({ head: 'classification', labels: ['a', 'b'], contextLength: 16, vocabSize, ...layers });
    const batches = (seed: number): Batch => {
      const texts = [...'abcdefg'.slice(seed % 5)].join(['', 'a', 'gb'][seed % 3]);
      const { batch } = unlabelledBatchOf([texts, 'abc'], tokenizer, { contextLength: 16, pooling });
      return { ...batch, targets: Int32Array.of(seed % 2, 1) };
    };
    const dropped = { ...config, dropout: 0.2 };
    expect(trainSome(dropped, true, {}, batches)).toEqual(trainSome(dropped, false, {}, batches));
  });

  it.each(modelSettings.slice(0, 6))(
    'gives the bits of eager steps where the last layer is trained: $title',
    ({ config }) => {
      const dropped = { ...config, dropout: 0.2 };
      const run = (isRecorded: boolean) => trainSome(dropped, isRecorded, {}, undefined, lastLayers(config, 1));
      expect(run(true)).toEqual(run(false));
    },
  );

  it.each(modelSettings.slice(0, 10))('gives the bits of eager steps with adapters: $title', ({ config }) => {
    const dropped = { ...config, dropout: 0.2 };
    const run = (isRecorded: boolean) => trainSome(dropped, isRecorded, {}, undefined, tinyTuning(config));
    expect(run(true)).toEqual(run(false));
  });

  it('leaves weights alone where a loss is not finite, as eager steps do', () => {
    const { config } = modelSettings[0]!;
    const run = (isRecorded: boolean) => trainSome(config, isRecorded, { learningRate: 1e30, maxGradNorm: 0 });
    const [recorded, eager] = [run(true), run(false)];
    expect(recorded).toEqual(eager);
    expect(JSON.stringify(recorded.figures)).toContain('null'); // NaN or an infinity
  });

  it('keeps the memory in use the same once every shape has been met, and gives all of it back', () => {
    const { config } = modelSettings[1]!;
    const { host } = kernelBackend()!;
    trainSome(config, true); // tables and workspace stay
    const before = host.numWordsInUse;
    trainSome(config, true);
    expect(host.numWordsInUse).toBe(before);
  });
});
