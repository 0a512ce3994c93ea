import type { ModelConfig } from '../config/model-config.ts';
import type { Random } from '../random.ts';
import { parameterShapes } from './parameter-shapes.ts';

/** Weights by parameter name: the form in which optimizers and checkpoints hold them. */
export type Weights = Map<string, Float32Array>;

/**
 * Fresh weights. GPT: normal 0.02, the projections into the residual stream divided by sqrt(2 L) (Radford et al. 2019, section 2.3).
 * Encoder-decoder: embeddings normal 1 / sqrt(C), matrices Xavier uniform (Glorot and Bengio 2010, eq. 16). Gains 1, biases 0.
 */
export function initialiseWeights(config: ModelConfig, random: Random): Weights {
  const weights: Weights = new Map();
  for (const [name, shape] of parameterShapes(config)) {
    const size = shape.reduce((product, n) => product * n, 1);
    weights.set(
      name,
      initialise(name, shape, random, config) ?? new Float32Array(size).fill(name.endsWith('.gain') ? 1 : 0),
    );
  }
  return weights;
}

function initialise(
  name: string,
  shape: readonly number[],
  random: Random,
  config: ModelConfig,
): Float32Array | undefined {
  const [rows = 0, columns = 0] = shape;
  if (shape.length < 2) return undefined;
  const size = rows * columns;
  const isEncoderDecoder = config.numEncoderLayers > 0;
  if (name === 'tokenEmbedding.weight' || name === 'outputProjection.weight') {
    const deviation = isEncoderDecoder || config.positions === 'sinusoidal' ? config.embeddingDim ** -0.5 : 0.02;
    return normals(size, deviation, random);
  }
  if (name.endsWith('positionEmbedding.weight')) return normals(size, 0.02, random);
  if (isEncoderDecoder) {
    const bound = Math.sqrt(6 / (rows + columns));
    return Float32Array.from({ length: size }, () => (2 * random.uniform() - 1) * bound);
  }
  const intoResidual = name.endsWith('.output.weight') || name.endsWith('.down.weight');
  return normals(size, intoResidual ? 0.02 / Math.sqrt(2 * config.numDecoderLayers) : 0.02, random);
}

function normals(size: number, deviation: number, random: Random): Float32Array {
  return Float32Array.from({ length: size }, () => deviation * random.normal());
}
