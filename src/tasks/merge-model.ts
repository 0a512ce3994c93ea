import { chooseFolder } from '../checkpoint/choose-folder.ts';
import { toConfigJson } from '../checkpoint/layouts/choose-layout.ts';
import { modelCard } from '../checkpoint/model-card.ts';
import { readCheckpoint } from '../checkpoint/read-checkpoint.ts';
import { RunFolder } from '../checkpoint/run-folder.ts';
import type { RunRecord } from '../checkpoint/run-record.ts';
import { UserError } from '../errors.ts';
import { tokenizerConfig } from '../tokenizer/tokenizer-config.ts';
import { ownFolder } from './list-models.ts';
import { locateModel } from './locate-model.ts';
import { neverWrittenIds } from './never-written-ids.ts';
import type { MergeOptions } from './options.ts';
import { findTask } from './registry.ts';
import { useCommand } from './use-command.ts';

/**
 * Writes the model that an adapter makes of its base as a whole one, with the same logits as the adapter in use has.
 * @returns its folder; a name that is taken becomes NAME-2
 * @throws UserError for a model that is no adapter, and where the base is not there or has changed
 */
export async function mergeModel({ model, name, checkpointsFolder = ownFolder }: MergeOptions): Promise<string> {
  const located = await locateModel({ model, task: 'text', checkpointsFolder });
  const { config, tensors, tokenizerJson, unseenIds, adapter, run } = await readCheckpoint(located.path, located.which);
  if (adapter === undefined || run === undefined) {
    throw new UserError(`'${located.name}' is a whole model: there is nothing to merge`, 'tiny-gpt model list');
  }
  const chosen = await chooseFolder(checkpointsFolder, name);
  const folder = await RunFolder.create(chosen.folder, {
    configJson: toConfigJson(config, { unseenIds }),
    tokenizerJson,
    tokenizerConfigJson: tokenizerConfig({ modelMaxLength: config.contextLength }),
    suppressedIds: [...neverWrittenIds, ...unseenIds],
    run: { ...run, name: chosen.name },
  });
  try {
    await folder.saveBest(tensors.values(), run.best);
    await folder.updateRun(outcomeOf(run));
    await folder.writeCard(
      modelCard(folder.run, config, { use: useCommand(await findTask(run.task), { model: chosen.name }) }),
    );
  } finally {
    await folder.release();
  }
  return chosen.folder;
}

/** What the merged model has of the adapter's training; it is as new as its file. */
function outcomeOf({ status, score, durationMs, finishedAt }: RunRecord): Partial<RunRecord> {
  return {
    status: status === 'running' ? 'stopped' : status,
    ...(score === undefined ? {} : { score }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
  };
}
