import { beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../src/dataset/batch.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Encoded, Model } from '../../src/model/model.ts';
import { summarise } from '../../src/model/model-summary.ts';
import { parameterShapes } from '../../src/model/parameter-shapes.ts';
import { KeyValueCache } from '../../src/nn/key-value-cache.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { type Scalar, type Tensor, tf } from '../../src/tensor/tf.ts';
import { switchBackend } from '../support/backends.ts';
import { expectClose, maxDifference } from '../support/expect-close.ts';
import { modelSettings } from '../support/model-settings.ts';
import { normalTensor } from '../support/normal-tensor.ts';
import { sourceBatch, tinyBatch } from '../support/tiny-batch.ts';
import { tellingWeights } from '../support/tiny-config.ts';

describe.each(modelSettings)('$title', ({ config }) => {
  const batch = tinyBatch(config);
  const { targetLength: T } = batch;
  const V = config.vocabSize;
  let model: Model;

  beforeAll(async () => {
    await switchBackend('cpu');
    model = buildModel(config, tellingWeights(config));
    return () => model.dispose();
  });

  it('has the variables that parameterShapes lists and summarise counts', () => {
    const listed = [...parameterShapes(config)].map(([name, shape]) => [name, [...shape]]);
    expect([...model.parameters].map(([name, variable]) => [name, variable.shape])).toEqual(listed);
    const { numParameters, tensors } = summarise(config, { batchSize: 2 });
    expect(numParameters).toBe([...model.parameters.values()].reduce((sum, variable) => sum + variable.size, 0));
    expect(tensors.map(({ name, shape }) => [name, shape])).toEqual(listed);
    expect(tensors.reduce((sum, tensor) => sum + tensor.numParameters, 0)).toBe(numParameters);
  });

  it('leaves the logits before a changed token alone, and changes those from it on', () => {
    const before = logitsOf(model, batch);
    const changedAt = 3;
    const inputs = batch.inputs.slice();
    inputs[changedAt] = inputs[changedAt] === 4 ? 5 : 4;
    const after = logitsOf(model, { ...batch, inputs });
    // The first sequence up to the change, and all of the second: the same sums in the same order.
    expect(maxDifference(after.slice(0, changedAt * V), before.slice(0, changedAt * V))).toBeLessThan(1e-6);
    expect(maxDifference(after.slice(T * V), before.slice(T * V))).toBeLessThan(1e-6);
    for (let t = changedAt; t < T; t++) {
      const [from, to] = [t * V, (t + 1) * V];
      expect(maxDifference(after.slice(from, to), before.slice(from, to))).toBeGreaterThan(1e-5);
    }
  });

  it('gives a padded batch what its sequences get one by one', () => {
    const together = logitsOf(model, batch);
    for (let row = 0; row < 2; row++) {
      const alone = logitsOf(model, oneRow(batch, row));
      expectClose(together.slice(row * T * V, (row + 1) * T * V), alone, { absolute: 1e-5, relative: 1e-6 });
    }
  });

  it.each([
    ['one token at a time', [1, 1, 1, 1, 1, 1]],
    ['four tokens, then one at a time', [4, 1, 1]],
    ['three tokens, then two, then one', [3, 2, 1]],
  ])('decodes with a cache, %s, what the whole pass gives', (_, stretches) => {
    const before = tf.memory().numTensors;
    const whole = logitsOf(model, batch);
    const cache = new KeyValueCache();
    const encoded = encodeKept(model, batch);
    let start = 0;
    for (const length of stretches) {
      const ids = Int32Array.from(
        [0, 1].flatMap((row) => [...batch.inputs.slice(row * T + start, row * T + start + length)]),
      );
      const logits = tf.tidy(() =>
        model
          .project(model.decode({ ids, batchSize: 2, length, cache, encoded }))
          .dataSync()
          .slice(),
      );
      const expected = [0, 1].flatMap((row) => [...whole.slice((row * T + start) * V, (row * T + start + length) * V)]);
      // Logits of size 1 to 10; another grouping of the same sums.
      expectClose(logits, expected, { absolute: 1e-5, relative: 1e-6 });
      start += length;
      expect(cache.length).toBe(start);
    }
    cache.dispose();
    encoded?.output.dispose();
    encoded?.mask.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('reaches every parameter with its gradient, which foretells the loss in a random direction', () => {
    tf.tidy(() => {
      const { grads } = lossAndGradients(model, batch);
      const variables = [...model.parameters.values()];
      const directions = variables.map((variable, i) => normalTensor(variable.shape, 500 + i));
      let slope = 0;
      for (const [i, [name, variable]] of [...model.parameters].entries()) {
        const gradient = grads[variable.name]!;
        expect(gradient.shape, name).toEqual(variable.shape);
        expect(tf.max(tf.abs(gradient)).dataSync()[0], name).toBeGreaterThan(1e-6);
        slope += tf.sum(tf.mul(gradient, directions[i]!)).dataSync()[0]!;
      }
      const originals = variables.map((variable) => variable.clone());
      const lossAt = (step: number): number => {
        for (const [i, variable] of variables.entries()) {
          variable.assign(tf.add(originals[i]!, tf.mul(directions[i]!, step)));
        }
        return lossOf(model, batch).dataSync()[0]!;
      };
      // Losses of 3 are right to 5e-7, so this is right to 5e-3; longer steps cross the kinks of ReLU.
      const numeric = (lossAt(1e-4) - lossAt(-1e-4)) / 2e-4;
      lossAt(0);
      expectClose([numeric], [slope], { absolute: 5e-3, relative: 1e-3 });
    });
  });

  it('leaves no tensors behind', () => {
    const step = () => {
      tf.tidy(() => void lossAndGradients(model, batch));
      return tf.memory().numTensors;
    };
    const after = step();
    expect([step(), step(), step()]).toEqual([after, after, after]);
  });
});

function logitsOf(model: Model, batch: Batch): Float32Array {
  return tf.tidy(() => model.logits(batch).dataSync().slice()) as Float32Array;
}

function lossOf(model: Model, batch: Batch): Tensor {
  return crossEntropy(model.logits(batch), batch.targets);
}

function lossAndGradients(model: Model, batch: Batch): { value: Tensor; grads: Record<string, Tensor> } {
  // The cross-entropy is a scalar, which its type does not say.
  return tf.variableGrads(() => lossOf(model, batch) as Scalar, [...model.parameters.values()]);
}

/** The encoder's output outside of any tidy, as decoding holds it. */
function encodeKept(model: Model, { source }: Batch): Encoded | undefined {
  if (source === undefined) return undefined;
  const result = tf.tidy(() => ({ ...model.encode(source) }));
  return result;
}

/** One sequence of a batch, its source without padding. */
function oneRow({ inputs, targets, source, ...batch }: Batch, row: number): Batch {
  const { targetLength: T } = batch;
  const part = (values: Int32Array) => values.slice(row * T, (row + 1) * T);
  const length =
    source === undefined ? 0 : source.mask.slice(row * source.length, (row + 1) * source.length).indexOf(0);
  const end = length === -1 ? source?.length : length;
  const ids = source?.ids.slice(row * source.length, row * source.length + (end ?? 0));
  return {
    ...batch,
    batchSize: 1,
    inputs: part(inputs),
    targets: part(targets),
    source: ids === undefined ? undefined : sourceBatch([[...ids]]),
  };
}
