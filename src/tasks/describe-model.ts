import type { ModelConfig } from '../config/model-config.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** The model in a line: "GPT, 4 layers x 128, context 64". */
export function describeModel(config: ModelConfig): string {
  const { numEncoderLayers, numDecoderLayers, embeddingDim, contextLength } = config;
  const layers = numEncoderLayers > 0 ? `${numEncoderLayers}+${numDecoderLayers}` : `${numDecoderLayers}`;
  const name = numEncoderLayers > 0 ? 'Transformer' : 'GPT';
  return `${name}, ${layers} layers x ${embeddingDim}, context ${contextLength}`;
}

/** "BPE 512" or "69 characters" */
export function describeTokenizer(tokenizer: Tokenizer): string {
  return tokenizer.kind === 'bpe' ? `BPE ${tokenizer.vocabSize}` : `characters ${tokenizer.vocabSize}`;
}
