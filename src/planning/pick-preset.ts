import type { Family, ModelConfig } from '../config/model-config.ts';
import { encoderDecoderPresets, gptPresets, type Preset } from '../config/presets.ts';
import { forwardFlopsPerToken } from '../model/model-summary.ts';
import { countParameters } from '../model/parameter-shapes.ts';

export interface PickFacts {
  readonly family: Family;
  readonly vocabSize: number;
  readonly budgetMs: number;
  /** Forward operations a millisecond that training of `probed` reached, its backward pass included in the time. */
  readonly flopsPerMs: number;
}

/** The presets a plan may pick, smallest first; the shapes of well-known models are only taken by name. */
const ladders: Record<Family, readonly [string, Preset][]> = {
  gpt: [
    ['nano', gptPresets.nano],
    ['micro', gptPresets.micro],
    ['mini', gptPresets.mini],
    ['small', gptPresets.small],
  ],
  'encoder-decoder': [
    ['nano', encoderDecoderPresets.nano],
    ['micro', encoderDecoderPresets.micro],
    ['mini', encoderDecoderPresets.mini],
    ['small', encoderDecoderPresets.small],
  ],
};

/**
 * The least number of training tokens a parameter for which a size is worth its price in a short run. Far below the 20 of
 * Hoffmann et al. 2022: a tiny corpus is read many times, and below a million parameters width buys more than tokens do.
 */
const tokensPerParameter = 0.6;

/** The largest preset that the budget can feed; the smallest where it feeds none. */
export function pickPreset(facts: PickFacts): string {
  let picked = ladders[facts.family][0]![0];
  for (const [name, preset] of ladders[facts.family]) {
    const config: ModelConfig = { ...preset, vocabSize: facts.vocabSize };
    const numTokens = (facts.budgetMs * facts.flopsPerMs) / forwardFlopsPerToken(config);
    if (numTokens >= tokensPerParameter * countParameters(config)) picked = name;
  }
  return picked;
}
