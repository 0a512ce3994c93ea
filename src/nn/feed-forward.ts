import type { ModelConfig } from '../config/model-config.ts';
import { linear } from '../ops/linear.ts';
import { swiglu } from '../ops/swiglu.ts';
import type { Tensor } from '../tensor/tf.ts';
import { applyDropout, type DropoutSites } from './dropout-sites.ts';
import type { ParameterScope } from './parameter-scope.ts';

/** Widens each token to F, applies the activation, and narrows it again. @param x (B, T, C) @returns (B, T, C) */
export function feedForward(x: Tensor, scope: ParameterScope, config: ModelConfig, sites?: DropoutSites): Tensor {
  const { activation } = config;
  const hidden =
    activation === 'swiglu'
      ? swiglu(linear(x, scope.get('gateUp.weight'), { bias: scope.find('gateUp.bias') }))
      : linear(x, scope.get('up.weight'), { bias: scope.find('up.bias'), activation }); // (B, T, F)
  // The encoder-decoder's usual place for a dropout inside the layer; a GPT has it on the output alone.
  const dropped = config.numEncoderLayers > 0 ? applyDropout(hidden, sites) : hidden;
  return linear(dropped, scope.get('down.weight'), { bias: scope.find('down.bias') });
}
