import { cpus } from 'node:os';
import type { ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch } from '../dataset/batch.ts';
import { UserError } from '../errors.ts';
import { forwardFlopsPerToken } from '../model/model-summary.ts';
import { countParameters } from '../model/parameter-shapes.ts';
import { randomBatch } from '../planning/random-batch.ts';
import { allowedCores } from '../tensor/allowed-cores.ts';
import { backendNames } from '../tensor/choose-backend.ts';
import { loadNative } from '../tensor/native/load-native.ts';
import { type BackendBench, openBackend } from './backend-bench.ts';
import type { BenchReport } from './bench-report.ts';
import { linearShapes } from './linear-shapes.ts';
import { peakBench } from './machine-speed.ts';
import { beyondCachesBytes, readCaches, readingBench } from './memory-speed.ts';
import { interleave, type Measure, type Timing } from './timing.ts';

export interface BenchOptions {
  /** As the report calls the model. */
  readonly name: string;
  readonly config: ModelConfig;
  readonly training: TrainingConfig;
  /** One backend; all that load, but `cpu`, by default. */
  readonly backend?: string | undefined;
  /** All cores this process may use by default. */
  readonly threads?: number | undefined;
  readonly rounds?: number;
  /** How long a measure's turn lasts in a round. */
  readonly turnMs?: number;
  /** How long a measure may run in all. */
  readonly limitMs?: number;
  /** Size of the buffer that memory is read from; twice the largest cache by default. */
  readonly memoryBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTurn?: (done: number, total: number) => void;
}

/**
 * Measures the machine, then products, a training step and decoding on each backend, all of them in turn.
 * @throws UserError if the backend named, or every one, cannot be had
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { name, config, training, backend, threads = allowedCores() } = options;
  const { rounds = 5, turnMs = 40, limitMs = 10_000, signal, onTurn } = options;
  const batch = randomBatch(config, training);
  const numParameters = countParameters(config);
  const flopsPerStep = trainingFlops(config, batch);
  const workload = { config, training, batch, shapes: linearShapes(config, batch), flopsPerStep };
  const machineTurns = machineBench(threads, { weightBytes: 4 * numParameters, memoryBytes: options.memoryBytes });
  const { benches, missing } = await openAll(backend, (candidate) => openBackend(candidate, workload, threads));
  try {
    const measures = [...machineTurns.measures, ...benches.flatMap((bench) => bench.measures)];
    const timings = await interleave(measures, { rounds, turnMs, limitMs, signal, ...(onTurn && { onTurn }) });
    const machine = machineTurns.result(timings);
    const limits = {
      peakGigaflops: machine.peak?.gigaflops ?? null,
      readGigabytesPerSecond: machine.reading?.weights.gigabytesPerSecond ?? null,
    };
    const { batchSize, numTokens } = batch;
    return {
      machine,
      model: { name, config, numParameters, batchSize, numTokens, flopsPerStep },
      backends: benches.map((bench) => bench.figures(timings, limits)),
      missing,
    };
  } finally {
    for (const bench of benches) bench.dispose();
  }
}

/** Three times the forward pass, at the length of the batch. */
export function trainingFlops(config: ModelConfig, batch: Batch): number {
  const perToken = forwardFlopsPerToken({ ...config, contextLength: batch.targetLength });
  return 3 * perToken * batch.batchSize * batch.targetLength;
}

type Machine = BenchReport['machine'];

/** The machine is measured in turn with the rest, since its speed changes while others use it. */
function machineBench(
  numThreads: number,
  sizes: { readonly weightBytes: number; readonly memoryBytes: number | undefined },
): { readonly measures: readonly Measure[]; result(timings: ReadonlyMap<string, Timing>): Machine } {
  const caches = readCaches();
  const machine = { cpuModel: cpus()[0]?.model.trim() || 'unknown', node: process.version, numThreads, caches };
  const loaded = loadNative();
  if (!loaded.ok) return { measures: [], result: () => ({ ...machine, peak: null, reading: null }) };
  const { addon } = loaded;
  const peak = peakBench(addon, numThreads);
  const memory = readingBench(addon, {
    id: 'read memory',
    sizeBytes: sizes.memoryBytes ?? beyondCachesBytes(caches),
    numThreads,
  });
  const weights = readingBench(addon, { id: 'read weights', sizeBytes: sizes.weightBytes, numThreads });
  return {
    measures: [...peak.measures, memory.measure, weights.measure],
    result(timings) {
      const [memoryTiming, weightsTiming] = [memory, weights].map(({ measure }) => timings.get(measure.id)!);
      const reading = { memory: memory.result(memoryTiming!), weights: weights.result(weightsTiming!) };
      return { ...machine, peak: peak.result(timings), reading };
    },
  };
}

async function openAll(
  named: string | undefined,
  open: (name: string) => Promise<BackendBench>,
): Promise<{ benches: BackendBench[]; missing: BenchReport['missing'] }> {
  if (named !== undefined) return { benches: [await open(named)], missing: [] };
  const benches: BackendBench[] = [];
  const missing: BenchReport['missing'] = [];
  for (const name of backendNames) {
    if (name === 'cpu') continue;
    try {
      benches.push(await open(name));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      missing.push({ name, reason: error.message });
    }
  }
  if (benches.length > 0) return { benches, missing };
  const reasons = missing.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
  throw new UserError(`no backend can be had here (${reasons})`, 'tiny-gpt doctor; or --backend cpu');
}
