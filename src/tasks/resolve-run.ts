import { type Family, familyOf, type ModelConfig, parseModelConfig } from '../config/model-config.ts';
import { findPreset, type Preset } from '../config/presets.ts';
import { parseTrainingConfig, type TrainingConfig, trainingDefaults } from '../config/training-config.ts';
import { checkTextLength } from '../dataset/check-text-length.ts';
import { UserError } from '../errors.ts';
import { forwardFlopsPerToken } from '../model/model-summary.ts';
import { pickPreset } from '../planning/pick-preset.ts';
import { measureStep, probeLimitMs } from '../planning/speed-probe.ts';
import { trainCharacterTokenizer } from '../tokenizer/character-tokenizer.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { trainBpe } from '../tokenizer/train-bpe.ts';
import type { TrainOptions } from './options.ts';
import type { Settings, TokenizerSettings } from './settings.ts';
import type { Prepared, Task } from './task.ts';

/** The tokenizer of a run: as the user has set it, else as suits the text. */
export function trainTokenizer(task: Task, { trainTexts }: Prepared, settings: TokenizerSettings): Tokenizer {
  const numCharacters = trainTexts.reduce((sum, text) => sum + text.length, 0);
  const extend = (tokenizer: Tokenizer) => task.extendTokenizer?.(tokenizer) ?? tokenizer;
  const suited = task.tokenizerFor(numCharacters);
  const kind =
    settings.tokenizer ??
    (settings.byteFallback === false ? 'character' : settings.vocabSize ? 'bpe' : suited.tokenizer);
  if (kind === 'character') {
    if (settings.vocabSize !== undefined) {
      throw new UserError('vocabSize: a character tokenizer has one id a character', '--set tokenizer=bpe');
    }
    const byteFallback = settings.byteFallback ?? suited.byteFallback;
    return extend(trainCharacterTokenizer({ texts: trainTexts, byteFallback }));
  }
  if (settings.byteFallback === false) {
    throw new UserError('byteFallback: a byte-level BPE always falls back to bytes', '--set tokenizer=character');
  }
  return extend(trainBpe({ texts: trainTexts, vocabSize: settings.vocabSize ?? suited.vocabSize }));
}

/** The training settings of a run before its model and steps are planned. */
export function resolveTraining(task: Task, settings: Settings, options: TrainOptions): TrainingConfig {
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  return parseTrainingConfig({ ...trainingDefaults, ...task.trainingDefaults, ...settings.training, ...seed });
}

/** The learning rate as the user has set it, else as suits the model; it falls to a tenth unless that is set too. */
export function withLearningRate(
  training: TrainingConfig,
  task: Task,
  config: ModelConfig,
  settings: Settings,
): TrainingConfig {
  const learningRate = settings.training.learningRate ?? Number(task.learningRateFor(config).toPrecision(2));
  const minLearningRate = settings.training.minLearningRate ?? Number((learningRate / 10).toPrecision(2));
  return { ...training, learningRate, minLearningRate };
}

export interface ModelFacts {
  readonly task: Task;
  readonly family: Family;
  /** What the data decides. */
  readonly modelSettings: Partial<ModelConfig>;
  readonly settings: Settings;
  readonly training: TrainingConfig;
  readonly vocabSize: number;
  readonly budgetMs: number;
  readonly presetName: string | undefined;
  readonly numTrainCharacters: number;
  readonly corpusName: string;
}

/**
 * The model of a run: the preset named, or the largest one that the budget can feed at the speed measured here; the keys the
 * user has set over it. A context that nobody set shrinks to fit the text.
 * @throws UserError for an impossible config, and for a text too short for a context set by the user
 */
export function resolveModel(facts: ModelFacts): ModelConfig {
  const { task, family, settings, vocabSize, numTrainCharacters } = facts;
  const preset = { ...findPreset(facts.presetName ?? measuredPreset(facts), family), ...facts.modelSettings };
  const set = settings.model;
  const config = parseModelConfig({ ...preset, ...derivedFrom(set, preset), ...set, vocabSize });
  if (familyOf(config) !== family) {
    throw new UserError(
      `task ${task.name}: expected ${family === 'gpt' ? 'numEncoderLayers 0' : 'numEncoderLayers of at least 1'}, got ${config.numEncoderLayers}`,
      `leave numEncoderLayers out, or choose another --task`,
    );
  }
  if (task.corpusType !== 'text') return config;
  const setByUser = set.contextLength !== undefined;
  checkTextLength({
    name: facts.corpusName,
    numCharacters: numTrainCharacters,
    contextLength: config.contextLength,
    setByUser,
  });
  if (setByUser) return config;
  let { contextLength } = config;
  while (contextLength > 8 && numTrainCharacters < 20 * contextLength) contextLength /= 2;
  return { ...config, contextLength };
}

/** What follows from a key the user has set where the preset's value would no longer fit it. */
function derivedFrom(set: Settings['model'], preset: Preset): Partial<ModelConfig> {
  const { embeddingDim, numHeads } = set;
  const ratio = preset.feedForwardDim / preset.embeddingDim;
  return {
    ...(embeddingDim === undefined ? {} : { feedForwardDim: Math.round(ratio * embeddingDim) }),
    ...(numHeads === undefined ? {} : { numKeyValueHeads: numHeads }),
  };
}

function measuredPreset({ family, modelSettings, training, vocabSize, budgetMs }: ModelFacts): string {
  const probed: ModelConfig = { ...findPreset('micro', family), ...modelSettings, vocabSize };
  const { stepMs, numPositions } = measureStep(probed, training, probeLimitMs(budgetMs));
  const flopsPerMs = (numPositions * forwardFlopsPerToken(probed)) / stepMs;
  return pickPreset({ family, modelSettings, vocabSize, budgetMs, flopsPerMs });
}
