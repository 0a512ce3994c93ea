import { type Checkpoint, readCheckpoint } from '../checkpoint/read-checkpoint.ts';
import type { RunRecord } from '../checkpoint/run-record.ts';
import { familyOf } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { buildModel } from '../model/build-model.ts';
import type { Model } from '../model/model.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import { roundWeights } from '../model/round-weights.ts';
import type { WeightFormat } from '../model/weight-formats.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { nounOf } from './describe-model.ts';
import { forbiddenIds } from './forbidden-ids.ts';
import { type LocatedModel, type LocateOptions, locateModel } from './locate-model.ts';
import { weightsOf } from './named-tensors.ts';
import { findTask, taskOfModel } from './registry.ts';
import { useCommand } from './use-command.ts';

/** A checkpoint ready to use. */
export interface LoadedModel extends LocatedModel {
  /** None of a model from elsewhere. */
  readonly run: RunRecord | undefined;
  readonly tokenizer: Tokenizer;
  readonly model: Model;
  /** (V): 1 for ids never written. */
  readonly forbidden: Uint8Array;
  readonly savedAt: string;
}

export interface LoadOptions extends LocateOptions {
  /** Default `float32`. */
  readonly weights?: WeightFormat | undefined;
}

/**
 * Reads a checkpoint and builds its model on the current backend.
 * @throws UserError if it cannot do the task, is damaged, or of a newer version
 */
export async function loadModel(options: LoadOptions): Promise<LoadedModel> {
  const located = await locateModel(options);
  const checkpoint = await readCheckpoint(located.path, located.which);
  const { config, tensors, tokenizerJson, unseenIds, run } = checkpoint;
  await checkTask(located.name, options.task, checkpoint);
  checkPair(located.name, options.pair, run?.pair);
  const tokenizer = readTokenizer(tokenizerJson);
  const unseen = new Set(unseenIds);
  const model = buildModel(config, weightsOf(tensors, parameterShapes(config)));
  return {
    ...located,
    run,
    tokenizer,
    model: options.weights === 'int8' ? roundWeights(model) : model,
    forbidden: forbiddenIds(tokenizer, config.vocabSize, (id) => id >= tokenizer.vocabSize || unseen.has(id)),
    savedAt: run?.savedAt ?? new Date().toISOString(),
  };
}

async function checkTask(name: string, wanted: string, { config, run }: Checkpoint): Promise<void> {
  const task = await findTask(wanted);
  const isClassifier = config.head === 'classification';
  const isWired = task.families.includes(familyOf(config)) && isClassifier === (wanted === 'classification');
  // Any GPT continues text; what else a model does, it was trained for.
  if (isWired && (run === undefined || run.task === wanted || wanted === 'text')) return;
  throw new UserError(
    `'${name}' ${isWired ? `was trained for ${run?.task}` : `is ${nounOf(config)}`} and cannot ${task.verb}`,
    useCommand(await taskOfModel(config, run), { model: name }),
  );
}

function checkPair(name: string, wanted: string | undefined, trained: string | undefined): void {
  if (wanted === undefined || trained === undefined || wanted === trained) return;
  throw new UserError(`'${name}' was trained for ${trained}, not for ${wanted}`, `leave -m out, or --pair ${trained}`);
}
