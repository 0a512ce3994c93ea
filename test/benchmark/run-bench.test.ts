import { describe, expect, it } from 'vitest';
import { benchReportSchema } from '../../src/benchmark/bench-report.ts';
import { decodingWork, numTokensOf } from '../../src/benchmark/decoding.ts';
import { linearShapes } from '../../src/benchmark/linear-shapes.ts';
import { runBench } from '../../src/benchmark/run-bench.ts';
import { encoderDecoderPresets, gptPresets } from '../../src/config/presets.ts';
import { trainingDefaults } from '../../src/config/training-config.ts';
import { forwardFlopsPerToken } from '../../src/model/model-summary.ts';
import { countParameters } from '../../src/model/parameter-shapes.ts';
import { randomBatch } from '../../src/planning/random-batch.ts';
import { describeOnBackend } from '../support/backends.ts';
import { tinyConfig } from '../support/tiny-config.ts';

const quick = { rounds: 1, turnMs: 0, limitMs: 1000, memoryBytes: 2 ** 20, threads: 1 };
const training = { ...trainingDefaults, batchSize: 2, batchTokens: 96 };

for (const backend of ['cpu', 'native'] as const) {
  describeOnBackend(backend, 'runBench', () => {
    it.each([
      ['GPT', tinyConfig()],
      ['encoder-decoder', tinyConfig({ numEncoderLayers: 1, tieEmbeddings: true, contextLength: 24 })],
    ])('reports what the schema says for a %s', async (name, config) => {
      const report = benchReportSchema.parse(await runBench({ ...quick, name, config, training, backend }));
      expect(report.model).toMatchObject({ name, numParameters: countParameters(config) });
      expect(report.backends.map((one) => one.name)).toEqual([backend]);
      const [{ products, step, decoding }] = report.backends as [(typeof report.backends)[number]];
      expect(products.length).toBeGreaterThan(3);
      for (const { forward, dX, dW } of products) {
        for (const { gigaflops, minMs, medianMs } of [forward, dX, dW]) {
          expect(gigaflops).toBeGreaterThan(0);
          expect(minMs).toBeLessThanOrEqual(medianMs);
        }
      }
      expect(step.tokensPerSecond).toBeCloseTo((1000 * report.model.numTokens) / step.medianMs, 5);
      expect(decoding.map(({ numRows }) => numRows)).toEqual([1, 16]);
    });
  });
}

describe('runBench', () => {
  const options = { ...quick, name: 'tiny', config: tinyConfig(), training };

  it('refuses a backend that is not there, and stops when asked', async () => {
    await expect(runBench({ ...options, backend: 'gpu' })).rejects.toThrow("unknown backend 'gpu'");
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(runBench({ ...options, backend: 'cpu', signal })).rejects.toThrow('enough');
  });
});

describe('linearShapes', () => {
  const presets = [gptPresets.micro, gptPresets.llama, encoderDecoderPresets.mini];

  it.each(presets)('has all products of a forward pass: %j', (preset) => {
    const config = { ...preset, vocabSize: 100 };
    const batch = randomBatch(config, training);
    const shapes = linearShapes(config, batch);
    const flops = shapes.reduce(
      (sum, shape) => sum + 2 * shape.count * shape.numRows * shape.numInputs * shape.numOutputs,
      0,
    );
    // The rest is scores and values: twice 2 T C a token and attention.
    const { numEncoderLayers, numDecoderLayers, embeddingDim, contextLength } = config;
    const numAttentions = numEncoderLayers + (numEncoderLayers > 0 ? 2 : 1) * numDecoderLayers;
    const perToken = forwardFlopsPerToken(config) - numAttentions * 4 * contextLength * embeddingDim;
    expect(flops).toBe(perToken * batch.batchSize * batch.targetLength);
  });

  it('names the layers of a GPT in the order of computation', () => {
    const config = { ...gptPresets.micro, vocabSize: 100 };
    const shapes = linearShapes(config, randomBatch(config, trainingDefaults));
    expect(shapes.map(({ name, numRows, count }) => `${count} x ${numRows} ${name}`)).toEqual([
      '4 x 768 selfAttention.queryKeyValue',
      '4 x 768 selfAttention.output',
      '4 x 768 feedForward.up',
      '4 x 768 feedForward.down',
      '1 x 768 logits',
    ]);
  });
});

describe('decodingWork', () => {
  it('reads every weight but the position table once a token', () => {
    const config = { ...gptPresets.micro, vocabSize: 100 };
    const numTokens = numTokensOf(config);
    expect(numTokens).toBe(63);
    const weights = countParameters(config) - config.contextLength * config.embeddingDim;
    const cache = config.numDecoderLayers * 2 * config.embeddingDim * (numTokens / 2);
    expect(decodingWork(config, 1).readBytes).toBe(4 * numTokens * (weights + cache));
    expect(decodingWork(config, 16).readBytes).toBe(4 * numTokens * (weights + 16 * cache));
    expect(decodingWork(config, 16).flops).toBe(16 * decodingWork(config, 1).flops);
  });

  it('reads the encoder of a translator once a source', () => {
    const shallow = { ...encoderDecoderPresets.nano, vocabSize: 100 };
    const deep = { ...shallow, numEncoderLayers: 3 };
    const added = countParameters(deep) - countParameters(shallow);
    expect(decodingWork(deep, 1).readBytes - decodingWork(shallow, 1).readBytes).toBe(4 * added);
  });
});
