import { setImmediate } from 'node:timers/promises';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Batch, BatchOrder } from '../dataset/batch.ts';
import { DivergedError } from '../errors.ts';
import type { TrainEvent } from './events.ts';
import { type Trainee, trainStep } from './train-step.ts';

/** Everything but weights and moments that a run needs to go on as if it had not stopped. JSON. */
export interface TrainerState {
  readonly step: number;
  readonly elapsedMs: number;
  readonly order: unknown;
  readonly best: Best | null;
  readonly evaluationsSinceBest: number;
  /** Sum and number of the step losses since the last evaluation. */
  readonly recentLoss: { readonly sum: number; readonly count: number };
}

export interface Best {
  readonly step: number;
  readonly validationLoss: number;
  readonly bitsPerByte: number | null;
}

/** What the trainer does not know how to do: handed in by the task. */
export interface TrainerHooks {
  validate(): Promise<{ validationLoss: number; bitsPerByte: number | null }>;
  /** Loss of one batch without dropout: the training figure at step 0. */
  lossOf(batch: Batch): number;
  /** Writes the best weights; resolves to their path once they are safely on disk. */
  saveBest(best: Best): Promise<string>;
  /** Writes weights, moments and this state; resolves to their path. */
  saveLast(state: TrainerState): Promise<string>;
  sample(): Promise<{ prompt: string; text: string } | undefined>;
}

export interface TrainerOptions {
  readonly trainee: Trainee;
  readonly order: BatchOrder;
  readonly config: TrainingConfig;
  readonly hooks: TrainerHooks;
  readonly signal?: AbortSignal | undefined;
  /** Where a resumed run goes on. */
  readonly state?: TrainerState | undefined;
  /** Samples are drawn about this often. */
  readonly sampleIntervalMs?: number;
}

export interface TrainerResult {
  readonly reason: 'finished' | 'stopped' | 'early-stopping';
  readonly state: TrainerState;
}

/** Steps in a row without a finite loss after which a run is given up. */
const maxBadSteps = 5;

/**
 * Trains to `maxSteps`: yields an event for all that happens, and returns the last state, saved.
 * Yields to the event loop every step, so that timers and signals are seen; an aborted signal ends it after the step at hand.
 * @throws DivergedError after several steps in a row without a finite loss, or a validation without one; what was saved before stays
 */
export async function* runTrainer(options: TrainerOptions): AsyncGenerator<TrainEvent, TrainerResult> {
  const { trainee, order, config, hooks, signal, sampleIntervalMs = 60_000 } = options;
  const startedAt = performance.now();
  const elapsedBefore = options.state?.elapsedMs ?? 0;
  const elapsed = () => elapsedBefore + performance.now() - startedAt;
  let { step, best, evaluationsSinceBest, recentLoss } = options.state ?? initialState;
  if (options.state !== undefined) order.restore(options.state.order);
  let savedAt = elapsed();
  let sampledAt = elapsed();
  let savedStep = options.state === undefined ? -1 : step;
  let numBadSteps = 0;

  const stateNow = (): TrainerState => ({
    step,
    elapsedMs: elapsed(),
    order: order.state(),
    best,
    evaluationsSinceBest,
    recentLoss,
  });
  async function* saveLast(): AsyncGenerator<TrainEvent> {
    const path = await hooks.saveLast(stateNow());
    savedAt = elapsed();
    savedStep = step;
    yield { type: 'checkpoint', step, kind: 'last', path };
  }
  async function* evaluate(): AsyncGenerator<TrainEvent> {
    const trainLoss = recentLoss.count > 0 ? recentLoss.sum / recentLoss.count : hooks.lossOf(peek(order));
    const { validationLoss, bitsPerByte } = await hooks.validate();
    // Steps are left out from then on, so these weights would never change again.
    if (!Number.isFinite(validationLoss)) throw diverged(`validation loss ${validationLoss} at step ${step}`, config);
    recentLoss = { sum: 0, count: 0 };
    const isBest = best === null || validationLoss < best.validationLoss;
    evaluationsSinceBest = isBest ? 0 : evaluationsSinceBest + 1;
    if (isBest) best = { step, validationLoss, bitsPerByte };
    yield { type: 'evaluation', step, elapsedMs: elapsed(), trainLoss, validationLoss, bitsPerByte, best: isBest };
    if (isBest && best !== null) {
      const path = await hooks.saveBest(best);
      yield { type: 'checkpoint', step, kind: 'best', path };
    }
    if (step > 0 && (elapsed() - sampledAt >= sampleIntervalMs || step >= config.maxSteps)) {
      sampledAt = elapsed();
      const sample = await hooks.sample();
      if (sample !== undefined) yield { type: 'sample', step, ...sample };
    }
  }

  if (options.state === undefined) {
    yield* evaluate();
    yield* saveLast();
  }
  let reason: TrainerResult['reason'] = 'finished';
  while (step < config.maxSteps) {
    await setImmediate();
    if (signal?.aborted) {
      reason = 'stopped';
      break;
    }
    const stepStartedAt = performance.now();
    const batches = nextBatches(order, step, config);
    const { loss, gradNorm, learningRate } = trainStep(trainee, batches, step, config);
    const isGood = Number.isFinite(loss) && Number.isFinite(gradNorm);
    if (isGood) {
      numBadSteps = 0;
      recentLoss = { sum: recentLoss.sum + loss, count: recentLoss.count + 1 };
    } else {
      numBadSteps++;
      yield { type: 'warning', step, message: `step ${step}: loss ${loss}, gradient norm ${gradNorm}: step left out` };
      if (numBadSteps >= maxBadSteps) {
        throw diverged(`${maxBadSteps} steps in a row without a finite loss, the last at step ${step}`, config);
      }
    }
    step++;
    if (isGood) {
      const numTokens = batches.reduce((sum, batch) => sum + batch.numTokens, 0);
      const tokensPerSecond = (1000 * numTokens) / (performance.now() - stepStartedAt);
      const { maxSteps } = config;
      yield { type: 'step', step, maxSteps, loss, learningRate, gradNorm, tokensPerSecond, elapsedMs: elapsed() };
    }
    if (step % config.evalSteps === 0 || step === config.maxSteps) {
      yield* evaluate();
      if (config.patience > 0 && evaluationsSinceBest >= config.patience) {
        reason = 'early-stopping';
        break;
      }
    }
    // Weights without a finite loss would be of no use to a resumed run.
    if (numBadSteps === 0 && elapsed() - savedAt >= config.saveIntervalMs) yield* saveLast();
  }
  if (savedStep !== step) yield* saveLast();
  return { reason, state: stateNow() };
}

function diverged(found: string, { learningRate }: TrainingConfig): DivergedError {
  return new DivergedError(
    `training diverged: ${found}`,
    `try --learning-rate ${Number((learningRate / 3).toPrecision(1))}; the best weights so far are kept`,
  );
}

const initialState = {
  step: 0,
  best: null as Best | null,
  evaluationsSinceBest: 0,
  recentLoss: { sum: 0, count: 0 },
};

function nextBatches(order: BatchOrder, step: number, config: TrainingConfig): Batch[] {
  const { batchWarmupSteps, gradientAccumulationSteps } = config;
  const scale = batchWarmupSteps > 0 ? Math.min(1, (step + 1) / batchWarmupSteps) : 1;
  return Array.from({ length: gradientAccumulationSteps }, () => order.next(scale));
}

/** The next batch, without moving on. */
function peek(order: BatchOrder): Batch {
  const state = order.state();
  const batch = order.next();
  order.restore(state);
  return batch;
}
