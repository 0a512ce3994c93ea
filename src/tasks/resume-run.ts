import { join } from 'node:path';
import { z } from 'zod';
import type { Adapter } from '../checkpoint/adapters/adapter.ts';
import { readBaseWeights } from '../checkpoint/adapters/base-weights.ts';
import { chooseFolder } from '../checkpoint/choose-folder.ts';
import { type ReadLastState, readLastState } from '../checkpoint/last-state.ts';
import { readConfig, readRun } from '../checkpoint/read-config.ts';
import { readJsonIfAny } from '../checkpoint/read-json.ts';
import { RunFolder } from '../checkpoint/run-folder.ts';
import type { RunRecord } from '../checkpoint/run-record.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import { storedShapes, type Tuning, trainedShapes } from '../model/tuning.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { TrainerState } from '../training/trainer.ts';
import { pairOf, sha256Of } from './corpus-facts.ts';
import { dataOptionsOf } from './data-options.ts';
import { ownFolder } from './list-models.ts';
import { momentsOf, weightsOf } from './named-tensors.ts';
import type { TrainOptions } from './options.ts';
import { type PlannedRun, planEvent, readTaskCorpus } from './plan-run.ts';
import { withoutRepeated } from './repeated-options.ts';
import { replan } from './replan.ts';
import { streams } from './seed-streams.ts';

const trainerStateSchema = z.object({
  step: z.number().int(),
  elapsedMs: z.number(),
  order: z.unknown(),
  best: z.object({ step: z.number(), validationLoss: z.number(), bitsPerByte: z.number().nullable() }).nullable(),
  evaluationsSinceBest: z.number(),
  recentLoss: z.object({ sum: z.number(), count: z.number() }),
});

/**
 * Takes a stopped or killed run up where its last state was saved: exactly, or, with a new budget or number of steps, by a new
 * plan from there. The data is read as it was, unless the options say otherwise. A dry run leaves the folder as it is.
 * @throws UserError if there is nothing to resume, the data has changed, or the run is finished and no new plan is given
 */
export async function resumeRun(options: TrainOptions): Promise<PlannedRun> {
  const { task, corpus, chosen, validationFraction } = await findRun(options);
  const stored = await openStored(chosen.folder, options);
  const { folder, record, config, adapter, last } = stored;
  try {
    if (last === undefined) throw new UserError(`${chosen.folder} has no last state to resume`, 'tiny-gpt model list');
    const sha256 = sha256Of(corpus);
    if (record.data.sha256 !== sha256) {
      throw new UserError(
        `${corpus.name} is not the data that '${record.name}' was trained on: it has changed since`,
        `--from ${record.name} trains its weights further on other data`,
      );
    }
    const state = trainerStateSchema.parse(last.state) as TrainerState;
    const { training: planned } = record.settings;
    const backend = await chooseBackend(options.backend ?? storedBackend(record.settings.backend), options.threads);
    const random = new Random(planned.seed);
    const prepared = task.prepare(corpus, { validationFraction, random: random.fork(streams.split) });
    const tokenizer = readTokenizer(await readJsonIfAny(join(chosen.folder, 'tokenizer.json')));
    const dataset = prepared.createDataset(tokenizer, config, planned, random.fork(streams.order));
    const tuning = adapter ?? tuningOf(last, config);
    const kept = adapter === undefined ? [] : await readBaseWeights(chosen.folder, config, adapter);
    const { training, expectedMs } = replan(withoutRepeated(options, record.options), {
      training: planned,
      config,
      tuning,
      dataset,
      name: record.name,
      step: state.step,
    });
    await folder?.updateRun({ settings: { ...record.settings, training } });
    const facts = { task, prepared, tokenizer, dataset, config, tuning, training, backend };
    return {
      ...facts,
      inputs: options.data,
      weights: new Map([...kept, ...weightsOf(last.tensors, storedShapes(config, tuning))]),
      moments: momentsOf(last.optimizer, trainedShapes(config, tuning)),
      sha256,
      pair: record.pair ?? pairOf(corpus, options.pair),
      ...(folder === undefined ? {} : { folder }),
      state,
      planEvent: planEvent(facts, {
        name: record.name,
        folder: chosen.folder,
        budgetMs: options.budgetMs ?? null,
        expectedMs,
        resumedFrom: state.step,
        dryRun: options.dryRun ?? false,
      }),
    };
  } catch (error) {
    // A finished run that is not trained further stays a finished one.
    const status = record.status === 'running' ? 'stopped' : record.status;
    await folder?.updateRun({ status }).catch(() => undefined);
    await folder?.release();
    throw error;
  }
}

/** The folder of the run that is meant, and its data, read as when it began. */
async function findRun(options: TrainOptions) {
  const given = options.name === undefined ? await readTaskCorpus(options) : undefined;
  const chosen = await chooseFolder(options.checkpointsFolder ?? ownFolder, options.name ?? given?.corpus.name ?? '', {
    resume: true,
  });
  const record = await readRun(chosen.folder);
  const { validationFraction, ...stored } = dataOptionsOf(record);
  const merged: TrainOptions = { ...(record === undefined ? {} : { task: record.task }), ...stored, ...options };
  const isSame =
    given?.task.name === merged.task &&
    merged.kind === options.kind &&
    merged.pair === options.pair &&
    merged.validation === options.validation;
  const read = given !== undefined && isSame ? given : await readTaskCorpus(merged);
  return { ...read, chosen, validationFraction };
}

interface StoredRun {
  /** None for a dry run, which only reads. */
  readonly folder: RunFolder | undefined;
  /** As it was before the folder was opened. */
  readonly record: RunRecord;
  readonly config: ModelConfig;
  readonly adapter: Adapter | undefined;
  readonly last: ReadLastState | undefined;
}

async function openStored(path: string, options: TrainOptions): Promise<StoredRun> {
  const before = await readRun(path);
  if (options.dryRun === true && before !== undefined) {
    const { config, adapter } = await readConfig(path);
    return { folder: undefined, record: before, config, adapter, last: await readLastState(path) };
  }
  // --force overwrites what nobody uses; a run that is being trained is never taken from its process.
  const folder = await RunFolder.open(path);
  try {
    const { config, adapter } = folder;
    return { folder, record: before ?? folder.run, config, adapter, last: await folder.readLast() };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

/** Moments stand for what is trained. */
function tuningOf({ optimizer }: ReadLastState, config: ModelConfig): Tuning | undefined {
  const all = [...parameterShapes(config).keys()];
  const parameters = all.filter((name) => optimizer.has(`first.${name}`));
  return parameters.length === all.length ? undefined : { parameters };
}

function storedBackend(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
