import type { ModelConfig } from '../config/model-config.ts';
import type { SourceBatch } from '../dataset/batch.ts';
import type { DropoutSites } from '../nn/dropout-sites.ts';
import type { ParameterScope } from '../nn/parameter-scope.ts';
import { linear } from '../ops/linear.ts';
import { pool } from '../ops/pool.ts';
import { type Tensor, tf } from '../tensor/tf.ts';
import { encode } from './encoder-decoder.ts';
import { gpt } from './gpt.ts';

/**
 * The third wiring: scores of each label for whole texts. An encoder's states are averaged over the text; of a GPT, which reads left
 * to right, only the last state has seen all of it.
 * @returns (B, number of labels)
 * @see Devlin et al. 2019, BERT, section 4 (encoder + head); Radford et al. 2018, section 3.2 (GPT + head)
 */
export function classify(
  source: SourceBatch,
  scope: ParameterScope,
  config: ModelConfig,
  sites?: DropoutSites,
): Tensor {
  const { ids, length, pooling } = source;
  if (pooling === undefined) throw new Error('a classifier needs to know which states of a text to pool');
  const batchSize = ids.length / length;
  const hidden =
    config.numEncoderLayers > 0
      ? encode(source, scope, config, sites).output
      : gpt({ ids, batchSize, length }, scope, config, sites); // (B, S, C)
  const pooled = pool(hidden, tf.tensor2d(pooling, [batchSize, length]));
  const head = scope.in('classifier');
  return linear(pooled, head.get('weight'), { bias: head.find('bias') });
}
