import { familyOf, headDimOf, type ModelConfig } from '../config/model-config.ts';
import { beamSearch } from '../decoding/beam-search.ts';
import { generateIds } from '../decoding/generate-ids.ts';
import type { Model } from '../model/model.ts';
import { forwardFlopsPerToken } from '../model/model-summary.ts';
import { outputWeightName, parameterShapes } from '../model/parameter-shapes.ts';
import { Random } from '../random.ts';
import { samplingDefaults } from '../tasks/text.ts';

const maxTokens = 64;

/** Tokens that `decode` writes in each row. */
export function numTokensOf(config: ModelConfig): number {
  return Math.max(1, Math.min(maxTokens, config.contextLength - 1));
}

/** Writes rows side by side: a GPT samples, an encoder-decoder takes the likeliest after sources of the same length. */
export function decode(model: Model, numRows: number): void {
  const { config } = model;
  const numTokens = numTokensOf(config);
  const forbidden = new Uint8Array(config.vocabSize);
  const never = config.vocabSize; // no id ends a row, so all are written to the end
  if (familyOf(config) === 'gpt') {
    const options = {
      settings: samplingDefaults,
      maxNewTokens: numTokens,
      random: new Random(1),
      forbidden,
      endId: never,
    };
    const steps = generateIds(model, Int32Array.of(0), { ...options, numSequences: numRows });
    for (const _ of steps);
    return;
  }
  const size = numRows * numTokens;
  const source = { length: numTokens, ids: new Int32Array(size), mask: new Float32Array(size).fill(1) };
  const greedy = { numBeams: 1, lengthPenalty: 1, numReturnSequences: 1, beginId: 0, endId: never };
  beamSearch(model, source, { ...greedy, maxNewTokens: numTokens, forbidden });
}

/** What decoding must at least do. */
export interface DecodingWork {
  /** All weights of the decoder once a step, the encoder's once, keys and values so far once a step and row. */
  readonly readBytes: number;
  readonly flops: number;
}

/** The work of `decode`, weights and cache being float32. */
export function decodingWork(config: ModelConfig, numRows: number): DecodingWork {
  const numTokens = numTokensOf(config);
  const isEncoderDecoder = familyOf(config) === 'encoder-decoder';
  let [onceWeights, stepWeights] = [0, 0];
  for (const [name, shape] of parameterShapes(config)) {
    const size = shape.reduce((product, n) => product * n, 1);
    const isOutput = name === outputWeightName(config);
    if (!isOutput && name.endsWith('mbedding.weight')) continue; // a row of it
    if (name.startsWith('encoder.') || name.includes('.crossAttention.keyValue')) onceWeights += size;
    else stepWeights += size;
  }
  const keyValueDim = 2 * headDimOf(config) * config.numKeyValueHeads;
  const crossLength = isEncoderDecoder ? numTokens : 0;
  const cache = config.numDecoderLayers * keyValueDim * (numTokens / 2 + crossLength);
  const contextLength = isEncoderDecoder ? numTokens : Math.ceil(numTokens / 2);
  return {
    readBytes: 4 * (onceWeights + numTokens * (stepWeights + numRows * cache)),
    flops: numRows * numTokens * forwardFlopsPerToken({ ...config, contextLength }),
  };
}
