import type { ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import { buildModel } from '../model/build-model.ts';
import { initialiseWeights } from '../model/initialise-weights.ts';
import { Random } from '../random.ts';
import { kernelBackend } from '../tensor/backend/kernel-backend.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { createOptimizer } from '../training/create-optimizer.ts';
import { trainStep } from '../training/train-step.ts';
import type { BackendFigures } from './bench-report.ts';
import { decode, decodingWork, numTokensOf } from './decoding.ts';
import type { LinearShape } from './linear-shapes.ts';
import { makeProducts, productKinds } from './products.ts';
import type { Measure, Timing } from './timing.ts';

/** What is measured on each backend. */
export interface Workload {
  readonly config: ModelConfig;
  readonly training: TrainingConfig;
  readonly batch: Batch;
  readonly shapes: readonly LinearShape[];
  readonly flopsPerStep: number;
}

/** What the machine can do, where it is known. */
export interface Limits {
  readonly peakGigaflops: number | null;
  /** From a buffer as large as the weights. */
  readonly readGigabytesPerSecond: number | null;
}

/** A backend ready to be timed. Dispose it when done. */
export interface BackendBench {
  readonly measures: readonly Measure[];
  figures(timings: ReadonlyMap<string, Timing>, limits: Limits): BackendFigures;
  dispose(): void;
}

const rowCounts = [1, 16];

/**
 * Starts a backend and makes a model and matrices on it.
 * @throws UserError if it cannot be had
 */
export async function openBackend(name: string, workload: Workload, numThreads: number): Promise<BackendBench> {
  const { config, training, batch, shapes } = workload;
  const chosen = await chooseBackend(name, numThreads);
  const instructionSet = kernelBackend()?.host.instructionSet ?? null;
  const model = buildModel(config, initialiseWeights(config, new Random(0)));
  const trainee = { model, optimizer: createOptimizer(model) };
  const products = shapes.map(makeProducts);
  const idOf = (...parts: readonly (string | number)[]) => [name, ...parts].join(' ');
  const prepare = async () => {
    await chooseBackend(name, numThreads);
  };
  const measures: Measure[] = [
    ...products.flatMap(({ run }, index) =>
      productKinds.map((kind) => ({ id: idOf('product', index, kind), prepare, run: run[kind] })),
    ),
    { id: idOf('step'), prepare, run: () => trainStep(trainee, [batch], 0, training) },
    ...rowCounts.map((rows) => ({ id: idOf('decode', rows), prepare, run: () => decode(model, rows) })),
  ];
  return {
    measures,
    figures(timings, limits) {
      const timingOf = (...parts: readonly (string | number)[]) => timings.get(idOf(...parts))!; // measured above
      return {
        name,
        numThreads: chosen.numThreads,
        instructionSet,
        products: shapes.map(({ name: layer, numRows, numInputs, numOutputs }, index) => {
          const productOf = (kind: string) => {
            const timing = timingOf('product', index, kind);
            const gigaflops = (2 * numRows * numInputs * numOutputs) / timing.medianMs / 1e6;
            return { ...timing, gigaflops, shareOfPeak: ratio(gigaflops, limits.peakGigaflops) };
          };
          const [forward, dX, dW] = [productOf('forward'), productOf('dX'), productOf('dW')];
          return { name: layer, numRows, numInputs, numOutputs, forward, dX, dW };
        }),
        step: stepFigures(timingOf('step'), workload, limits),
        decoding: rowCounts.map((rows) => decodingFigures(timingOf('decode', rows), { config, rows, limits })),
      };
    },
    dispose() {
      for (const product of products) product.dispose();
      trainee.optimizer.dispose();
      model.dispose();
    },
  };
}

function stepFigures(timing: Timing, { batch, flopsPerStep }: Workload, { peakGigaflops }: Limits) {
  const tokensPerSecond = (1000 * batch.numTokens) / timing.medianMs;
  return { ...timing, tokensPerSecond, shareOfPeak: ratio(flopsPerStep / timing.medianMs / 1e6, peakGigaflops) };
}

function decodingFigures(
  timing: Timing,
  { config, rows, limits }: { config: ModelConfig; rows: number; limits: Limits },
): BackendFigures['decoding'][number] {
  const numTokens = numTokensOf(config);
  const base = { ...timing, numRows: rows, numTokens, tokensPerSecond: (1000 * rows * numTokens) / timing.medianMs };
  const { peakGigaflops, readGigabytesPerSecond } = limits;
  if (peakGigaflops === null || readGigabytesPerSecond === null) return { ...base, limit: null, shareOfLimit: null };
  const { readBytes, flops } = decodingWork(config, rows);
  const readMs = readBytes / readGigabytesPerSecond / 1e6;
  const computeMs = flops / peakGigaflops / 1e6;
  const limit = readMs > computeMs ? 'reading' : 'peak';
  return { ...base, limit, shareOfLimit: Math.max(readMs, computeMs) / timing.medianMs };
}

function ratio(value: number, limit: number | null): number | null {
  return limit === null ? null : value / limit;
}
