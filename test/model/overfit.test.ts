import { expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { type Scalar, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights, tinyConfig } from '../support/tiny-config.ts';

describeOnEachBackend('a model', () => {
  it.each([
    ['GPT', {}],
    ['encoder-decoder', { numEncoderLayers: 1, positions: 'sinusoidal', activation: 'relu' }],
  ] as const)('overfits one batch with plain gradient descent: %s', (_, changes: Partial<ModelConfig>) => {
    const config = tinyConfig({ embeddingDim: 16, feedForwardDim: 32, numDecoderLayers: 1, ...changes });
    const model = buildModel(config, freshWeights(config));
    // Two sequences with other first ids: with the same, no GPT could tell their targets apart.
    const batch = tinyBatch(config, 2);
    expect(batch.inputs[0]).not.toBe(batch.inputs[6]);
    const variables = [...model.parameters.values()];
    const losses: number[] = [];
    for (let step = 0; step <= 100; step++) {
      tf.tidy(() => {
        // The cross-entropy is a scalar, which its type does not say.
        const lossOf = () => crossEntropy(model.logits(batch), batch.targets) as Scalar;
        const { value, grads } = tf.variableGrads(lossOf, variables);
        losses.push(value.dataSync()[0]!);
        for (const variable of variables) {
          variable.assign(tf.sub(variable, tf.mul(grads[variable.name]!, 0.2)));
        }
      });
    }
    model.dispose();
    // Choosing of 11 ids, before anything is learned: near log 11.
    expect(Math.abs(losses[0]! - Math.log(11))).toBeLessThan(1);
    expect(losses.at(-1)).toBeLessThan(0.02);
  });
});
