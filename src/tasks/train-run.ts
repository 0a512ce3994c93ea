import { readBasePath } from '../checkpoint/adapters/peft-config.ts';
import { modelCard } from '../checkpoint/model-card.ts';
import type { RunFolder } from '../checkpoint/run-folder.ts';
import { UserError } from '../errors.ts';
import { buildModel, readWeights } from '../model/build-model.ts';
import { storedShapes, trainedShapes } from '../model/tuning.ts';
import { Random } from '../random.ts';
import { batchLoss } from '../training/batch-loss.ts';
import { createOptimizer } from '../training/create-optimizer.ts';
import type { TrainEvent } from '../training/events.ts';
import type { Trainee } from '../training/train-step.ts';
import { runTrainer, type TrainerHooks, type TrainerResult } from '../training/trainer.ts';
import { dataOptionsOf } from './data-options.ts';
import { forbiddenIds } from './forbidden-ids.ts';
import { momentTensors, tensorsOf } from './named-tensors.ts';
import { openRun } from './open-run.ts';
import type { TrainOptions } from './options.ts';
import { type PlannedRun, planRun } from './plan-run.ts';
import { resumeRun } from './resume-run.ts';
import { streams } from './seed-streams.ts';
import type { ModelInUse } from './task.ts';
import { traceOps } from './trace-ops.ts';
import { trainCommand } from './train-command.ts';
import { useCommand } from './use-command.ts';
import { validate } from './validate.ts';

/**
 * Trains a model on a corpus and saves it: plans the run, or takes up one that was stopped, and yields an event for all that
 * happens, the plan first. Aborting `signal` ends it after the step at hand, with everything saved.
 * @throws UserError for anything wrong with data, settings, or the folder: before the first step wherever it can be known
 */
export async function* train(options: TrainOptions): AsyncGenerator<TrainEvent, void> {
  checkLength(options);
  const run = options.resume === true ? await resumeRun(options) : await planRun(options);
  if (options.dryRun === true) {
    await run.folder?.release();
    yield run.planEvent;
    return;
  }
  const folder = run.folder ?? (await openRun(run, options));
  try {
    yield* record(folder, run.planEvent);
    const events = trainInto(folder, run, options);
    yield* options.traceOps === true ? traceOps(events) : events;
  } finally {
    await folder.release();
  }
}

function checkLength({ budgetMs, maxSteps, epochs }: TrainOptions): void {
  const given = Object.entries({ '--budget': budgetMs, '--max-steps': maxSteps, '--epochs': epochs }).flatMap(
    ([flag, value]) => (value === undefined ? [] : [flag]),
  );
  if (given.length > 1)
    throw new UserError(`${given.join(' and ')} both say how long to train`, `leave ${given[1]} out`);
}

async function* trainInto(folder: RunFolder, run: PlannedRun, options: TrainOptions): AsyncGenerator<TrainEvent, void> {
  const { config, tuning, training, weights, moments, dataset, state } = run;
  const model = buildModel(config, weights, tuning);
  const trainee = { model, optimizer: createOptimizer(model, moments) };
  const trainer = runTrainer({
    trainee,
    order: dataset.trainingOrder(),
    config: training,
    hooks: createHooks(folder, run, trainee),
    signal: options.signal,
    state,
    sampleIntervalMs: Math.max(15_000, (run.planEvent.expectedMs ?? 300_000) / 5),
  });
  let result: TrainerResult | undefined;
  try {
    while (result === undefined) {
      const { value, done } = await trainer.next();
      if (done) result = value;
      else yield* record(folder, value);
    }
  } finally {
    trainee.optimizer.dispose();
    model.dispose();
    // What went wrong before, such as a full disk, is what the user must hear of.
    if (result === undefined) await folder.updateRun({ status: 'stopped' }).catch(() => undefined);
  }
  yield* finish(folder, run, result);
}

