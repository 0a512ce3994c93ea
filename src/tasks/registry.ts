import { familyOf, type ModelConfig } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { UserError } from '../errors.ts';
import type { Task } from './task.ts';

/** All tasks by name. A file is loaded when its task is asked for: whoever uses a model waits for no other task. */
const loaders: ReadonlyMap<string, () => Promise<Task>> = new Map([
  ['text', async () => (await import('./text.ts')).textTask],
  ['translation', async () => (await import('./translation.ts')).translationTask],
  ['classification', async () => (await import('./classification.ts')).classificationTask],
  ['answering', async () => (await import('./answering.ts')).answeringTask],
  ['dialogue', async () => (await import('./dialogue.ts')).dialogueTask],
]);

/** All tasks; `train --task`, `evaluate` and the choice of a default model walk this list. */
export async function allTasks(): Promise<readonly Task[]> {
  return Promise.all([...loaders.values()].map((load) => load()));
}

/** @throws UserError with the nearest known name */
export async function findTask(name: string): Promise<Task> {
  const load = loaders.get(name);
  if (load !== undefined) return load();
  const names = [...loaders.keys()];
  throw new UserError(
    `unknown task '${name}' (${names.join(', ')})`,
    didYouMean(name, names) ?? `try --task ${names[0]}`,
  );
}

/**
 * The task a corpus is for where none was named: pairs are translated, text is continued.
 * @throws UserError for a corpus that no task learns from
 */
export async function taskOf(corpus: Corpus): Promise<Task> {
  const task = (await allTasks()).find(({ corpusType }) => corpusType === corpus.type);
  if (task === undefined) {
    throw new UserError(`${corpus.name} is for ${corpus.type}, which no task learns from yet`, 'try --task text');
  }
  return task;
}

/** What a model was trained for; of one from elsewhere, what its wiring is for. */
export async function taskOfModel(config: ModelConfig, run: { readonly task: string } | undefined): Promise<Task> {
  if (run !== undefined) return findTask(run.task);
  if (config.head === 'classification') return findTask('classification');
  return (await allTasks()).find((task) => task.families[0] === familyOf(config))!;
}
