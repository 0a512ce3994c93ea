import { readConfig, readRun } from '../checkpoint/read-config.ts';
import { numOutputsOf } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { perplexity } from '../evaluation/language-modelling.ts';
import { Random } from '../random.ts';
import { chooseBackend } from '../tensor/choose-backend.ts';
import type { Baseline } from './baseline.ts';
import { readEvaluated } from './evaluated-data.ts';
import { loadModel } from './load-model.ts';
import { locateModel } from './locate-model.ts';
import type { EvaluateOptions, EvaluateResult } from './options.ts';
import { taskOfModel } from './registry.ts';
import type { Task } from './task.ts';
import { validate } from './validate.ts';

/** The metrics that follow from the loss. */
const lossMetrics = ['loss', 'perplexity', 'bitsPerByte'];

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
    const { prepared, data, train } = await readEvaluated(task, loaded, options);
    const training = run?.settings.training;
    const figures: Record<string, number> = {};
    const guesses: Baseline[] = [];
    if (metrics.some((name) => lossMetrics.includes(name))) {
      const random = new Random(0);
      const sizes = { batchSize: 1, batchTokens: training?.batchTokens ?? 3000 };
      const dataset = prepared.createDataset(tokenizer, model.config, sizes, random);
      const { validationLoss, bitsPerByte } = await validate(model, dataset, task.hasBitsPerByte);
      Object.assign(figures, lossFigures(validationLoss, bitsPerByte));
      const guessedLoss = Math.log(numOutputsOf(model.config));
      // Bits per byte are as the loss is.
      const guessedBits = bitsPerByte === null ? null : (bitsPerByte * guessedLoss) / validationLoss;
      guesses.push({ name: 'guessing', metrics: lossFigures(guessedLoss, guessedBits) });
    }
    const { numBeams, signal } = options;
    const written = metrics.filter((name) => !lossMetrics.includes(name));
    const scores = await (written.length === 0
      ? undefined
      : prepared.score?.(loaded, written, {
          ...(numBeams === undefined ? {} : { numBeams }),
          ...(signal === undefined ? {} : { signal }),
        }));
    Object.assign(figures, scores?.metrics);
    if (written.length > 0 || metrics.includes('bitsPerByte')) {
      guesses.unshift(...task.baselines({ train, evaluated: prepared.parts.validation, isQuick: false }));
    }
    const only = (values: Readonly<Record<string, number>>): Record<string, number> =>
      Object.fromEntries(metrics.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
    return {
      task: task.name,
      model: loaded.name,
      data,
      numExamples: prepared.numValidationExamples,
      metrics: only(figures),
      baselines: guesses.map((guess) => ({ name: guess.name, metrics: only(guess.metrics) })),
      hasTrainingData: train !== undefined,
      signatures: scores?.signatures ?? {},
      ...(scores?.confusion === undefined ? {} : { confusion: scores.confusion }),
    };
  } finally {
    model.dispose();
  }
}

function lossFigures(loss: number, bitsPerByte: number | null): Record<string, number> {
  return { loss, perplexity: perplexity(loss), ...(bitsPerByte === null ? {} : { bitsPerByte }) };
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