function createHooks(folder: RunFolder, run: PlannedRun, { model, optimizer }: Trainee): TrainerHooks {
  const { task, prepared, dataset, tokenizer, config, tuning } = run;
  const shapes = storedShapes(config, tuning);
  const forbidden = forbiddenIds(tokenizer, config.vocabSize, (id) => dataset.seenIds[id] !== 1);
  return {
    validate: () => validate(model, dataset, task.hasBitsPerByte),
    lossOf: (batch) => batchLoss(model, batch),
    async saveBest(best) {
      await folder.saveBest(tensorsOf(readWeights(model), shapes), { ...best });
      await folder.updateRun({ score: (await listedScore(run, { model, tokenizer, forbidden })) ?? scoreOf(best) });
      return folder.folder;
    },
    async saveLast(state) {
      const tensors = tensorsOf(readWeights(model), shapes);
      const moments = momentTensors(optimizer.moments(), trainedShapes(config, tuning));
      await folder.saveLast(state.step, { tensors, optimizer: moments, state });
      return `${folder.folder}@last`;
    },
    sample: () => prepared.sample(model, tokenizer, forbidden, new Random(run.training.seed).fork(streams.sample)),
  };
}

/** Metrics are written before an event is shown, so that what was seen is also on disk. Steps are too many for the file. */
async function* record(folder: RunFolder, event: TrainEvent): AsyncGenerator<TrainEvent> {
  if (event.type !== 'step' || event.step % 10 === 0) await folder.appendMetrics(event);
  yield event;
}

async function* finish(
  folder: RunFolder,
  run: PlannedRun,
  { reason, state }: TrainerResult,
): AsyncGenerator<TrainEvent> {
  const isDone = reason !== 'stopped';
  const finishedAt = new Date().toISOString();
  await folder.updateRun({
    status: isDone ? 'finished' : 'stopped',
    durationMs: state.elapsedMs,
    ...(isDone ? { finishedAt, savedAt: finishedAt } : {}),
  });
  const started = folder.run.options as TrainOptions; // what openRun stored
  const { name } = folder.run;
  const base = await baseOf(folder);
  const facts = { command: trainCommand(started, name), use: useCommand(run.task, { model: name }), base };
  await folder.writeCard(modelCard(folder.run, run.config, facts));
  const { validationFraction: _, ...dataOptions } = dataOptionsOf(folder.run);
  const { task } = started;
  const again = { ...(task === undefined ? {} : { task }), ...dataOptions, data: run.inputs, resume: true };
  const resume = trainCommand(again, name, run.prepared.corpus.name);
  const use = useCommand(run.task, { texts: run.prepared.example });
  yield* record(folder, {
    type: 'end',
    reason,
    step: state.step,
    elapsedMs: state.elapsedMs,
    budgetMs: run.planEvent.budgetMs,
    best: state.best,
    folder: folder.folder,
    next: isDone ? [use, `${resume} --budget 10m`] : [resume, use],
  });
}

/** The model that an adapter changes, for its card. */
async function baseOf({ adapter, folder }: RunFolder): Promise<{ path: string; modelType: string } | undefined> {
  if (adapter === undefined) return undefined;
  return { path: await readBasePath(folder), modelType: adapter.base.modelType };
}

/** What the model at hand is listed with, where its task has such a metric. */
async function listedScore({ task, prepared }: PlannedRun, inUse: ModelInUse): Promise<string | undefined> {
  if (task.listedMetric === undefined) return undefined;
  const value = (await prepared.score?.(inUse, [task.listedMetric], {}))?.metrics[task.listedMetric];
  return value === undefined ? undefined : `${(100 * value).toFixed(1)} % ${task.listedMetric}`;
}

function scoreOf({ validationLoss, bitsPerByte }: { validationLoss: number; bitsPerByte: number | null }): string {
  return bitsPerByte === null ? `${validationLoss.toFixed(2)} nats/token` : `${bitsPerByte.toFixed(2)} bits/byte`;
}
