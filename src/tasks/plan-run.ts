import { basename } from 'node:path';
import { chooseFolder } from '../checkpoint/choose-folder.ts';
import type { RunFolder } from '../checkpoint/run-folder.ts';
import { type Family, families, familyOf, type ModelConfig, numOutputsOf } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import type { TrainingConfig } from '../config/training-config.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Dataset } from '../dataset/batch.ts';
import { UserError } from '../errors.ts';
import { initialiseWeights, type Weights } from '../model/initialise-weights.ts';
import { countParameters } from '../model/parameter-shapes.ts';
import { withAddedWeights } from '../model/tuned-weights.ts';
import { countTrained, type Tuning } from '../model/tuning.ts';
import { evalStepsFor, planSteps } from '../planning/plan-steps.ts';
import { measureSpeed, probeLimitMs } from '../planning/speed-probe.ts';
import { Random } from '../random.ts';
import { type ChosenBackend, chooseBackend } from '../tensor/choose-backend.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import type { AdamwState } from '../training/adamw.ts';
import type { TrainEvent } from '../training/events.ts';
import type { TrainerState } from '../training/trainer.ts';
import type { AdapterBase } from './adapter-base.ts';
import { chooseTuning, describeTuning } from './choose-tuning.ts';
import { pairOf, sha256Of } from './corpus-facts.ts';
import { describeModel, describeTokenizer } from './describe-model.ts';
import { ownFolder } from './list-models.ts';
import type { TrainOptions } from './options.ts';
import { findTask, taskOf } from './registry.ts';
import { resolveModel, resolveTraining, trainTokenizer, withLearningRate } from './resolve-run.ts';
import { streams } from './seed-streams.ts';
import { parseSettings, type Settings } from './settings.ts';
import { startingPoint } from './starting-point.ts';
import type { Prepared, Task } from './task.ts';

export const defaultBudgetMs = 300_000;

/** A run with everything decided, before its first step. */
export interface PlannedRun {
  readonly task: Task;
  readonly inputs: readonly string[];
  readonly prepared: Prepared;
  readonly tokenizer: Tokenizer;
  readonly dataset: Dataset;
  readonly config: ModelConfig;
  readonly training: TrainingConfig;
  /** Also those that the tuning adds. */
  readonly weights: Weights;
  /** What of the model is trained; undefined where all of it is. */
  readonly tuning: Tuning | undefined;
  /** Of a new run that trains adapters. */
  readonly base?: AdapterBase | undefined;
  /** Of a run that is taken up again. */
  readonly moments?: AdamwState;
  readonly planEvent: Extract<TrainEvent, { type: 'plan' }>;
  readonly sha256: string;
  readonly pair: string | undefined;
  /** Of a run that is taken up again; a new one has none yet. */
  readonly folder?: RunFolder;
  readonly state?: TrainerState;
}

/**
 * Plans a new run: data, tokenizer, model and steps, by what the user has set, else by the corpus and the speed measured here.
 * @throws UserError for anything the user can mend
 */
export async function planRun(options: TrainOptions): Promise<PlannedRun> {
  const startedAt = performance.now();
  const settings = parseSettings(options.set, options.config);
  const { corpus, task } = await readTaskCorpus(options);
  const backend = await chooseBackend(options.backend, options.threads);
  let training = resolveTraining(task, settings, options);
  const random = new Random(training.seed);
  const prepared = task.prepare(corpus, {
    validationFraction: options.validationFraction,
    random: random.fork(streams.split),
  });
  const hasSteps =
    options.maxSteps !== undefined || options.epochs !== undefined || settings.training.maxSteps !== undefined;
  const budgetMs = options.budgetMs ?? (hasSteps ? undefined : defaultBudgetMs);

  const given = { task, prepared, settings, random: random.fork(streams.weights) };
  const start = await startingPoint(options, given);
  const tuning = chooseTuning(options, start);
  const tokenizer = start?.tokenizer ?? trainTokenizer(task, prepared, settings.tokenizer);
  const config =
    start?.config ??
    resolveModel({
      task,
      family: familyFor(task, options),
      modelSettings: prepared.modelSettings ?? {},
      settings,
      training,
      vocabSize: tokenizer.vocabSize,
      budgetMs: budgetMs ?? defaultBudgetMs,
      // Without a budget there is nothing to fit a size to.
      presetName: options.preset ?? (budgetMs === undefined ? 'micro' : undefined),
      numTrainCharacters: prepared.trainTexts.reduce((sum, text) => sum + text.length, 0),
      corpusName: corpus.files[0] ?? corpus.name,
    });
  training = withLearningRate(training, task, config, settings);
  const dataset = prepared.createDataset(tokenizer, config, training, random.fork(streams.order));
  if (dataset.numValidationTokens === 0) {
    throw new UserError(
      `${corpus.files[0] ?? corpus.name}: expected text held out for validation, got none`,
      'add text, or --validation FILE',
    );
  }
  const own = start?.weights ?? initialiseWeights(config, random.fork(streams.weights));
  const weights = tuning === undefined ? own : withAddedWeights(config, own, tuning, random.fork(streams.adapters));

  let expectedMs: number | null = null;
  if (budgetMs !== undefined && !hasSteps) {
    const speed = measureSpeed(config, training, { dataset, tuning, limitMs: probeLimitMs(budgetMs) });
    const plan = planSteps({ budgetMs: budgetMs - (performance.now() - startedAt), ...speed });
    ({ expectedMs } = plan);
    training = withSteps(training, plan.maxSteps, settings, plan.evalSteps);
  } else {
    const maxSteps = options.maxSteps ?? settings.training.maxSteps ?? stepsOf(options.epochs ?? 1, dataset, training);
    training = withSteps(training, maxSteps, settings, evalStepsFor(maxSteps));
  }
  const { name, folder } = await chooseFolder(options.checkpointsFolder ?? ownFolder, options.name ?? corpus.name, {
    force: options.force ?? false,
  });
  const facts = { task, prepared, tokenizer, dataset, config, tuning, training, backend };
  return {
    ...facts,
    inputs: options.data,
    weights,
    base: start?.base,
    sha256: sha256Of(corpus),
    pair: pairOf(corpus, options.pair),
    planEvent: planEvent(facts, {
      name,
      folder,
      budgetMs: budgetMs ?? null,
      expectedMs,
      resumedFrom: null,
      dryRun: options.dryRun ?? false,
    }),
  };
}

