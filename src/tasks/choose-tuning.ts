import { type LoraConfig, type LoraTarget, loraTargets } from '../config/lora-config.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { adaptedMatrices, lastLayers, numLastLayers, type Tuning } from '../model/tuning.ts';
import type { TrainOptions } from './options.ts';
import { tuningOptions } from './repeated-options.ts';
import type { StartingPoint } from './starting-point.ts';

/** The flags of the options that say what is trained of the model that `--from` names. */
const flags: Readonly<Record<(typeof tuningOptions)[number], string>> = {
  trainLayers: '--train-layers',
  loraRank: '--lora-rank',
  loraAlpha: '--lora-alpha',
  loraTargets: '--lora-targets',
};

/**
 * What a run trains of the model it starts from, or undefined for all of it.
 * @throws UserError without such a model, for more layers than it has, and for options that do not go together
 */
export function chooseTuning(options: TrainOptions, start: StartingPoint | undefined): Tuning | undefined {
  const { trainLayers, loraRank } = options;
  const given = tuningOptions.filter((key) => options[key] !== undefined);
  const [first] = given;
  if (first === undefined) return undefined;
  if (start === undefined) {
    throw new UserError(`${flags[first]}: expected --from, the model whose other weights are kept`, 'add --from tales');
  }
  if (trainLayers !== undefined) {
    const other = given.find((key) => key !== 'trainLayers');
    if (other !== undefined) {
      throw new UserError(`--train-layers and ${flags[other]} both say what is trained`, 'leave one of them out');
    }
    return lastLayersOf(start, trainLayers);
  }
  if (loraRank === undefined) throw new UserError(`${flags[first]}: expected --lora-rank too`, 'add --lora-rank 8');
  return adaptersOf(start, { ...options, loraRank });
}

function lastLayersOf({ name, config, newRows }: StartingPoint, trainLayers: number): Tuning {
  const numLayers = numLastLayers(config);
  if (trainLayers > numLayers) {
    throw new UserError(
      `--train-layers: expected at most ${numLayers}, the layers of '${name}', got ${trainLayers}`,
      'leave it out to train all of the model',
    );
  }
  const { parameters } = lastLayers(config, trainLayers);
  // Tokens that the model has never seen need rows that are trained.
  return { parameters: newRows === undefined ? parameters : [...new Set(['tokenEmbedding.weight', ...parameters])] };
}

/** Adapters, the head of a classifier and what else is new. */
function adaptersOf(
  { config, fresh, newRows }: StartingPoint,
  options: TrainOptions & { readonly loraRank: number },
): Tuning {
  const { loraRank: rank, loraAlpha: alpha = 2 * rank } = options;
  if (!Number.isInteger(rank) || rank < 1) {
    throw new UserError(`--lora-rank: expected a whole number of at least 1, got ${rank}`, 'try --lora-rank 8');
  }
  const lora: LoraConfig = { rank, alpha, targets: targetsOf(config, options.loraTargets) };
  const head = config.head === 'classification' ? lastLayers(config, 0).parameters : [];
  return {
    parameters: [...new Set([...fresh, ...head])],
    lora,
    ...(newRows === undefined ? {} : { newRows }),
  };
}

/** The kinds of matrices named, each of which the model must have; by default all that it has. */
function targetsOf(config: ModelConfig, named: readonly string[] | undefined): readonly LoraTarget[] {
  const known = loraTargets.filter((target) => adaptedMatrices(config, { targets: [target] }).length > 0);
  for (const name of named ?? []) {
    if (known.some((target) => target === name)) continue;
    throw new UserError(
      `--lora-targets: expected ${known.join(', ')}, got '${name}'`,
      didYouMean(name, known) ?? 'leave it out for all of them',
    );
  }
  return named === undefined ? known : known.filter((target) => named.includes(target));
}

/** What is trained, in a few words: "last 2 layers", "LoRA rank 8". */
export function describeTuning({ parameters, lora }: Tuning): string {
  if (lora !== undefined) return `LoRA rank ${lora.rank}`;
  const layers = new Set(parameters.flatMap((name) => /^\w+\.layers\.\d+/.exec(name)?.[0] ?? []));
  if (layers.size === 0) return 'head alone';
  return layers.size === 1 ? 'last layer' : `last ${layers.size} layers`;
}
