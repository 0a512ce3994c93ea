import { expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { encoderDecoderPresets, gptPresets } from '../../src/config/presets.ts';
import type { Batch } from '../../src/dataset/batch.ts';
import { DecodingSession } from '../../src/decoding/decoding-session.ts';
import { buildModel, readWeights } from '../../src/model/build-model.ts';
import { Random } from '../../src/random.ts';
import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { type Trainee, trainStep } from '../../src/training/train-step.ts';
import { describeOnKernelBackends, switchBackend, whyMissing } from '../support/backends.ts';
import { modelSettings } from '../support/model-settings.ts';
import { freshWeights, tinyConfig } from '../support/tiny-config.ts';
import { tinyTraining } from './tiny-trainee.ts';

/** Rows of ids in which the next one follows from the last. */
function cyclicBatch(config: ModelConfig, random: Random, { batchSize = 3, length = 6 } = {}): Batch {
  const size = batchSize * length;
  const inputs = Int32Array.from({ length: size }, () => random.integer(config.vocabSize));
  for (let i = 0; i < size; i++) if (i % length > 0) inputs[i] = (inputs[i - 1]! * 3 + 1) % config.vocabSize;
  const source =
    config.numEncoderLayers === 0
      ? undefined
      : { ids: inputs.slice(), length, mask: Float32Array.from(inputs, (_, i) => (i % length < length - 1 ? 1 : 0)) };
  return {
    batchSize,
    targetLength: length,
    inputs,
    targets: inputs.map((id) => (id * 3 + 1) % config.vocabSize),
    numTargets: size,
    numTokens: size,
    source,
  };
}

function withTrainee<T>(config: ModelConfig, use: (trainee: Trainee) => T): T {
  const model = buildModel(config, freshWeights(config));
  const trainee = { model, optimizer: createOptimizer(model) };
  try {
    return use(trainee);
  } finally {
    trainee.optimizer.dispose();
    model.dispose();
  }
}

/** Writes some tokens, two rows at once, and swaps the rows once. */
function decodeSome({ model }: Trainee): void {
  const { vocabSize, numEncoderLayers } = model.config;
  const source = { ids: new Int32Array(6).fill(4), length: 3, mask: new Float32Array(6).fill(1) };
  const session = new DecodingSession(model, numEncoderLayers > 0 ? source : undefined);
  session.read(Int32Array.of(3, 4, 5, 6), 2);
  for (let i = 0; i < 3; i++) session.read(Int32Array.of(i % vocabSize, 2), 2);
  session.reorder(Int32Array.of(1, 0));
  session.read(Int32Array.of(1, 2), 2);
  session.dispose();
}

describeOnKernelBackends('training and decoding', (backend) => {
  const others = (['tensorflow', 'native'] as const).filter(
    (other) => other !== backend && whyMissing(other) === undefined,
  );

  it.each(modelSettings)('needs no stock kernel: $title', ({ config }) => {
    withTrainee({ ...config, dropout: 0.1 }, (trainee) => {
      const { fallbacks } = kernelBackend()!;
      fallbacks.clear();
      const random = new Random(1);
      const batches = [cyclicBatch(config, random), cyclicBatch(config, random, { batchSize: 2 })];
      const { loss } = trainStep(trainee, batches, 0, tinyTraining({ labelSmoothing: 0.1 }));
      decodeSome(trainee);
      expect(loss).toBeGreaterThan(0);
      expect(Object.fromEntries(fallbacks)).toEqual({});
    });
  });

  it.each([0, 2])('keeps tensors and memory the same from step to step (%s encoder layers)', (numEncoderLayers) => {
    const config = tinyConfig({ numEncoderLayers, dropout: 0.1 });
    withTrainee(config, (trainee) => {
      const random = new Random(1);
      const step = (i: number) => {
        trainStep(trainee, [cyclicBatch(config, random), cyclicBatch(config, random)], i, tinyTraining());
        decodeSome(trainee);
        return [tf.memory().numTensors, kernelBackend()!.host.numWordsInUse];
      };
      step(0);
      const before = step(1);
      for (let i = 2; i < 12; i++) expect(step(i)).toEqual(before);
    });
  });

  it.each([
    ['gpt', { ...gptPresets.nano, vocabSize: 40 }],
    ['encoder-decoder', { ...encoderDecoderPresets.nano, vocabSize: 40 }],
  ])('gives the same bits with 1 and 2 threads over 20 steps (%s)', (_, preset) => {
    const config = tinyConfig({ ...preset, dropout: 0.1 });
    const { host } = kernelBackend()!;
    const run = (numThreads: number) => {
      host.setThreads(numThreads);
      return withTrainee(config, (trainee) => {
        const random = new Random(1);
        const results = Array.from({ length: 20 }, (_, i) =>
          trainStep(trainee, [cyclicBatch(config, random, { batchSize: 8, length: 16 })], i, tinyTraining()),
        );
        return { results, weights: readWeights(trainee.model), moments: trainee.optimizer.moments() };
      });
    };
    const [one, two] = [run(1), run(2)];
    host.setThreads(1);
    expect(two).toEqual(one);
  });

  it.each(others)('learns as on %s over 200 steps', async (other) => {
    const config = tinyConfig({ ...gptPresets.nano, vocabSize: 40, dropout: 0.1 });
    // Each batch is new, so the loss is that of data not seen before.
    const run = () =>
      withTrainee(config, (trainee) => {
        const random = new Random(1);
        const losses = Array.from({ length: 200 }, (_, i) => {
          const batch = cyclicBatch(config, random, { batchSize: 4, length: 16 });
          return trainStep(trainee, [batch], i, tinyTraining({ learningRate: 1e-3, maxSteps: 200 })).loss;
        });
        return losses.slice(-20).reduce((sum, loss) => sum + loss / 20, 0);
      });
    const ours = run();
    await switchBackend(other);
    const theirs = run();
    await switchBackend(backend);
    expect(Math.abs(ours - theirs)).toBeLessThan(0.01);
  });
});
