import { toConfigJson } from '../../src/checkpoint/layouts/choose-layout.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { trainingDefaults } from '../../src/config/training-config.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';

/** Run as a process of its own until it is killed: saves model after model, each filled with its step, and prints the step. */
const config: ModelConfig = {
  ...{ numEncoderLayers: 0, numDecoderLayers: 1, embeddingDim: 64, numHeads: 2, numKeyValueHeads: 2 },
  ...{ feedForwardDim: 128, contextLength: 32, vocabSize: 500, positions: 'learned', norm: 'layer', bias: true },
  ...{
    normPlacement: 'pre',
    activation: 'gelu',
    qkNorm: false,
    dropout: 0,
    tieEmbeddings: true,
    head: 'language-model',
    labels: [],
  },
};

function filled(value: number): NamedTensor[] {
  return [...parameterShapes(config)].map(([name, shape]) => ({
    name,
    shape,
    data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value),
  }));
}

const run = await RunFolder.create(process.argv[2] ?? '', {
  configJson: toConfigJson(config),
  tokenizerJson: {},
  tokenizerConfigJson: {},
  run: {
    task: 'text',
    name: 'tales',
    data: { inputs: [], kind: 'documents', sizeBytes: 0, numExamples: 0 },
    settings: { training: trainingDefaults },
    numParameters: 0,
    options: {},
  },
});
for (let step = 1; ; step++) {
  await run.saveBest(filled(step));
  await run.saveLast(step, { tensors: filled(step), optimizer: filled(step), state: { step } });
  await run.appendMetrics({ step });
  process.stdout.write(`${step}\n`);
}
