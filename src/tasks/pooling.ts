import { familyOf, type ModelConfig } from '../config/model-config.ts';
import type { Pooling } from '../dataset/labelled-dataset.ts';

/** An encoder reads in both directions, so every state has seen the text; of a GPT only the last one has. */
export function poolingOf(config: ModelConfig): Pooling {
  return familyOf(config) === 'gpt' ? 'last' : 'mean';
}