/** Reads the corpus and decides what it is for. @throws UserError where the task named cannot use it */
export async function readTaskCorpus(options: TrainOptions): Promise<{ corpus: Corpus; task: Task }> {
  const named = options.task === undefined ? undefined : await findTask(options.task);
  const corpus = await readCorpus(options.data, {
    kind: options.kind,
    pair: options.pair,
    validation: options.validation,
    wanted: named?.corpusType,
  });
  const task = named ?? (await taskOf(corpus));
  if (corpus.type !== task.corpusType) {
    throw new UserError(
      `task ${task.name}: expected ${task.corpusType === 'pairs' ? 'pairs of sentences' : task.corpusType}, found ${corpus.type} in ${corpus.name}`,
      task.corpusType === 'pairs' ? 'source<TAB>target a line, or two parallel files' : 'leave --task out',
    );
  }
  return { corpus, task };
}

/** The wiring of a run. @throws UserError where the task cannot use the one that `--arch` names */
function familyFor(task: Task, { arch }: TrainOptions): Family {
  const named = families.find((family) => family === arch);
  if (arch === undefined) return task.families[0]!;
  if (named === undefined || !task.families.includes(named)) {
    throw new UserError(
      `task ${task.name}: expected --arch ${task.families.join(' or ')}, got '${arch}'`,
      didYouMean(arch, task.families) ?? 'leave --arch out',
    );
  }
  return named;
}

/** Fixes the number of steps, and what depends on it where the user has not set it. */
export function withSteps(
  training: TrainingConfig,
  maxSteps: number,
  settings: Settings,
  evalSteps: number,
): TrainingConfig {
  return {
    ...training,
    maxSteps,
    evalSteps: settings.training.evalSteps ?? evalSteps,
    warmupSteps: settings.training.warmupSteps ?? Math.min(training.warmupSteps, Math.ceil(maxSteps / 10)),
  };
}

/** The steps that `epochs` passes over the training part take. */
export function stepsOf(epochs: number, dataset: Dataset, training: TrainingConfig): number {
  const batch = dataset.trainingOrder().next();
  return Math.max(
    1,
    Math.ceil((epochs * dataset.numTrainTokens) / (batch.numTokens * training.gradientAccumulationSteps)),
  );
}

interface RunFacts {
  readonly task: Task;
  readonly prepared: Prepared;
  readonly tokenizer: Tokenizer;
  readonly dataset: Dataset;
  readonly config: ModelConfig;
  readonly tuning: Tuning | undefined;
  readonly training: TrainingConfig;
  readonly backend: ChosenBackend;
}

type PlanEvent = PlannedRun['planEvent'];

export function planEvent(
  { task, prepared, tokenizer, dataset, config, tuning, training, backend }: RunFacts,
  place: Pick<PlanEvent, 'name' | 'folder' | 'budgetMs' | 'expectedMs' | 'resumedFrom' | 'dryRun'>,
): PlanEvent {
  const { corpus } = prepared;
  const order = dataset.trainingOrder();
  const numProbed = 8;
  let numTokens = 0;
  for (let i = 0; i < numProbed; i++) numTokens += order.next().numTokens;
  const tokensPerStep = Math.round((numTokens / numProbed) * training.gradientAccumulationSteps);
  return {
    type: 'plan',
    task: task.name,
    shownMetric: task.shownMetric ?? null,
    ...place,
    data: {
      name: corpus.files.length === 1 ? basename(corpus.files[0] ?? corpus.name) : corpus.name,
      kind: corpus.kind,
      sizeBytes: corpus.sizeBytes,
      numExamples: prepared.numExamples,
      exampleWord: prepared.exampleWord,
      validationFraction: prepared.validationFraction,
      baselines: task.baselines({ train: prepared.parts.train, evaluated: prepared.parts.validation, isQuick: true }),
      numTrainTokens: dataset.numTrainTokens,
      numValidationTokens: dataset.numValidationTokens,
    },
    model: {
      family: familyOf(config),
      description: `${describeModel(config)}, ${describeTokenizer(tokenizer)}`,
      numParameters: countParameters(config),
      vocabSize: config.vocabSize,
      numOutputs: numOutputsOf(config),
      contextLength: config.contextLength,
      tokenizer: tokenizer.kind,
    },
    tuning:
      tuning === undefined ? null : { description: describeTuning(tuning), numTrained: countTrained(config, tuning) },
    maxSteps: training.maxSteps,
    tokensPerStep,
    numEpochs: (training.maxSteps * tokensPerStep) / Math.max(1, dataset.numTrainTokens),
    backend: backend.name,
    numThreads: backend.numThreads,
    seed: training.seed,
  };
}
