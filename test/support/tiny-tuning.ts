import { loraTargets } from '../../src/config/lora-config.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import type { Weights } from '../../src/model/initialise-weights.ts';
import { addedShapes, type Tuning } from '../../src/model/tuning.ts';
import { normalValues, sizeOf } from './normal-values.ts';
import { tellingWeights } from './tiny-config.ts';

/** Adapters of rank 3 on every matrix, two new tokens before the last one, and the head where it is a classifier's. */
export function tinyTuning(config: ModelConfig): Tuning {
  return {
    parameters: config.head === 'classification' ? ['classifier.weight', 'classifier.bias'] : [],
    lora: { rank: 3, alpha: 6, targets: loraTargets },
    newRows: { first: config.vocabSize - 3, count: 2 },
  };
}

/** Weights that show a mistake, and adapters and rows that are not zero either. */
export function tellingTunedWeights(config: ModelConfig, tuning: Tuning): Weights {
  const weights = tellingWeights(config);
  for (const [name, shape] of addedShapes(config, tuning)) {
    weights.set(name, normalValues(sizeOf(shape), weights.size, 0.2));
  }
  return weights;
}
