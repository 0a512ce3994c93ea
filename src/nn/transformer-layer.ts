import type { ModelConfig } from '../config/model-config.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import {
  type CrossAttentionContext,
  crossAttention,
  type SelfAttentionContext,
  selfAttention,
} from './attention-layer.ts';
import { applyDropout, type DropoutSites } from './dropout-sites.ts';
import { feedForward } from './feed-forward.ts';
import { normalise } from './normalise.ts';
import type { ParameterScope } from './parameter-scope.ts';

export interface LayerContext {
  readonly self: SelfAttentionContext;
  /** The decoder's look at the encoder; undefined in an encoder and in a GPT. */
  readonly cross?: CrossAttentionContext | undefined;
  readonly sites?: DropoutSites | undefined;
}

/**
 * One layer: self-attention, cross-attention where there is an encoder, feed-forward; each with its norm and its residual.
 * @param x (B, T, C)  @returns (B, T, C)
 * @see Vaswani et al. 2017, section 3.1 (post-norm); Xiong et al. 2020 (pre-norm)
 */
export function transformerLayer(x: Tensor, scope: ParameterScope, config: ModelConfig, context: LayerContext): Tensor {
  const { self, cross, sites } = context;
  const residual = (input: Tensor, name: string, sublayer: (x: Tensor, scope: ParameterScope) => Tensor): Tensor => {
    const inner = scope.in(name);
    const norm = inner.in('norm');
    if (config.normPlacement === 'post') {
      return normalise(tf.add(input, applyDropout(sublayer(input, inner), sites)), norm, config);
    }
    return tf.add(input, applyDropout(sublayer(normalise(input, norm, config), inner), sites));
  };

  let h = residual(x, 'selfAttention', (input, inner) => selfAttention(input, inner, config, self));
  if (cross !== undefined)
    h = residual(h, 'crossAttention', (input, inner) => crossAttention(input, inner, config, cross));
  return residual(h, 'feedForward', (input, inner) => feedForward(input, inner, config, sites));
}
