import { UserError } from '../errors.ts';
import { lastLayers, numLastLayers, type Tuning } from '../model/tuning.ts';
import type { TrainOptions } from './options.ts';
import type { StartingPoint } from './starting-point.ts';

/**
 * What a run trains of the model it starts from, or undefined for all of it.
 * @throws UserError without such a model, and for more layers than it has
 */
export function chooseTuning({ trainLayers }: TrainOptions, start: StartingPoint | undefined): Tuning | undefined {
  if (trainLayers === undefined) return undefined;
  if (start === undefined) {
    throw new UserError('--train-layers: expected --from, the model whose other layers are kept', 'add --from tales');
  }
  const numLayers = numLastLayers(start.config);
  if (trainLayers > numLayers) {
    throw new UserError(
      `--train-layers: expected at most ${numLayers}, the layers of '${start.name}', got ${trainLayers}`,
      'leave it out to train all of the model',
    );
  }
  const { parameters } = lastLayers(start.config, trainLayers);
  const table = 'tokenEmbedding.weight';
  // Tokens that the model has never seen need rows that are trained.
  return { parameters: start.hasNewTokens ? [...new Set([table, ...parameters])] : parameters };
}

/** What is trained, in a few words: "last 2 layers". */
export function describeTuning({ parameters }: Tuning): string {
  const layers = new Set(parameters.flatMap((name) => /^\w+\.layers\.\d+/.exec(name)?.[0] ?? []));
  if (layers.size === 0) return 'head alone';
  return layers.size === 1 ? 'last layer' : `last ${layers.size} layers`;
}
