import type { ModelConfig } from '../config/model-config.ts';
import type { SourceBatch } from '../dataset/batch.ts';
import type { DropoutSites } from '../nn/dropout-sites.ts';
import { embedTokens } from '../nn/embed-tokens.ts';
import { normalise } from '../nn/normalise.ts';
import type { ParameterScope } from '../nn/parameter-scope.ts';
import { transformerLayer } from '../nn/transformer-layer.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import type { DecoderInput, Encoded } from './model.ts';

/** Reads the source in both directions. @returns output (B, S, C), mask (B, S) @see Vaswani et al. 2017, figure 1, left */
export function encode(source: SourceBatch, scope: ParameterScope, config: ModelConfig, sites?: DropoutSites): Encoded {
  const batchSize = source.ids.length / source.length;
  const mask = tf.tensor2d(source.mask, [batchSize, source.length]);
  const tokens = { ids: source.ids, batchSize, length: source.length };
  const encoder = scope.in('encoder');
  let h = embedTokens(tokens, scope.get('tokenEmbedding.weight'), encoder, { config, sites }); // (B, S, C)
  for (let i = 0; i < config.numEncoderLayers; i++) {
    h = transformerLayer(h, encoder.in(`layers.${i}`), config, {
      self: { causal: false, mask, name: `self.${i}` },
      sites,
    });
  }
  return { output: config.normPlacement === 'pre' ? normalise(h, encoder.in('norm'), config) : h, mask };
}

/** Writes the target left to right, looking at the whole source. @returns (B, T, C) @see Vaswani et al. 2017, figure 1, right */
export function decode(
  input: DecoderInput & { encoded: Encoded },
  scope: ParameterScope,
  config: ModelConfig,
  sites?: DropoutSites,
): Tensor {
  const { cache, encoded } = input;
  const decoder = scope.in('decoder');
  let h = embedTokens(input, scope.get('tokenEmbedding.weight'), decoder, { config, sites }); // (B, T, C)
  for (let i = 0; i < config.numDecoderLayers; i++) {
    h = transformerLayer(h, decoder.in(`layers.${i}`), config, {
      self: { causal: true, cache, name: `self.${i}` },
      cross: { encoderOutput: encoded.output, mask: encoded.mask, cache, name: `cross.${i}` },
      sites,
    });
  }
  return config.normPlacement === 'pre' ? normalise(h, decoder.in('norm'), config) : h;
}
