import { describe, expect, it } from 'vitest';
import { type ModelConfig, parseModelConfig } from '../../src/config/model-config.ts';
import { type Pooling, unlabelledBatchOf } from '../../src/dataset/labelled-dataset.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { countParameters, parameterShapes } from '../../src/model/parameter-shapes.ts';
import { tf } from '../../src/tensor/tf.ts';
import { trainCharacterTokenizer } from '../../src/tokenizer/character-tokenizer.ts';
import { createOptimizer } from '../../src/training/create-optimizer.ts';
import { trainStep } from '../../src/training/train-step.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { tellingWeights, tinyConfig } from '../support/tiny-config.ts';
import { tinyTraining } from '../training/tiny-trainee.ts';

const tokenizer = trainCharacterTokenizer({ texts: ['abcdefg'], byteFallback: false });
const labels = ['no', 'maybe', 'yes'];
const head = { head: 'classification', labels, vocabSize: tokenizer.vocabSize, contextLength: 16 } as const;
const wirings: [string, ModelConfig, Pooling][] = [
  ['encoder', tinyConfig({ ...head, numEncoderLayers: 2, numDecoderLayers: 0 }), 'mean'],
  ['gpt', tinyConfig({ ...head, numEncoderLayers: 0 }), 'last'],
];

describeOnEachBackend('a classifier', () => {
  describe.each(wirings)('%s', (_, config, pooling) => {
    const batchOf = (texts: string[]) => unlabelledBatchOf(texts, tokenizer, { contextLength: 16, pooling }).batch;

    it('has a matrix for its labels in the place of the output projection', () => {
      const names = [...parameterShapes(config).keys()];
      expect(names).toContain('classifier.weight');
      expect(names).not.toContain('outputProjection.weight');
      expect(parameterShapes(config).get('classifier.weight')).toEqual([8, 3]);
      expect(names.some((name) => name.startsWith('decoder.'))).toBe(config.numDecoderLayers > 0);
      expect(countParameters(config)).toBeGreaterThan(0);
    });

    it('gives a text the same scores whatever it is batched with', () => {
      const model = buildModel(config, tellingWeights(config));
      const scores = (texts: string[]) => tf.tidy(() => model.classify(batchOf(texts).source!).dataSync());
      const together = scores(['ab', 'abcdefgabcd', 'g']);
      for (const [row, text] of ['ab', 'abcdefgabcd', 'g'].entries()) {
        // Scores of size 1; another grouping of the same sums.
        expectClose(together.slice(3 * row, 3 * row + 3), scores([text]), { absolute: 1e-5 });
      }
      expect(Math.abs(together[0]! - together[3]!)).toBeGreaterThan(1e-3);
      model.dispose();
    });

    it('learns to tell three texts apart', () => {
      const model = buildModel(config, tellingWeights(config));
      const optimizer = createOptimizer(model);
      const batch = { ...batchOf(['abc', 'defg', 'gfedcba']), targets: Int32Array.of(0, 1, 2) };
      let loss = Number.NaN;
      for (let step = 0; step < 40; step++) {
        ({ loss } = trainStep({ model, optimizer }, [batch], step, tinyTraining({ maxSteps: 40 })));
      }
      expect(loss).toBeLessThan(0.1);
      optimizer.dispose();
      model.dispose();
    });

    it('writes no tokens', () => {
      const model = buildModel(config, tellingWeights(config));
      expect(() => model.decode({ ids: Int32Array.of(4), batchSize: 1, length: 1 })).toThrow('writes no tokens');
      model.dispose();
    });
  });
});

describe('a config with labels', () => {
  it.each([
    ['one label', { labels: ['a'] }, 'labels: expected two different ones at least'],
    ['a label twice', { labels: ['a', 'a'] }, 'labels: expected two different ones at least'],
    [
      'no head',
      { head: 'language-model' as const, numDecoderLayers: 1 },
      "labels: expected none with head 'language-model'",
    ],
    ['encoder and decoder', { numDecoderLayers: 1 }, 'expected an encoder or a decoder, got 2 and 1 layers'],
    ['no layers', { numEncoderLayers: 0 }, 'numDecoderLayers: expected at least 1, got 0'],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => parseModelConfig({ ...wirings[0]![1], ...changes })).toThrow(message);
  });
});
