import { readCheckpoint } from '../checkpoint/read-checkpoint.ts';
import { familyOf, type ModelConfig, parseModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { initialiseWeights, type Weights } from '../model/initialise-weights.ts';
import { parameterShapes, tokenTables } from '../model/parameter-shapes.ts';
import type { RowRange } from '../model/tuning.ts';
import type { Random } from '../random.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { type AdapterBase, adapterBase } from './adapter-base.ts';
import { familyNouns } from './describe-model.ts';
import { locateModel } from './locate-model.ts';
import { weightsOf } from './named-tensors.ts';
import type { TrainOptions } from './options.ts';
import type { Settings } from './settings.ts';
import type { Prepared, Task } from './task.ts';

export interface StartingPoint {
  /** What the other model is called. */
  readonly name: string;
  readonly config: ModelConfig;
  readonly tokenizer: Tokenizer;
  readonly weights: Weights;
  /** Parameters that the other model has no weights for: another head. */
  readonly fresh: readonly string[];
  /** The rows of tokens that the task adds. */
  readonly newRows: RowRange | undefined;
  /** What adapters that are to be trained remember of the other model. */
  readonly base: AdapterBase | undefined;
}

/**
 * What `--from` gives a new run: the weights, config and tokenizer of another model, with the head that the task needs, and with rows
 * for the tokens that it adds. What the other model has no weights for starts fresh.
 * @throws UserError where that model cannot do the task, or a setting is already decided by it
 */
export async function startingPoint(
  options: TrainOptions,
  { task, prepared, settings, random }: { task: Task; prepared: Prepared; settings: Settings; random: Random },
): Promise<StartingPoint | undefined> {
  if (options.from === undefined) return undefined;
  const { checkpointsFolder } = options;
  const located = await locateModel({ model: options.from, task: task.name, checkpointsFolder });
  const { path, which, name } = located;
  const base = options.loraRank === undefined ? undefined : await adapterBase(located);
  const checkpoint = await readCheckpoint(path, which);
  const { dropout, ...fixed } = settings.model;
  const changed = Object.keys({ ...fixed, ...settings.tokenizer });
  if (changed.length > 0 || options.preset !== undefined) {
    throw new UserError(
      `--from ${name}: ${options.preset === undefined ? changed[0] : '--preset'} is decided by that model`,
      'leave it out',
    );
  }
  if (!task.families.includes(familyOf(checkpoint.config))) {
    const needed = task.families.map((family) => familyNouns[family]).join(' or ');
    throw new UserError(`--from ${name}: task ${task.name} needs ${needed}`, 'tiny-gpt model list');
  }
  const trained = readTokenizer(checkpoint.tokenizerJson);
  const tokenizer = task.extendTokenizer?.(trained) ?? trained;
  const config = parseModelConfig({
    ...checkpoint.config,
    ...{ head: 'language-model', labels: [] },
    ...prepared.modelSettings,
    vocabSize: Math.max(checkpoint.config.vocabSize, tokenizer.vocabSize),
    ...(dropout === undefined ? {} : { dropout }),
  });
  const weights = initialiseWeights(config, random);
  const old = weightsOf(checkpoint.tensors, parameterShapes(checkpoint.config));
  copyOver(weights, old);
  const fresh = [...weights.keys()].filter((parameter) => !old.has(parameter));
  const [first, end] = [trained.vocabSize, tokenizer.vocabSize];
  const newRows = end > first ? { first, count: end - first } : undefined;
  return { name, config, tokenizer, weights, fresh, newRows, base };
}

/** Puts old weights in the place of fresh ones of the same name; a table that has grown keeps its fresh rows at the end. */
function copyOver(fresh: Weights, old: Weights): void {
  for (const [name, values] of old) {
    const place = fresh.get(name);
    const isSame = place?.length === values.length;
    const hasGrown = tokenTables.some((table) => table === name);
    if (place !== undefined && (isSame || (hasGrown && place.length > values.length))) place.set(values);
  }
}
