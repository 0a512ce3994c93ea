import { familyOf, type ModelConfig } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { UserError } from '../errors.ts';
import { answeringTask } from './answering.ts';
import { classificationTask } from './classification.ts';
import { dialogueTask } from './dialogue.ts';
import type { Task } from './task.ts';
import { textTask } from './text.ts';
import { translationTask } from './translation.ts';

/** All tasks; `train --task`, `evaluate` and the choice of a default model walk this list. */
export const tasks: readonly Task[] = [textTask, translationTask, classificationTask, answeringTask, dialogueTask];

/** @throws UserError with the nearest known name */
export function findTask(name: string): Task {
  const task = tasks.find((candidate) => candidate.name === name);
  if (task === undefined) {
    const names = tasks.map((candidate) => candidate.name);
    throw new UserError(
      `unknown task '${name}' (${names.join(', ')})`,
      didYouMean(name, names) ?? `try --task ${names[0]}`,
    );
  }
  return task;
}

/**
 * The task a corpus is for where none was named: pairs are translated, text is continued.
 * @throws UserError for a corpus that no task learns from
 */
export function taskOf(corpus: Corpus): Task {
  const task = tasks.find(({ corpusType }) => corpusType === corpus.type);
  if (task === undefined) {
    throw new UserError(`${corpus.name} is for ${corpus.type}, which no task learns from yet`, 'try --task text');
  }
  return task;
}

/** What a model was trained for; of one from elsewhere, what its wiring is for. */
export function taskOfModel(config: ModelConfig, run: { readonly task: string } | undefined): Task {
  if (run !== undefined) return findTask(run.task);
  if (config.head === 'classification') return classificationTask;
  return tasks.find((task) => task.families[0] === familyOf(config))!;
}
