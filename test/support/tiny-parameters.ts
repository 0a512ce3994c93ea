import type { ModelConfig } from '../../src/config/model-config.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { ParameterScope } from '../../src/nn/parameter-scope.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { tellingWeights } from './tiny-config.ts';

/** The parameters of a model of this config on the current backend, for tests of single layers; call it in a tidy. */
export function tellingParameters(config: ModelConfig): { parameters: Map<string, Tensor>; scope: ParameterScope } {
  const weights = tellingWeights(config);
  const parameters = new Map<string, Tensor>();
  for (const [name, shape] of parameterShapes(config)) {
    parameters.set(name, tf.tensor(weights.get(name)!, [...shape]));
  }
  return { parameters, scope: new ParameterScope(parameters) };
}
