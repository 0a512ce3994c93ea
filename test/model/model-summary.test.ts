import { describe, expect, it } from 'vitest';
import { findPreset } from '../../src/config/presets.ts';
import { forwardFlopsPerToken, summarise } from '../../src/model/model-summary.ts';
import { countParameters } from '../../src/model/parameter-shapes.ts';
import { tinyConfig } from '../support/tiny-config.ts';

describe('countParameters', () => {
  it('is 124,439,808 for the smallest GPT-2', () => {
    // The number of weights of openai-community/gpt2, the output projection being the token embedding.
    expect(countParameters({ ...findPreset('gpt2', 'gpt'), vocabSize: 50257 })).toBe(124_439_808);
  });

  it('counts the output projection once more where it is not tied', () => {
    const tied = countParameters(tinyConfig({ tieEmbeddings: true }));
    expect(countParameters(tinyConfig({ tieEmbeddings: false })) - tied).toBe(11 * 8);
  });
});

describe('summarise', () => {
  it('counts two operations a weight of each matrix, and the attention over the full context', () => {
    const config = tinyConfig({ numDecoderLayers: 1, tieEmbeddings: true });
    // queryKeyValue 8 x 24, output 8 x 8, up 8 x 6, down 6 x 8, logits 8 x 11; scores and values 2 x 2 x 7 x 8.
    expect(forwardFlopsPerToken(config)).toBe(2 * (192 + 64 + 48 + 48 + 88) + 224);
    expect(forwardFlopsPerToken({ ...config, tieEmbeddings: false })).toBe(forwardFlopsPerToken(config));
  });

  it('counts weights and a full cache of keys and values for inference', () => {
    const config = tinyConfig({ numKeyValueHeads: 2 });
    const { inferenceMemoryBytes, numParameters } = summarise(config, { batchSize: 1 });
    expect(inferenceMemoryBytes).toBe(4 * (numParameters + 2 * 2 * 7 * 4));
  });

  it('grows with the batch in training only', () => {
    const config = tinyConfig();
    const [one, three] = [1, 3].map((batchSize) => summarise(config, { batchSize }));
    const states = 5 * 4 * one!.numParameters;
    expect(three!.trainingMemoryBytes - states).toBe(3 * (one!.trainingMemoryBytes - states));
    expect(three!.inferenceMemoryBytes).toBe(one!.inferenceMemoryBytes);
  });
});
