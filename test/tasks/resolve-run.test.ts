import { describe, expect, it } from 'vitest';
import { trainingDefaults } from '../../src/config/training-config.ts';
import { resolveModel, resolveTraining, trainTokenizer, withLearningRate } from '../../src/tasks/resolve-run.ts';
import { parseSettings } from '../../src/tasks/settings.ts';
import type { Prepared } from '../../src/tasks/task.ts';
import { textTask } from '../../src/tasks/text.ts';
import { translationTask } from '../../src/tasks/translation.ts';
import { userErrorOf } from './user-error.ts';

const model = (set: Record<string, unknown>, { numTrainCharacters = 1e6, task = textTask, presetName = 'nano' } = {}) =>
  resolveModel({
    task,
    family: task.families[0]!,
    modelSettings: {},
    settings: parseSettings(set),
    training: trainingDefaults,
    vocabSize: 300,
    budgetMs: 1000,
    presetName,
    numTrainCharacters,
    corpusName: 'poem.txt',
  });

describe('resolveModel', () => {
  it('is the preset with the keys set over it', () => {
    expect(model({})).toMatchObject({ embeddingDim: 64, numHeads: 2, feedForwardDim: 256, vocabSize: 300 });
    expect(model({ numDecoderLayers: 5 })).toMatchObject({ embeddingDim: 64, numDecoderLayers: 5 });
  });

  it('lets the feed-forward width and the key-value heads follow what they hang on, unless they are set', () => {
    expect(model({ embeddingDim: 32, numHeads: 4 })).toMatchObject({ feedForwardDim: 128, numKeyValueHeads: 4 });
    expect(model({ embeddingDim: 32, feedForwardDim: 40 })).toMatchObject({ feedForwardDim: 40 });
    expect(model({ numHeads: 4, numKeyValueHeads: 2 })).toMatchObject({ numHeads: 4, numKeyValueHeads: 2 });
  });

  it.each([
    [1e6, 64],
    [1280, 64],
    [1279, 32],
    [400, 16],
    [10, 8],
  ])(
    'shrinks a context that nobody set to a twentieth of the text: %i characters, %i positions',
    (numTrainCharacters, contextLength) => {
      expect(model({}, { numTrainCharacters }).contextLength).toBe(contextLength);
    },
  );

  it('refuses a context set by the user that the text is too short for', async () => {
    expect(model({ contextLength: 16 }, { numTrainCharacters: 320 }).contextLength).toBe(16);
    expect(await userErrorOf(() => model({ contextLength: 128 }, { numTrainCharacters: 212 }))).toEqual({
      message: 'poem.txt has 212 characters; contextLength 128, set by you, needs at least 2,560',
      hint: '--set contextLength=8, or add text',
    });
  });

  it('refuses a family that the task has no use for', async () => {
    const message = async (run: () => unknown) => (await userErrorOf(run)).message;
    expect(await message(() => model({ numEncoderLayers: 2 }))).toBe('task text: expected numEncoderLayers 0, got 2');
    expect(await message(() => model({ numEncoderLayers: 0 }, { task: translationTask }))).toBe(
      'task translation: expected numEncoderLayers of at least 1, got 0',
    );
  });
});

describe('resolveTraining', () => {
  it("takes the user's settings over the task's over the general ones", () => {
    const { learningRate, beta2, beta1, seed } = resolveTraining(
      translationTask,
      parseSettings({ learningRate: 0.5 }),
      { data: [], seed: 4 },
    );
    expect({ learningRate, beta2, beta1, seed }).toEqual({ learningRate: 0.5, beta2: 0.98, beta1: 0.9, seed: 4 });
  });
});

describe('withLearningRate', () => {
  const rates = (set: Record<string, unknown>) => {
    const settings = parseSettings(set);
    const training = resolveTraining(textTask, settings, { data: [] });
    const { learningRate, minLearningRate } = withLearningRate(training, textTask, model({}), settings);
    return { learningRate, minLearningRate };
  };

  it("takes the user's rate over the one that suits the model, and falls to a tenth of it", () => {
    expect(rates({ learningRate: 1e-5 })).toEqual({ learningRate: 1e-5, minLearningRate: 1e-6 });
    const suited = rates({});
    expect(suited.learningRate).toBeCloseTo(textTask.learningRateFor(model({})), 4);
    expect(suited.minLearningRate).toBeCloseTo(suited.learningRate / 10, 5);
  });

  it('falls to where the user has set it', () => {
    expect(rates({ learningRate: 1e-5, minLearningRate: 1e-5 })).toEqual({ learningRate: 1e-5, minLearningRate: 1e-5 });
  });
});

describe('trainTokenizer', () => {
  const prepared = { trainTexts: ['the hen sees the hen. '.repeat(20)] } as unknown as Prepared; // all that is read of it
  const train = (set: Record<string, unknown>) => trainTokenizer(textTask, prepared, parseSettings(set).tokenizer);

  it('is of characters for a short text, of byte pairs where a vocabulary is set', () => {
    expect(train({}).kind).toBe('character');
    expect(train({ vocabSize: 264 })).toMatchObject({ kind: 'bpe', vocabSize: 264 });
    expect(train({ byteFallback: false }).kind).toBe('character');
  });

  it('refuses settings that contradict one another, with the way out', async () => {
    expect((await userErrorOf(() => train({ tokenizer: 'character', vocabSize: 300 }))).hint).toBe(
      '--set tokenizer=bpe',
    );
    expect((await userErrorOf(() => train({ tokenizer: 'bpe', byteFallback: false }))).hint).toBe(
      '--set tokenizer=character',
    );
  });
});
