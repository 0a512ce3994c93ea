import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromConfigJson, fromTensors } from '../../src/checkpoint/layouts/choose-layout.ts';
import type { Batch } from '../../src/dataset/batch.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { KeyValueCache } from '../../src/nn/key-value-cache.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend, type TestedBackend } from '../support/backends.ts';
import { expectClose, type Tolerance } from '../support/expect-close.ts';
import { flat, type ModelFixture, readModelFixture, toNamedTensor } from '../support/fixtures.ts';

/**
 * Both sides compute in float32, so two sums of the same terms in another order meet: some 1e-6 for logits of size 1 to 5.
 * A wrong epsilon in GPT-2's norms moves the logits by 3.7e-5. TensorFlow's exponentials and ours, and sums of several lanes, add a few.
 */
const tolerances: Record<TestedBackend, Tolerance> = {
  cpu: { absolute: 1e-5 },
  tensorflow: { absolute: 2e-5 },
  native: { absolute: 2e-5 },
  wasm: { absolute: 2e-5 },
};

describeOnEachBackend('models of transformers', (backend) => {
  const tolerance = tolerances[backend];

  describe.each(['gpt2', 'llama', 'qwen3'])('%s', (name) => {
    const fixture = readModelFixture(name);
    const inputs = Int32Array.from(fixture.ids.flat());
    let model: Model;
    beforeAll(() => {
      model = modelOf(fixture);
    });
    afterAll(() => model.dispose());

    it('has the same logits', () => {
      tf.tidy(() => {
        expectClose(model.logits(batchOf(inputs, inputs)), flat(fixture.logits), tolerance);
      });
    });

    it('has the same loss of the next tokens', () => {
      tf.tidy(() => {
        const targets = inputs.map((_, i) => (i % 6 === 5 ? -1 : inputs[i + 1]!));
        const loss = crossEntropy(model.logits(batchOf(inputs, targets)), targets);
        expectClose(loss, [fixture.loss], { absolute: 1e-5 });
      });
    });

    it('has the same logits token by token', () => {
      tf.tidy(() => {
        const cache = new KeyValueCache();
        const steps = Array.from({ length: 6 }, (_, t) => {
          const ids = Int32Array.of(inputs[t]!, inputs[6 + t]!);
          return model.project(model.decode({ ids, batchSize: 2, length: 1, cache }));
        });
        expectClose(tf.concat(steps, 1), flat(fixture.logits), tolerance);
        cache.dispose();
      });
    });
  });

  describe('m2m100', () => {
    const fixture = readModelFixture('m2m100');
    const [width, vocabSize] = [8, 13];
    const source = {
      length: 5,
      ids: Int32Array.from(fixture.source!.flat()),
      mask: Float32Array.from(fixture.sourceMask!.flat()),
    };
    const inputs = Int32Array.from(fixture.ids.flat());
    // M2M-100 gives padding no position, we do: rows of padding differ, and nothing reads them.
    const withoutPadding = (values: ArrayLike<number>, size: number, isReal: (row: number) => boolean): number[] =>
      Array.from(values).filter((_, i) => isReal(Math.floor(i / size)));
    let model: Model;
    beforeAll(() => {
      model = modelOf(fixture);
    });
    afterAll(() => model.dispose());

    it('has the same encoder output', () => {
      tf.tidy(() => {
        const isReal = (row: number) => source.mask[row] === 1;
        const output = withoutPadding(model.encode(source).output.dataSync(), width, isReal);
        expect(output).toHaveLength(8 * width);
        expectClose(output, withoutPadding(flat(fixture.encoderOutput!), width, isReal), tolerance);
      });
    });

    it('has the same logits', () => {
      tf.tidy(() => {
        const isReal = (row: number) => inputs[row] !== 1;
        const logits = model.logits({ ...batchOf(inputs, inputs), source }).dataSync();
        const expected = withoutPadding(flat(fixture.logits), vocabSize, isReal);
        expect(expected).toHaveLength(7 * vocabSize);
        expectClose(withoutPadding(logits, vocabSize, isReal), expected, tolerance);
      });
    });

    it('has the same loss', () => {
      tf.tidy(() => {
        const targets = Int32Array.from(fixture.labels!.flat(), (label) => Math.max(label, -1));
        const loss = crossEntropy(model.logits({ ...batchOf(inputs, targets), source }), targets);
        expectClose(loss, [fixture.loss], { absolute: 1e-5 });
      });
    });
  });
});

function modelOf(fixture: ModelFixture): Model {
  const { config, layout } = fromConfigJson(fixture.config);
  const tensors = new Map(
    Object.entries(fixture.parameters).map(([name, values]) => [name, toNamedTensor(name, values)]),
  );
  const parameters = fromTensors(tensors, config, { layout });
  return buildModel(config, new Map([...parameters].map(([name, { data }]) => [name, data])));
}

/** Two sequences. */
function batchOf(inputs: Int32Array, targets: Int32Array): Batch {
  return {
    batchSize: 2,
    targetLength: inputs.length / 2,
    inputs,
    targets,
    numTargets: targets.filter((target) => target >= 0).length,
    numTokens: inputs.length,
    source: undefined,
  };
}
