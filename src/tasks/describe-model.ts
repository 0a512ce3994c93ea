import { type Family, familyOf, type ModelConfig } from '../config/model-config.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** The model in a line: "GPT, 4 layers x 128, context 64". */
export function describeModel(config: ModelConfig): string {
  const { numEncoderLayers, numDecoderLayers, embeddingDim, contextLength } = config;
  const layers = [numEncoderLayers, numDecoderLayers].filter((count) => count > 0).join('+');
  const name = { gpt: 'GPT', encoder: 'Encoder', 'encoder-decoder': 'Transformer' }[familyOf(config)];
  const head = config.head === 'classification' ? ` for ${config.labels.length} labels` : '';
  return `${name}${head}, ${layers} layers x ${embeddingDim}, context ${contextLength}`;
}

/** What a model of each wiring is called in messages. */
export const familyNouns: Readonly<Record<Family, string>> = {
  gpt: 'a GPT',
  'encoder-decoder': 'an encoder-decoder',
  encoder: 'an encoder',
};

/** What a model is called in messages: "a GPT", "a classifier". */
export function nounOf(config: ModelConfig): string {
  return config.head === 'classification' ? 'a classifier' : familyNouns[familyOf(config)];
}

/** "BPE 512" or "69 characters" */
export function describeTokenizer(tokenizer: Tokenizer): string {
  return tokenizer.kind === 'bpe' ? `BPE ${tokenizer.vocabSize}` : `characters ${tokenizer.vocabSize}`;
}
