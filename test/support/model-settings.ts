import type { ModelConfig } from '../../src/config/model-config.ts';
import { choosePairwise } from './pairwise.ts';
import { tinyConfig } from './tiny-config.ts';

/** Every value of every option that changes what a model computes. */
export const modelOptions = {
  numEncoderLayers: [0, 2],
  positions: ['learned', 'sinusoidal', 'rope', 'alibi', 'none'],
  norm: ['layer', 'rms'],
  normPlacement: ['pre', 'post'],
  activation: ['relu', 'gelu', 'relu2', 'swiglu'],
  numKeyValueHeads: [4, 2, 1],
  qkNorm: [false, true],
  tieEmbeddings: [false, true],
  bias: [false, true],
} as const;

/** Tiny configs of both families in which every two values of two options meet, with a name for the test report. */
export const modelSettings: readonly { readonly title: string; readonly config: ModelConfig }[] = choosePairwise(
  modelOptions,
).map((choice) => {
  const { numEncoderLayers, positions, norm, normPlacement, activation, numKeyValueHeads } = choice;
  const flags = (['qkNorm', 'tieEmbeddings', 'bias'] as const).filter((name) => choice[name]);
  const family = numEncoderLayers > 0 ? 'encoder-decoder' : 'gpt';
  return {
    title: [family, positions, norm, normPlacement, activation, `${numKeyValueHeads} key heads`, ...flags].join(' '),
    config: tinyConfig(choice),
  };
});
