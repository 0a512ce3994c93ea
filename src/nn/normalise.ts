import type { ModelConfig } from '../config/model-config.ts';
import { layerNorm, rmsNorm } from '../ops/normalisation.ts';
import type { Tensor } from '../tensor/tf.ts';
import type { ParameterScope } from './parameter-scope.ts';

/** The norm of the config over the last dimension. @param x (B, T, C) @returns (B, T, C) */
export function normalise(x: Tensor, scope: ParameterScope, { norm }: Pick<ModelConfig, 'norm'>): Tensor {
  return norm === 'layer' ? layerNorm(x, scope.get('gain'), scope.find('bias')) : rmsNorm(x, scope.get('gain'));
}
