import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Weights } from '../../src/model/initialise-weights.ts';
import { tunedParameters } from '../../src/model/tuned-parameters.ts';
import { mergeWeights, withAddedWeights } from '../../src/model/tuned-weights.ts';
import type { Tuning } from '../../src/model/tuning.ts';
import { embedding } from '../../src/ops/embedding.ts';
import { linear } from '../../src/ops/linear.ts';
import { Random } from '../../src/random.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { expectOpEqualsDefinition } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { modelSettings } from '../support/model-settings.ts';
import { normalValues } from '../support/normal-values.ts';
import { tinyBatch } from '../support/tiny-batch.ts';
import { freshWeights, tellingWeights } from '../support/tiny-config.ts';
import { tellingTunedWeights, tinyTuning } from '../support/tiny-tuning.ts';

const lora = { rank: 2, alpha: 3, targets: ['up'] } as const;
const input = (shape: number[], seed: number) => ({
  shape,
  values: normalValues(
    shape.reduce((a, b) => a * b),
    seed,
  ),
});

/** x (W + 1.5 A B) for x (2, 3), W (3, 4), A (3, 2), B (2, 4), in plain loops. */
function adaptedProduct(x: Float64Array, w: Float64Array, a: Float64Array, b: Float64Array): Float64Array {
  return Float64Array.from({ length: 8 }, (_, at) => {
    const [row, column] = [at >> 2, at % 4];
    let sum = 0;
    for (let k = 0; k < 3; k++) {
      const change = a[2 * k]! * b[column]! + a[2 * k + 1]! * b[4 + column]!;
      sum += x[3 * row + k]! * (w[4 * k + column]! + 1.5 * change);
    }
    return sum;
  });
}

/** Logits of a model that is built for them. */
function logitsOf(config: ModelConfig, weights: Weights, tuning?: Tuning): Float32Array {
  const model = buildModel(config, weights, tuning);
  const logits = tf.tidy(() => model.logits(tinyBatch(config)).dataSync() as Float32Array);
  model.dispose();
  return logits;
}

describeOnEachBackend('tunedParameters', () => {
  it('of a matrix with an adapter equals its definition, and so do the gradients', () => {
    const op = (x: Tensor, w: Tensor, a: Tensor, b: Tensor) => {
      const parameters = new Map([
        ['up.weight', w],
        ['up.loraA', a],
        ['up.loraB', b],
      ]);
      return linear(x, tunedParameters(parameters, { parameters: [], lora }).get('up.weight')!);
    };
    const inputs = [input([2, 3], 1), input([3, 4], 2), input([3, 2], 3), input([2, 4], 4)];
    expectOpEqualsDefinition(op, adaptedProduct as (...arrays: Float64Array[]) => Float64Array, inputs);
  });

  it.each([
    [0, 2],
    [1, 2],
    [3, 2],
  ])('of a table has rows %i and %i more in the place of its own', (first, count) => {
    const op = (table: Tensor, rows: Tensor) => {
      const parameters = new Map([
        ['tokenEmbedding.weight', table],
        ['tokenEmbedding.newRows', rows],
      ]);
      const tuning = { parameters: [], newRows: { first, count } };
      return embedding(
        tunedParameters(parameters, tuning).get('tokenEmbedding.weight')!,
        Int32Array.of(4, 0, 1, 1, 2, 3),
        [6],
      );
    };
    const definition = (...[table, rows]: Float64Array[]) =>
      Float64Array.from(
        [4, 0, 1, 1, 2, 3].flatMap((id) => {
          const isNew = id >= first && id < first + count;
          const at = 3 * (isNew ? id - first : id);
          return [...(isNew ? rows! : table!).subarray(at, at + 3)];
        }),
      );
    expectOpEqualsDefinition(op, definition, [input([5, 3], 1), input([count, 3], 2)]);
  });

  it.each(modelSettings.slice(0, 8))('change nothing before the first step: $title', ({ config }) => {
    const weights = freshWeights(config);
    const tuning = tinyTuning(config);
    const start = withAddedWeights(config, weights, tuning, new Random(1));
    expect(logitsOf(config, start, tuning)).toEqual(logitsOf(config, weights));
  });

  it.each(modelSettings.slice(0, 8))('give the logits of the merged weights: $title', ({ config }) => {
    const tuning = tinyTuning(config);
    const weights = tellingTunedWeights(config, tuning);
    const tuned = logitsOf(config, weights, tuning);
    // A weight of the two differs by a rounding of W and of a product of rank 3, some 1e-7; logits sum some hundred of them.
    expectClose(logitsOf(config, mergeWeights(config, weights, tuning)), tuned, { absolute: 1e-5, relative: 1e-5 });
    expect(logitsOf(config, tellingWeights(config))).not.toEqual(tuned);
  });
});

describe('mergeWeights', () => {
  it('leaves its inputs and what has no adapter as they are', () => {
    const { config } = modelSettings[0]!;
    const tuning = tinyTuning(config);
    const weights = tellingTunedWeights(config, tuning);
    const before = structuredClone(weights);
    const merged = mergeWeights(config, weights, tuning);
    expect(weights).toEqual(before);
    expect([...merged.keys()]).toEqual([...tellingWeights(config).keys()]);
    const kept = 'decoder.layers.0.selfAttention.norm.gain';
    expect(merged.get(kept)).toEqual(weights.get(kept));
  });
});
