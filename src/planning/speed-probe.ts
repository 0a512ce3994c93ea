import type { ModelConfig } from '../config/model-config.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch, Dataset } from '../dataset/batch.ts';
import { buildModel } from '../model/build-model.ts';
import { initialiseWeights } from '../model/initialise-weights.ts';
import type { Model } from '../model/model.ts';
import { withAddedWeights } from '../model/tuned-weights.ts';
import type { Tuning } from '../model/tuning.ts';
import { Random } from '../random.ts';
import { batchLoss } from '../training/batch-loss.ts';
import { createOptimizer } from '../training/create-optimizer.ts';
import { trainStep } from '../training/train-step.ts';
import { randomBatch } from './random-batch.ts';

export interface MeasuredSpeed {
  /** One step, gradient accumulation included. */
  readonly stepMs: number;
  /** One pass over the validation split. */
  readonly validationMs: number;
}

/** Milliseconds that one measurement may take where two runs do not take longer: at most 2 s, and little of a small budget. */
export function probeLimitMs(budgetMs: number): number {
  return Math.min(2000, 0.04 * budgetMs);
}

export interface SpeedFacts {
  readonly dataset: Dataset;
  /** What the run trains of the model; all of it by default. */
  readonly tuning?: Tuning | undefined;
  /** Of each of the two measurements. */
  readonly limitMs: number;
}

/** Times training and validation of a throw-away model on the current backend and the data of a run. */
export function measureSpeed(
  config: ModelConfig,
  training: TrainingConfig,
  { dataset, tuning, limitMs }: SpeedFacts,
): MeasuredSpeed {
  return withModel(config, tuning, (model, step) => {
    const order = dataset.trainingOrder();
    const stepMs = medianMs(8, limitMs, () => step(training, order.next()));
    const [batch] = dataset.validationBatches();
    if (batch === undefined) return { stepMs: stepMs * training.gradientAccumulationSteps, validationMs: 0 };
    const numBatches = dataset.numValidationTokens / Math.max(1, batch.numTargets);
    const validationMs = numBatches * medianMs(3, limitMs, () => batchLoss(model, batch));
    return { stepMs: stepMs * training.gradientAccumulationSteps, validationMs };
  });
}

/**
 * Times a training step on random ids in the shape of a config, before there is data: milliseconds, and positions read as
 * `forwardFlopsPerToken` counts them, one of the source and one of the target together.
 */
export function measureStep(
  config: ModelConfig,
  training: TrainingConfig,
  limitMs: number,
): { stepMs: number; numPositions: number } {
  const batch = randomBatch(config, training);
  const stepMs = withModel(config, undefined, (_, step) => medianMs(6, limitMs, () => step(training, batch)));
  return { stepMs, numPositions: batch.batchSize * (batch.source?.length ?? batch.targetLength) };
}

function withModel<T>(
  config: ModelConfig,
  tuning: Tuning | undefined,
  use: (model: Model, step: (training: TrainingConfig, batch: Batch) => void) => T,
): T {
  const random = new Random(0);
  const own = initialiseWeights(config, random);
  const model = buildModel(config, tuning === undefined ? own : withAddedWeights(config, own, tuning, random), tuning);
  const trainee = { model, optimizer: createOptimizer(model) };
  try {
    return use(model, (training, batch) => trainStep(trainee, [batch], 0, training));
  } finally {
    trainee.optimizer.dispose();
    model.dispose();
  }
}

/** The median of a few runs, the first left out; fewer where one takes long. */
function medianMs(numRuns: number, limitMs: number, run: () => void): number {
  const times: number[] = [];
  const deadline = performance.now() + limitMs;
  for (let i = 0; i <= numRuns && (i < 2 || performance.now() < deadline); i++) {
    const startedAt = performance.now();
    run();
    times.push(performance.now() - startedAt);
  }
  return times.slice(1).sort((a, b) => a - b)[(times.length - 1) >> 1]!;
}
