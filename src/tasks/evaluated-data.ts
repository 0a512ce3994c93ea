import type { RunRecord } from '../checkpoint/run-record.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { UserError } from '../errors.ts';
import { Random } from '../random.ts';
import { sha256Of } from './corpus-facts.ts';
import { dataOptionsOf } from './data-options.ts';
import type { LoadedModel } from './load-model.ts';
import type { EvaluateOptions } from './options.ts';
import { streams } from './seed-streams.ts';
import type { Prepared, Task } from './task.ts';

export interface EvaluatedData {
  /** Its validation part is what is measured. */
  readonly prepared: Prepared;
  /** What it is called. */
  readonly data: string;
  /** What the model was trained on; undefined where that is not found, or has changed. */
  readonly train: Corpus | undefined;
}

/**
 * The data of `options`, else the validation split that the model was trained with.
 * @throws UserError for data that cannot be read; where the model's own is wanted, also if it has changed
 */
export async function readEvaluated(
  task: Task,
  { name, run }: LoadedModel,
  options: EvaluateOptions,
): Promise<EvaluatedData> {
  if (options.data === undefined || options.data.length === 0) {
    if (run === undefined) {
      throw new UserError(`'${name}' does not say what it was trained on`, `tiny-gpt evaluate ${name} DATA`);
    }
    const prepared = await readOwn(task, name, run);
    return { prepared, data: `${prepared.corpus.name}, validation split`, train: prepared.parts.train };
  }
  const pair = options.pair ?? run?.pair;
  const corpus = await readCorpus(options.data, { kind: options.kind, pair, wanted: task.corpusType });
  return {
    prepared: task.prepare(corpus, { random: new Random(0), onlyEvaluated: true }),
    data: corpus.files.join(', '),
    train: await readTrainingPart(task, name, run),
  };
}

/** The data of the training, split as it was then. @throws UserError where it is not found, or has changed */
async function readOwn(task: Task, name: string, run: RunRecord): Promise<Prepared> {
  const { kind, pair, validation, validationFraction } = dataOptionsOf(run);
  const corpus = await readCorpus(run.data.inputs, { kind, pair, validation, wanted: task.corpusType });
  if (run.data.sha256 !== sha256Of(corpus)) {
    throw new UserError(
      `${corpus.name} has changed since '${name}' was trained on it`,
      `tiny-gpt evaluate ${name} DATA`,
    );
  }
  const random = new Random(run.settings.training.seed).fork(streams.split);
  return task.prepare(corpus, { validationFraction, random });
}

async function readTrainingPart(task: Task, name: string, run: RunRecord | undefined): Promise<Corpus | undefined> {
  // What came through a pipe is gone.
  if (run === undefined || run.data.inputs.includes('-')) return undefined;
  try {
    return (await readOwn(task, name, run)).parts.train;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
