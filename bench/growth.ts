/**
 * How the cost of a training step grows: tokens a second and share of peak by width, context and batch, on `native`; then the memory
 * of a step by context, which must not grow faster than the tokens. Lists are of numbers and commas; cells that need more than 2 GB,
 * or more seconds a step than allowed, are left out.
 *
 *     npm run bench growth -- [--widths 64,..] [--contexts 32,..] [--batches 1,..] [--layers 4] [--seconds 3] [--only speed|memory]
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measurePeak } from '../src/benchmark/machine-speed.ts';
import { trainingFlops } from '../src/benchmark/run-bench.ts';
import { timeTurn, timingOf } from '../src/benchmark/timing.ts';
import { formatBytes, formatRate } from '../src/cli/format/numbers.ts';
import { formatTable } from '../src/cli/format/table.ts';
import type { ModelConfig } from '../src/config/model-config.ts';
import { gptPresets } from '../src/config/presets.ts';
import { trainingDefaults } from '../src/config/training-config.ts';
import type { Batch } from '../src/dataset/batch.ts';
import { buildModel } from '../src/model/build-model.ts';
import { initialiseWeights } from '../src/model/initialise-weights.ts';
import { randomBatch } from '../src/planning/random-batch.ts';
import { Random } from '../src/random.ts';
import { kernelBackend } from '../src/tensor/backend/kernel-backend.ts';
import { chooseBackend } from '../src/tensor/choose-backend.ts';
import { loadNative } from '../src/tensor/native/load-native.ts';
import { createOptimizer } from '../src/training/create-optimizer.ts';
import { trainStep } from '../src/training/train-step.ts';

const { values } = parseArgs({
  options: {
    widths: { type: 'string', default: '64,128,256,384,512,768' },
    contexts: { type: 'string', default: '32,128,512,2048' },
    batches: { type: 'string', default: '1,8,32,128' },
    layers: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    cell: { type: 'string' },
  },
});
const numbersOf = (list: string) => list.split(',').map(Number);
const [widths, contexts, batches] = [values.widths, values.contexts, values.batches].map(numbersOf) as [
  number[],
  number[],
  number[],
];
const maxBytes = 2e9;
const { numThreads } = await chooseBackend('native');
const { host } = kernelBackend()!; // native is one
const loaded = loadNative();
if (!loaded.ok) throw new Error(loaded.detail);
const { addon } = loaded;
let peak = measurePeak(addon, { numThreads: numThreads!, limitMs: 400 }).gigaflops;

function configOf(width: number, contextLength: number): ModelConfig {
  const numHeads = width / (width < 384 ? 32 : 64);
  const heads = { numHeads, numKeyValueHeads: numHeads };
  const sizes = {
    embeddingDim: width,
    feedForwardDim: 4 * width,
    contextLength,
    numDecoderLayers: Number(values.layers),
  };
  return { ...gptPresets.micro, ...sizes, ...heads, vocabSize: 512 };
}

/**
 * Floats that a step holds for each token: in a layer some 16 C for the backward pass and 8 C while gradients flow, and logits with
 * their gradient. An estimate, to know before.
 */
function activationBytes({ embeddingDim, numDecoderLayers, vocabSize }: ModelConfig, numTokens: number): number {
  return 4 * numTokens * (numDecoderLayers * 16 * embeddingDim + 8 * embeddingDim + 2 * vocabSize);
}

interface Cell {
  readonly stepMs: number;
  /** Memory of the kernels while the model and its program are there. */
  readonly kernelBytes: number;
}

function measureCell(config: ModelConfig, batch: Batch): Cell {
  const model = buildModel(config, initialiseWeights(config, new Random(0)));
  const trainee = { model, optimizer: createOptimizer(model) };
  const run = () => trainStep(trainee, [batch], 0, trainingDefaults);
  run();
  const kernelBytes = 4 * host.numWordsInUse;
  const { medianMs } = timingOf(timeTurn(run, 250));
  trainee.optimizer.dispose();
  model.dispose();
  return { stepMs: medianMs, kernelBytes };
}

function speedCell(width: number, context: number, batchSize: number): string[] {
  const config = configOf(width, context);
  const numTokens = batchSize * context;
  if (activationBytes(config, numTokens) > maxBytes) return ['> 2 GB', ''];
  const batch = randomBatch(config, { ...trainingDefaults, batchSize });
  const flops = trainingFlops(config, batch);
  // Half of the peak is about what is reached.
  if (flops / (0.5 * peak * 1e9) > Number(values.seconds)) return ['slow', ''];
  const { stepMs } = measureCell(config, batch);
  return [formatRate((1000 * numTokens) / stepMs), `${((100 * flops) / stepMs / 1e6 / peak).toFixed(0)} %`];
}

function printSpeeds(): void {
  const startedAt = performance.now();
  const rows = [['width', 'context', ...batches.flatMap((batch) => [`batch ${batch}`, ''])]];
  for (const width of widths) {
    for (const context of contexts) {
      peak = Math.max(peak, measurePeak(addon, { numThreads: numThreads!, limitMs: 60 }).gigaflops);
      const cells = batches.flatMap((batch) => speedCell(width, context, batch));
      rows.push([String(width), String(context), ...cells]);
    }
  }
  console.log(`${cpus()[0]?.model}, ${host.instructionSet}, ${numThreads} threads, peak ${peak.toFixed(0)} GFLOP/s`);
  console.log(`${values.layers} layers, vocabulary 512: tokens a second and share of the peak, medians\n`);
  for (const line of formatTable(rows, 'r'.repeat(2 + 2 * batches.length))) console.log(line);
  console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
}

interface CellMemory {
  readonly kernelBytes: number;
  readonly residentBytes: number;
}

/** In a process of its own: memory for programs is kept for the largest so far, and what is resident does not shrink. */
function memoryOf(context: number, batchSize: number): CellMemory {
  const args = ['--import', 'tsx', process.argv[1]!, '--cell', `${context},${batchSize}`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as CellMemory; // what printCell writes
}

function printCell(context: number, batchSize: number): void {
  const config = configOf(128, context);
  const { kernelBytes } = measureCell(config, randomBatch(config, { ...trainingDefaults, batchSize }));
  const cell: CellMemory = { kernelBytes, residentBytes: 1024 * process.resourceUsage().maxRSS };
  console.log(JSON.stringify(cell));
}

function printMemory(): void {
  console.log('memory of a step, width 128: weights, moments, activations, gradients; and the most of the process\n');
  const rows = [['context', 'batch 1', 'a token', 'process', '4,096 tokens', 'a token', 'process']];
  for (const context of [32, 64, 128, 256, 512, 1024, 2048, 4096]) {
    const cells = [1, 4096 / context].flatMap((batchSize) => {
      const { kernelBytes, residentBytes } = memoryOf(context, batchSize);
      return [
        formatBytes(kernelBytes),
        formatBytes(Math.round(kernelBytes / batchSize / context)),
        formatBytes(residentBytes),
      ];
    });
    rows.push([String(context), ...cells]);
  }
  for (const line of formatTable(rows, 'r'.repeat(7))) console.log(line);
}

if (values.cell !== undefined) {
  const [context = 0, batchSize = 0] = numbersOf(values.cell);
  printCell(context, batchSize);
} else {
  if (values.only !== 'memory') printSpeeds();
  if (values.only !== 'speed') printMemory();
}
