import { readCheckpoint } from '../checkpoint/read-checkpoint.ts';
import { familyOf, type ModelConfig, parseModelConfig } from '../config/model-config.ts';
import { UserError } from '../errors.ts';
import { initialiseWeights, type Weights } from '../model/initialise-weights.ts';
import { parameterShapes } from '../model/parameter-shapes.ts';
import type { Random } from '../random.ts';
import { readTokenizer } from '../tokenizer/read-tokenizer.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
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
  /** The task adds tokens that the other model does not know. */
  readonly hasNewTokens: boolean;
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
  const { path, which, name } = await locateModel({ model: options.from, task: task.name, checkpointsFolder });
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
  copyOver(weights, weightsOf(checkpoint.tensors, parameterShapes(checkpoint.config)));
  return { name, config, tokenizer, weights, hasNewTokens: tokenizer.vocabSize > trained.vocabSize };
}

/** Puts old weights in the place of fresh ones of the same name; a table that has grown keeps its fresh rows at the end. */
function copyOver(fresh: Weights, old: Weights): void {
  for (const [name, values] of old) {
    const place = fresh.get(name);
    const isSame = place?.length === values.length;
    const hasGrown = name === 'tokenEmbedding.weight' || name === 'outputProjection.weight';
    if (place !== undefined && (isSame || (hasGrown && place.length > values.length))) place.set(values);
  }
}
