import { UserError } from '../errors.ts';
import type { Family, ModelConfig } from './model-config.ts';
import { didYouMean } from './nearest-name.ts';

/** A preset leaves open what the data decides: the vocabulary, labels, and the context where it is planned. */
export type Preset = Omit<ModelConfig, 'vocabSize'>;

const gptDefaults = {
  numEncoderLayers: 0,
  positions: 'learned',
  norm: 'layer',
  normPlacement: 'pre',
  activation: 'gelu',
  qkNorm: false,
  bias: false,
  dropout: 0,
  tieEmbeddings: true,
  head: 'language-model',
  labels: [],
} as const;

const encoderDecoderDefaults = {
  ...gptDefaults,
  positions: 'sinusoidal',
  activation: 'relu',
  bias: true,
  dropout: 0.1,
} as const;

function gpt(numDecoderLayers: number, embeddingDim: number, numHeads: number, contextLength: number): Preset {
  const size = { embeddingDim, numHeads, numKeyValueHeads: numHeads, feedForwardDim: 4 * embeddingDim, contextLength };
  return { ...gptDefaults, numDecoderLayers, ...size };
}

function encoderDecoder(numLayers: number, embeddingDim: number, numHeads: number, feedForwardDim: number): Preset {
  const size = { embeddingDim, numHeads, numKeyValueHeads: numHeads, feedForwardDim, contextLength: 128 };
  return { ...encoderDecoderDefaults, numEncoderLayers: numLayers, numDecoderLayers: numLayers, ...size };
}

/** The GPT presets; `gpt2` and `llama` have the shapes of the models of that name (the smallest GPT-2; a small Llama wiring). */
export const gptPresets = {
  nano: gpt(2, 64, 2, 64),
  micro: gpt(4, 128, 4, 64),
  mini: gpt(6, 192, 6, 128),
  small: gpt(6, 384, 6, 256),
  gpt2: { ...gpt(12, 768, 12, 1024), bias: true, dropout: 0.1 },
  llama: {
    ...gpt(6, 288, 6, 256),
    positions: 'rope',
    norm: 'rms',
    activation: 'swiglu',
    feedForwardDim: 768,
    tieEmbeddings: true,
  },
} satisfies Record<string, Preset>;

/** The encoder-decoder presets; `transformer-base` is the base model of Vaswani et al. 2017, table 3. */
export const encoderDecoderPresets = {
  nano: encoderDecoder(2, 64, 2, 128),
  micro: encoderDecoder(2, 128, 4, 256),
  mini: encoderDecoder(3, 192, 4, 512),
  small: encoderDecoder(4, 256, 4, 1024),
  'transformer-base': { ...encoderDecoder(6, 512, 8, 2048), contextLength: 512, normPlacement: 'post' },
} satisfies Record<string, Preset>;

/** Encoders without a decoder; what they classify into comes with the data. */
export const encoderPresets = {
  nano: { ...encoderDecoderPresets.nano, numDecoderLayers: 0 },
  micro: { ...encoderDecoderPresets.micro, numDecoderLayers: 0 },
  mini: { ...encoderDecoderPresets.mini, numDecoderLayers: 0 },
  small: { ...encoderDecoderPresets.small, numDecoderLayers: 0 },
} satisfies Record<string, Preset>;

const presetsOf: Record<Family, Readonly<Record<string, Preset>>> = {
  gpt: gptPresets,
  'encoder-decoder': encoderDecoderPresets,
  encoder: encoderPresets,
};

/** The names of one family's presets, smallest first. */
export function presetNames(family: Family): string[] {
  return Object.keys(presetsOf[family]);
}

/**
 * Looks a preset up by its name.
 * @throws UserError with the nearest known name
 */
export function findPreset(name: string, family: Family): Preset {
  const presets = presetsOf[family];
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset === undefined) {
    const names = presetNames(family);
    throw new UserError(
      `unknown preset '${name}' (${family}: ${names.join(', ')})`,
      `${didYouMean(name, names) ?? `try --preset ${names[0]}`}`,
    );
  }
  return preset;
}
