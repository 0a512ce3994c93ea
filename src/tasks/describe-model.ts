import { familyOf, type ModelConfig } from '../config/model-config.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** The model in a line: "GPT, 4 layers x 128, context 64". */
export function describeModel(config: ModelConfig): string {
  const { numEncoderLayers, numDecoderLayers, embeddingDim, contextLength } = config;
  const layers = [numEncoderLayers, numDecoderLayers].filter((count) => count > 0).join('+');
  const name = { gpt: 'GPT', encoder: 'Encoder', 'encoder-decoder': 'Transformer' }[familyOf(config)];
  const head = config.head === 'classification' ? ` for ${config.labels.length} labels` : '';
  return `${name}${head}, ${layers} layers x ${embeddingDim}, context ${contextLength}`;
}

/** "BPE 512" or "69 characters" */
export function describeTokenizer(tokenizer: Tokenizer): string {
  return tokenizer.kind === 'bpe' ? `BPE ${tokenizer.vocabSize}` : `characters ${tokenizer.vocabSize}`;
}
