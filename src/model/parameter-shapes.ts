import { headDimOf, type ModelConfig } from '../config/model-config.ts';

/** The two stacks of layers; a decoder-only model has only the second. */
export type Stack = 'encoder' | 'decoder';

/** The stacks that a model has, in the order of computation. */
export function stacksOf(config: ModelConfig): readonly { readonly name: Stack; readonly numLayers: number }[] {
  const stacks = [
    { name: 'encoder', numLayers: config.numEncoderLayers },
    { name: 'decoder', numLayers: config.numDecoderLayers },
  ] as const;
  return stacks.filter(({ numLayers }) => numLayers > 0);
}

/**
 * Every parameter of a model by name, in the order of computation.
 * Matrices are (in, out), as in y = x W; queryKeyValue holds all query heads, then key heads, then value heads; gateUp the gate, then up.
 */
export function parameterShapes(config: ModelConfig): ReadonlyMap<string, readonly number[]> {
  const { embeddingDim: C, vocabSize: V, contextLength } = config;
  const shapes = new Map<string, readonly number[]>([['tokenEmbedding.weight', [V, C]]]);
  const hasEncoder = config.numEncoderLayers > 0;
  for (const { name, numLayers } of stacksOf(config)) {
    if (config.positions === 'learned') {
      shapes.set(`${hasEncoder ? `${name}.` : ''}positionEmbedding.weight`, [contextLength, C]);
    }
    for (let i = 0; i < numLayers; i++) {
      const layer = `${name}.layers.${i}`;
      addSelfAttention(shapes, `${layer}.selfAttention`, config);
      if (hasEncoder && name === 'decoder') addCrossAttention(shapes, `${layer}.crossAttention`, config);
      addFeedForward(shapes, `${layer}.feedForward`, config);
    }
    if (config.normPlacement === 'pre') addNorm(shapes, `${name}.norm`, config);
  }
  if (config.head === 'classification') addLinear(shapes, 'classifier', [C, config.labels.length], config);
  else if (!config.tieEmbeddings) shapes.set('outputProjection.weight', [V, C]);
  return shapes;
}

/** The tables (V, C) with a row for each token, where a model has them. */
export const tokenTables = ['tokenEmbedding.weight', 'outputProjection.weight'] as const;

/** The matrix (V, C) that scores tokens: the embeddings' own where they are tied. */
export function outputWeightName({ tieEmbeddings }: Pick<ModelConfig, 'tieEmbeddings'>): string {
  return tieEmbeddings ? 'tokenEmbedding.weight' : 'outputProjection.weight';
}

/** The number of weights of a model; tied embeddings count once. */
export function countParameters(config: ModelConfig): number {
  return countWeights(parameterShapes(config));
}

/** The number of weights in parameters of these shapes. */
export function countWeights(shapes: ReadonlyMap<string, readonly number[]>): number {
  let total = 0;
  for (const shape of shapes.values()) total += shape.reduce((product, size) => product * size, 1);
  return total;
}

type Shapes = Map<string, readonly number[]>;

function addNorm(shapes: Shapes, name: string, { norm, bias, embeddingDim }: ModelConfig): void {
  shapes.set(`${name}.gain`, [embeddingDim]);
  if (norm === 'layer' && bias) shapes.set(`${name}.bias`, [embeddingDim]);
}

function addLinear(shapes: Shapes, name: string, [inDim, outDim]: [number, number], { bias }: ModelConfig): void {
  shapes.set(`${name}.weight`, [inDim, outDim]);
  if (bias) shapes.set(`${name}.bias`, [outDim]);
}

function addSelfAttention(shapes: Shapes, name: string, config: ModelConfig): void {
  const D = headDimOf(config);
  const { embeddingDim: C, numHeads: H, numKeyValueHeads: KV } = config;
  addNorm(shapes, `${name}.norm`, config);
  addLinear(shapes, `${name}.queryKeyValue`, [C, (H + 2 * KV) * D], config);
  addQueryKeyNorm(shapes, name, config);
  addLinear(shapes, `${name}.output`, [H * D, C], config);
}

function addCrossAttention(shapes: Shapes, name: string, config: ModelConfig): void {
  const D = headDimOf(config);
  const { embeddingDim: C, numHeads: H, numKeyValueHeads: KV } = config;
  addNorm(shapes, `${name}.norm`, config);
  addLinear(shapes, `${name}.query`, [C, H * D], config);
  addLinear(shapes, `${name}.keyValue`, [C, 2 * KV * D], config);
  addQueryKeyNorm(shapes, name, config);
  addLinear(shapes, `${name}.output`, [H * D, C], config);
}

function addQueryKeyNorm(shapes: Shapes, name: string, config: ModelConfig): void {
  if (!config.qkNorm) return;
  shapes.set(`${name}.queryNorm.gain`, [headDimOf(config)]);
  shapes.set(`${name}.keyNorm.gain`, [headDimOf(config)]);
}

function addFeedForward(shapes: Shapes, name: string, config: ModelConfig): void {
  const { embeddingDim: C, feedForwardDim: F } = config;
  addNorm(shapes, `${name}.norm`, config);
  if (config.activation === 'swiglu') addLinear(shapes, `${name}.gateUp`, [C, 2 * F], config);
  else addLinear(shapes, `${name}.up`, [C, F], config);
  addLinear(shapes, `${name}.down`, [F, C], config);
}
