import { join } from 'node:path';
import { z } from 'zod';
import { chooseFolder } from '../checkpoint/choose-folder.ts';
import { readJsonIfAny } from '../checkpoint/read-json.ts';
import { RunFolder } from '../checkpoint/run-folder.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Dataset } from '../dataset/batch.ts';
import { UserError } from '../errors.ts';
import { evalStepsFor, planSteps } from '../planning/plan-steps.ts';
import { measureSpeed } from '../planning/speed-probe.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { TrainerState } from '../training/trainer.ts';
import { momentsOf, weightsOf } from './named-tensors.ts';
import type { TrainOptions } from './options.ts';
import { type PlannedRun, pairOf, planEvent, readTaskCorpus, sha256Of } from './plan-run.ts';
import { streams } from './seed-streams.ts';
import { parseSettings } from './settings.ts';

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
 * plan from there.
 * @throws UserError if there is nothing to resume, the data has changed, or the run is finished and no new plan is given
 */
export async function resumeRun(options: TrainOptions): Promise<PlannedRun> {
  const { corpus, task } = await readTaskCorpus(options);
  const checkpointsFolder = options.checkpointsFolder ?? 'checkpoints';
  const chosen = await chooseFolder(checkpointsFolder, options.name ?? corpus.name, { resume: true });
  const folder = await RunFolder.open(chosen.folder, { takeLock: options.force ?? false });
  try {
    const last = await folder.readLast();
    if (last === undefined) throw new UserError(`${chosen.folder} has no last state to resume`, 'tiny-gpt model list');
    const { run, config } = folder;
    const sha256 = sha256Of(corpus);
    if (run.data.sha256 !== sha256) {
      throw new UserError(
        `${corpus.name} is not the data that '${run.name}' was trained on: it has changed since`,
        `--from ${run.name} trains its weights further on other data`,
      );
    }
    const state = trainerStateSchema.parse(last.state) as TrainerState;
    const stored = z.looseObject({ validationFraction: z.number().optional() }).parse(run.options);
    const backend = await chooseBackend(options.backend ?? storedBackend(run.settings.backend), options.threads);
    const random = new Random(run.settings.training.seed);
    const prepared = task.prepare(corpus, {
      validationFraction: stored.validationFraction,
      random: random.fork(streams.split),
    });
    const tokenizer = readTokenizer(await readJsonIfAny(join(chosen.folder, 'tokenizer.json')));
    const dataset = prepared.createDataset(tokenizer, config, run.settings.training, random.fork(streams.order));
    const replanned = replan(options, state, { training: run.settings.training, config, dataset, name: run.name });
    const { training } = replanned;
    await folder.updateRun({ settings: { ...run.settings, training } });
    const facts = { task, prepared, tokenizer, dataset, config, training, backend };
    return {
      ...facts,
      inputs: options.data,
      weights: weightsOf(last.tensors, config),
      optimizer: momentsOf(last.optimizer, config),
      sha256,
      pair: pairOf(corpus, options.pair),
      warning: backend.warning,
      folder,
      state,
      planEvent: planEvent(facts, {
        name: run.name,
        folder: chosen.folder,
        budgetMs: options.budgetMs ?? null,
        expectedMs: replanned.expectedMs,
        resumedFrom: state.step,
        dryRun: options.dryRun ?? false,
      }),
    };
  } catch (error) {
    await folder.updateRun({ status: 'stopped' }).catch(() => undefined);
    await folder.release();
    throw error;
  }
}

interface ReplanFacts {
  readonly training: TrainingConfig;
  readonly config: RunFolder['config'];
  readonly dataset: Dataset;
  readonly name: string;
}

/** The same settings, or new steps on top of those done; `--set` and its like change training settings of a new plan alone. */
function replan(
  options: TrainOptions,
  { step }: TrainerState,
  facts: ReplanFacts,
): { training: TrainingConfig; expectedMs: number | null } {
  const { config, dataset, name } = facts;
  const { training: changed, model, tokenizer } = parseSettings(options.set, options.config);
  const fixed = Object.keys({ ...model, ...tokenizer })[0];
  if (fixed !== undefined)
    throw new UserError(`--resume: ${fixed} was decided when '${name}' began`, `--name ${name}-2 for a new run`);
  const training = { ...facts.training, ...changed };
  if (options.budgetMs !== undefined) {
    const plan = planSteps({ budgetMs: options.budgetMs, ...measureSpeed(config, training, dataset) });
    const evalSteps = changed.evalSteps ?? plan.evalSteps;
    return { training: { ...training, maxSteps: step + plan.maxSteps, evalSteps }, expectedMs: plan.expectedMs };
  }
  const maxSteps = options.maxSteps ?? training.maxSteps;
  if (step >= maxSteps) {
    throw new UserError(
      `'${name}' is finished: ${step} steps of ${maxSteps}`,
      '--resume --budget 10m trains it further',
    );
  }
  if (Object.keys(changed).length > 0 && options.maxSteps === undefined) {
    throw new UserError(
      `--resume alone continues exactly; ${Object.keys(changed)[0]} needs a new plan`,
      'add --budget or --max-steps',
    );
  }
  const evalSteps =
    options.maxSteps === undefined ? training.evalSteps : (changed.evalSteps ?? evalStepsFor(maxSteps - step));
  return { training: { ...training, maxSteps, evalSteps }, expectedMs: null };
}

function storedBackend(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
