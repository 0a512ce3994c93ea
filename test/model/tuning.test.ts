import { describe, expect, it } from 'vitest';
import { countParameters, parameterShapes } from '../../src/model/parameter-shapes.ts';
import { countTrained, lastLayers, numLastLayers, trainedShapes } from '../../src/model/tuning.ts';
import { tinyConfig } from '../support/tiny-config.ts';

const classifier = { head: 'classification', labels: ['a', 'b'] } as const;

describe('lastLayers', () => {
  it('are the last ones, the norm after them and the head', () => {
    const config = tinyConfig({ numDecoderLayers: 3 });
    const { parameters } = lastLayers(config, 2);
    const expected = [...parameterShapes(config).keys()].filter((name) =>
      /^decoder\.layers\.[12]\.|^decoder\.norm\.|^outputProjection/.test(name),
    );
    expect(parameters).toEqual(expected);
    expect(countTrained(config, { parameters })).toBeLessThan(countParameters(config));
  });

  it.each([
    ['an untied language model', {}, ['outputProjection.weight']],
    ['a tied language model', { tieEmbeddings: true }, ['tokenEmbedding.weight']],
    ['a classifier', classifier, ['classifier.weight', 'classifier.bias']],
  ] as const)('without layers are the head alone: %s', (_, changes, expected) => {
    expect(lastLayers(tinyConfig(changes), 0).parameters).toEqual(expected);
  });

  it("are the decoder's of an encoder-decoder, the encoder's of an encoder", () => {
    const stacksIn = (changes: Parameters<typeof tinyConfig>[0]) =>
      lastLayers(tinyConfig(changes), 1).parameters.filter((name) => name.endsWith('feedForward.up.weight'));
    expect(stacksIn({ numEncoderLayers: 3 })).toEqual(['decoder.layers.1.feedForward.up.weight']);
    const encoder = { numEncoderLayers: 3, numDecoderLayers: 0, ...classifier };
    expect(stacksIn(encoder)).toEqual(['encoder.layers.2.feedForward.up.weight']);
    expect(numLastLayers(tinyConfig(encoder))).toBe(3);
  });

  it('of a model with norms after each sublayer has no norm of its own after them', () => {
    const config = tinyConfig({ normPlacement: 'post', numDecoderLayers: 1 });
    expect(lastLayers(config, 1).parameters.some((name) => name.startsWith('decoder.norm'))).toBe(false);
  });
});

describe('trainedShapes', () => {
  it('without a tuning are all', () => {
    const config = tinyConfig();
    expect(trainedShapes(config)).toEqual(parameterShapes(config));
    expect(countTrained(config)).toBe(countParameters(config));
  });
});
