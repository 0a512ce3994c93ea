import type { ModelConfig } from '../../config/model-config.ts';
import type { Weights } from '../../model/initialise-weights.ts';
import { parameterShapes } from '../../model/parameter-shapes.ts';
import { readConfig } from '../read-config.ts';
import { readTensors } from '../read-tensors.ts';
import type { Adapter } from './adapter.ts';
import { findBase } from './find-base.ts';

/**
 * The weights that an adapter keeps: its base's under the adapter's config. What the base lacks, rows of new tokens and a new head,
 * is zero here and comes with the adapter.
 * @param folder the adapter's
 * @throws UserError if the base is not there or has changed
 */
export async function readBaseWeights(folder: string, config: ModelConfig, adapter: Adapter): Promise<Weights> {
  const path = await findBase(folder, adapter);
  const tensors = await readTensors(path, await readConfig(path), 'best');
  const weights: Weights = new Map();
  for (const [name, shape] of parameterShapes(config)) {
    const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
    const own = tensors.get(name)?.data;
    if (own !== undefined && !adapter.parameters.includes(name)) values.set(own);
    weights.set(name, values);
  }
  return weights;
}
