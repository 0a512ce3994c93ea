import { familyOf } from '../../config/model-config.ts';
import { parameterShapes } from '../../model/parameter-shapes.ts';
import type { Layout } from './layout.ts';

const architectures = {
  gpt: 'TinyGptDecoder',
  'encoder-decoder': 'TinyGptEncoderDecoder',
  encoder: 'TinyGptEncoder',
} as const;

/** Everything without a counterpart: our names and orientation as they are. */
export const tinyGptLayout: Layout = {
  modelType: 'tiny_gpt',
  matches: () => true,
  toConfigJson: (config, ids) => ({
    architectures: [architectures[familyOf(config)]],
    model_type: 'tiny_gpt',
    is_encoder_decoder: familyOf(config) === 'encoder-decoder',
    vocab_size: config.vocabSize,
    bos_token_id: ids.begin,
    pad_token_id: ids.padding,
    eos_token_id: ids.end,
    ...(config.labels.length === 0 ? {} : { id2label: Object.fromEntries(config.labels.entries()) }),
  }),
  fromConfigJson: () => undefined, // all of it stands under `tiny_gpt`
  mapping: (config) => ({
    parameters: [...parameterShapes(config)].map(([parameter, shape]) => ({
      parameter,
      pieces: [{ name: parameter, numColumns: shape.at(-1) ?? 1 }],
    })),
  }),
};
