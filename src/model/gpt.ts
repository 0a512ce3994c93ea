import type { ModelConfig } from '../config/model-config.ts';
import type { DropoutSites } from '../nn/dropout-sites.ts';
import { embedTokens } from '../nn/embed-tokens.ts';
import { normalise } from '../nn/normalise.ts';
import type { ParameterScope } from '../nn/parameter-scope.ts';
import { transformerLayer } from '../nn/transformer-layer.ts';
import type { Tensor } from '../tensor/tf.ts';
import type { DecoderInput } from './model.ts';

/**
 * The decoder-only wiring: each position sees itself and those before it.
 * @returns (B, T, C), normalised
 * @see Radford et al. 2019, Language Models are Unsupervised Multitask Learners, section 2.3
 */
export function gpt(input: DecoderInput, scope: ParameterScope, config: ModelConfig, sites?: DropoutSites): Tensor {
  const { cache } = input;
  let h = embedTokens(input, scope.get('tokenEmbedding.weight'), scope, { config, sites }); // (B, T, C)
  const decoder = scope.in('decoder');
  for (let i = 0; i < config.numDecoderLayers; i++) {
    h = transformerLayer(h, decoder.in(`layers.${i}`), config, {
      self: { causal: true, cache, name: `self.${i}` },
      sites,
    });
  }
  return config.normPlacement === 'pre' ? normalise(h, decoder.in('norm'), config) : h;
}
