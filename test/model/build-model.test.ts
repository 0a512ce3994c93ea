import { expect, it } from 'vitest';
import { assignWeights, buildModel, readWeights } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectClose, maxDifference } from '../support/expect-close.ts';
import { sourceBatch, tinyBatch } from '../support/tiny-batch.ts';
import { tellingWeights, tinyConfig } from '../support/tiny-config.ts';

describeOnEachBackend('buildModel', () => {
  it('frees every variable on dispose', () => {
    const before = tf.memory().numTensors;
    const config = tinyConfig();
    const model = buildModel(config, tellingWeights(config));
    expect(tf.memory().numTensors).toBe(before + model.parameters.size);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses missing weights and weights of another size', () => {
    const config = tinyConfig();
    const weights = tellingWeights(config);
    weights.set('decoder.norm.gain', new Float32Array(7));
    expect(() => buildModel(config, weights)).toThrow('decoder.norm.gain: expected 8 weights, got 7');
    weights.delete('decoder.norm.gain');
    expect(() => buildModel(config, weights)).toThrow('decoder.norm.gain: expected 8 weights, got none');
  });

  it('keeps its own copy of the weights it is given, and hands out copies', () => {
    withModel({}, (model) => {
      const weights = tellingWeights(model.config);
      const logits = () => tf.tidy(() => model.logits(tinyBatch(model.config)).dataSync().slice());
      const before = logits();
      assignWeights(model, weights);
      for (const values of weights.values()) values.fill(0);
      for (const values of readWeights(model).values()) values.fill(0);
      expectClose(logits(), before, { absolute: 0 });
    });
  });

  it('takes other weights in place', () => {
    withModel({}, (model) => {
      const numTensors = tf.memory().numTensors;
      const variables = [...model.parameters.values()];
      const other = tellingWeights(model.config, 2);
      assignWeights(model, other);
      expect(readWeights(model)).toEqual(other);
      expect([...model.parameters.values()]).toHaveLength(variables.length);
      expect([...model.parameters.values()].every((variable, i) => variable === variables[i])).toBe(true);
      expect(tf.memory().numTensors).toBe(numTensors);
      other.set('decoder.norm.gain', new Float32Array(1));
      expect(() => assignWeights(model, other)).toThrow('decoder.norm.gain: expected 8 weights, got 1');
    });
  });

  it('refuses a source for a GPT and a missing one for an encoder-decoder', () => {
    const input = { ids: Int32Array.of(4), batchSize: 1, length: 1 };
    withModel({}, (model) => {
      expect(() => model.encode(sourceBatch([[4, 5]]))).toThrow('a GPT has no encoder');
      const encoded = { output: tf.zeros([1, 1, 8]), mask: tf.ones([1, 1]) };
      expect(() => model.decode({ ...input, encoded })).toThrow('a GPT reads no encoded source');
    });
    withModel({ numEncoderLayers: 1 }, (model) => {
      expect(() => model.decode(input)).toThrow('the decoder needs the encoded source');
    });
  });

  it.each([0, 2])('drops the same elements for the same key and others for another, %i encoder layers', (layers) => {
    withModel({ dropout: 0.3, numEncoderLayers: layers }, (model) => {
      const batch = tinyBatch(model.config);
      const logits = (step: number) => model.logits(batch, { seed: 1, step, microStep: 0 });
      expectClose(logits(0), logits(0), { absolute: 0 });
      expect(maxDifference(logits(0), logits(1))).toBeGreaterThan(0.01);
      expect(maxDifference(logits(0), model.logits(batch))).toBeGreaterThan(0.01);
      expectClose(model.logits(batch), model.logits(batch), { absolute: 0 });
    });
  });

  it('drops with other masks in the decoder than in the encoder', () => {
    withModel({ dropout: 0.5, numEncoderLayers: 1, numDecoderLayers: 1, positions: 'none' }, (model) => {
      const key = { seed: 1, step: 0, microStep: 0 };
      const ids = Int32Array.from([4, 5, 6]);
      const encoder = model.encode(sourceBatch([[...ids]]), key).output;
      const batch = { ...tinyBatch(model.config), batchSize: 1, targetLength: 3, inputs: ids, targets: ids };
      const apart = model.logits({ ...batch, source: sourceBatch([[...ids]]) }, key);
      // On its own the decoder starts at site 0 again; after the encoder it goes on from the encoder's last site.
      const encoded = { output: encoder, mask: tf.ones([1, 3]) };
      const together = model.project(model.decode({ ids, batchSize: 1, length: 3, encoded }, key));
      expect(maxDifference(tf.reshape(together, [3, 11]), apart)).toBeGreaterThan(0.01);
    });
  });
});

/** Runs a test in a tidy with a model that is disposed after it. */
function withModel(changes: Parameters<typeof tinyConfig>[0], test: (model: Model) => void): void {
  const config = tinyConfig(changes);
  const model = buildModel(config, tellingWeights(config));
  tf.tidy(() => test(model));
  model.dispose();
}
