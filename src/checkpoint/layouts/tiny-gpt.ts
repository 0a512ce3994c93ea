import { parameterShapes } from '../../model/parameter-shapes.ts';
import type { Layout } from './layout.ts';

/** Everything without a counterpart: our names and orientation as they are. */
export const tinyGptLayout: Layout = {
  modelType: 'tiny_gpt',
  matches: () => true,
  toConfigJson: (config, ids) => ({
    architectures: [config.numEncoderLayers > 0 ? 'TinyGptEncoderDecoder' : 'TinyGptDecoder'],
    model_type: 'tiny_gpt',
    is_encoder_decoder: config.numEncoderLayers > 0,
    vocab_size: config.vocabSize,
    bos_token_id: ids.begin,
    pad_token_id: ids.padding,
    eos_token_id: ids.end,
  }),
  fromConfigJson: () => undefined, // all of it stands under `tiny_gpt`
  mapping: (config) => ({
    parameters: [...parameterShapes(config)].map(([parameter, shape]) => ({
      parameter,
      pieces: [{ name: parameter, numColumns: shape.at(-1) ?? 1 }],
    })),
  }),
};
