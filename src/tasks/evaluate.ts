import { readConfig, readRun } from '../checkpoint/read-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { UserError } from '../errors.ts';
import { perplexity } from '../evaluation/language-modelling.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import { sha256Of } from './corpus-facts.ts';
import { dataOptionsOf } from './data-options.ts';
import { type LoadedModel, loadModel } from './load-model.ts';
import { locateModel } from './locate-model.ts';
import type { EvaluateOptions, EvaluateResult } from './options.ts';
import { taskOfModel } from './registry.ts';
import { streams } from './seed-streams.ts';
import type { Prepared, Task } from './task.ts';
import { validate } from './validate.ts';

/**
 * Measures a model on data, or on the validation split it was trained with.
 * @throws UserError for an unknown metric, and where the model's own data is not found or has changed
 */
export async function evaluate(options: EvaluateOptions): Promise<EvaluateResult> {
  await chooseBackend(options.backend, options.threads);
  const task = await taskToEvaluate(options);
  const metrics = checkMetrics(options.metrics, task);
  const loaded = await loadModel({
    model: options.model,
    task: task.name,
    checkpointsFolder: options.checkpointsFolder,
    weights: options.weights,
  });
  const { model, tokenizer, run } = loaded;
  try {
    const { prepared, data } = await prepareData(task, loaded, options);
    const training = run?.settings.training;
    const figures: Record<string, number> = {};
    if (metrics.some((name) => name === 'loss' || name === 'perplexity' || name === 'bitsPerByte')) {
      const random = new Random(0);
      const sizes = { batchSize: 1, batchTokens: training?.batchTokens ?? 3000 };
      const dataset = prepared.createDataset(tokenizer, model.config, sizes, random);
      const { validationLoss, bitsPerByte } = await validate(model, dataset, task.hasBitsPerByte);
      Object.assign(figures, { loss: validationLoss, perplexity: perplexity(validationLoss) });
      if (bitsPerByte !== null) figures.bitsPerByte = bitsPerByte;
    }
    const { numBeams, signal } = options;
    const written = metrics.filter((name) => !['loss', 'perplexity', 'bitsPerByte'].includes(name));
    const scores = await (written.length === 0
      ? undefined
      : prepared.score?.(loaded, written, {
          ...(numBeams === undefined ? {} : { numBeams }),
          ...(signal === undefined ? {} : { signal }),
        }));
    Object.assign(figures, scores?.metrics);
    return {
      task: task.name,
      model: loaded.name,
      data,
      numExamples: prepared.numValidationExamples,
      metrics: Object.fromEntries(
        metrics.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])),
      ),
      signatures: scores?.signatures ?? {},
      ...(scores?.confusion === undefined ? {} : { confusion: scores.confusion }),
    };
  } finally {
    model.dispose();
  }
}

async function taskToEvaluate({ model, checkpointsFolder }: EvaluateOptions): Promise<Task> {
  const { path } = await locateModel({ model, task: 'text', checkpointsFolder });
  return taskOfModel((await readConfig(path)).config, await readRun(path));
}

function checkMetrics(wanted: readonly string[] | undefined, task: Task): readonly string[] {
  if (wanted === undefined) return task.metrics;
  const names = wanted.map((name) => name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase()));
  for (const name of names) {
    if (task.metrics.includes(name)) continue;
    throw new UserError(
      `unknown metric '${name}' for task ${task.name} (${task.metrics.join(', ')})`,
      didYouMean(name, task.metrics) ?? 'leave --metric out for all of them',
    );
  }
  return task.metrics.filter((name) => names.includes(name));
}

async function prepareData(
  task: Task,
  loaded: LoadedModel,
  options: EvaluateOptions,
): Promise<{ prepared: Prepared; data: string }> {
  const { run } = loaded;
  if (options.data !== undefined && options.data.length > 0) {
    const pair = options.pair ?? run?.pair;
    const corpus = await readCorpus(options.data, { kind: options.kind, pair, wanted: task.corpusType });
    return {
      prepared: task.prepare(corpus, { random: new Random(0), onlyEvaluated: true }),
      data: corpus.files.join(', '),
    };
  }
  if (run === undefined) {
    throw new UserError(
      `'${loaded.name}' does not say what it was trained on`,
      `tiny-gpt evaluate ${loaded.name} DATA`,
    );
  }
  const { kind, pair, validation, validationFraction } = dataOptionsOf(run);
  const corpus = await readCorpus(run.data.inputs, { kind, pair, validation, wanted: task.corpusType });
  if (run.data.sha256 !== sha256Of(corpus)) {
    throw new UserError(
      `${corpus.name} has changed since '${loaded.name}' was trained on it`,
      `tiny-gpt evaluate ${loaded.name} DATA`,
    );
  }
  const random = new Random(run.settings.training.seed).fork(streams.split);
  return { prepared: task.prepare(corpus, { validationFraction, random }), data: `${corpus.name}, validation split` };
}
