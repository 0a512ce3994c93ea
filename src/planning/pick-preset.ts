import type { Family, ModelConfig } from '../config/model-config.ts';
import { findPreset } from '../config/presets.ts';
import { forwardFlopsPerToken } from '../model/model-summary.ts';
import { countParameters } from '../model/parameter-shapes.ts';

export interface PickFacts {
  readonly family: Family;
  /** What the data decides, beside the vocabulary. */
  readonly modelSettings?: Partial<ModelConfig>;
  readonly vocabSize: number;
  readonly budgetMs: number;
  /** Forward operations a millisecond that training of `probed` reached, its backward pass included in the time. */
  readonly flopsPerMs: number;
}

/** The presets a plan may pick, smallest first; the shapes of well-known models are only taken by name. */
const ladder = ['nano', 'micro', 'mini', 'small'] as const;

/**
 * The least number of training tokens a parameter for which a size is worth its price in a short run. Far below the 20 of
 * Hoffmann et al. 2022: a tiny corpus is read many times, and below a million parameters width buys more than tokens do.
 */
const tokensPerParameter = 0.6;

/** The largest preset that the budget can feed; the smallest where it feeds none. */
export function pickPreset(facts: PickFacts): string {
  let picked: string = ladder[0];
  for (const name of ladder) {
    const config: ModelConfig = {
      ...findPreset(name, facts.family),
      ...facts.modelSettings,
      vocabSize: facts.vocabSize,
    };
    const numTokens = (facts.budgetMs * facts.flopsPerMs) / forwardFlopsPerToken(config);
    if (numTokens >= tokensPerParameter * countParameters(config)) picked = name;
  }
  return picked;
}
