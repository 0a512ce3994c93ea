import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toConfigJson } from '../../src/checkpoint/layouts/choose-layout.ts';
import type { RunFiles } from '../../src/checkpoint/run-files.ts';
import type { NewRun } from '../../src/checkpoint/run-record.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { trainingDefaults } from '../../src/config/training-config.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { Random } from '../../src/random.ts';

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-gpt-checkpoint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A GPT-2 of two layers. */
export const gptConfig: ModelConfig = {
  numEncoderLayers: 0,
  numDecoderLayers: 2,
  embeddingDim: 8,
  numHeads: 2,
  numKeyValueHeads: 2,
  feedForwardDim: 12,
  contextLength: 6,
  vocabSize: 11,
  positions: 'learned',
  norm: 'layer',
  normPlacement: 'pre',
  activation: 'gelu',
  qkNorm: false,
  bias: true,
  dropout: 0.1,
  tieEmbeddings: true,
  head: 'language-model',
  labels: [],
};

/** A Llama with two query heads for each key head. */
export const llamaConfig: ModelConfig = {
  ...gptConfig,
  embeddingDim: 16,
  numHeads: 4,
  positions: 'rope',
  norm: 'rms',
  activation: 'swiglu',
  bias: false,
};

/** An M2M-100 of two encoder layers and one decoder layer. */
export const pairConfig: ModelConfig = {
  ...gptConfig,
  numEncoderLayers: 2,
  numDecoderLayers: 1,
  positions: 'sinusoidal',
  activation: 'relu',
};

/** Every parameter of a config with random values. */
export function randomParameters(config: ModelConfig, seed = 1): Map<string, NamedTensor> {
  const random = new Random(seed);
  const parameters = new Map<string, NamedTensor>();
  for (const [name, shape] of parameterShapes(config)) {
    const data = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random.uint32() / 2 ** 31 - 1);
    parameters.set(name, { name, shape, data });
  }
  return parameters;
}

/** What a run knows when it starts. */
export function newRun(name: string): NewRun {
  return {
    task: 'text',
    name,
    data: { inputs: [`${name}.txt`], kind: 'documents', sizeBytes: 1000, numExamples: 3 },
    settings: { training: trainingDefaults },
    numParameters: 123,
    options: { data: [`${name}.txt`] },
  };
}

/** The files of a new checkpoint. */
export function newFiles(name: string, config: ModelConfig): RunFiles {
  return { configJson: toConfigJson(config), tokenizerJson: {}, tokenizerConfigJson: {}, run: newRun(name) };
}
