import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { DecodingSession } from '../../src/decoding/decoding-session.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/model.ts';
import { type KernelBackend, kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend, describeOnKernelBackends } from '../support/backends.ts';
import { expectClose } from '../support/expect-close.ts';
import { modelSettings } from '../support/model-settings.ts';
import { ruinWorkspace } from '../support/ruin-workspace.ts';
import { tellingWeights, tinyConfig } from '../support/tiny-config.ts';

const source = { ids: Int32Array.of(4, 5, 6, 7, 8, 2), length: 3, mask: Float32Array.of(1, 1, 1, 1, 1, 0) };

/** A call of a kernel, without its places in memory. */
type Call = readonly [kernel: string, sizes: readonly number[]];

describeOnKernelBackends('a step of one token a row', () => {
  it.each(modelSettings)('is the same calls at every position, and reads nothing back: $title', ({ config }) => {
    withSession({ ...config, contextLength: 80 }, (session, backend) => {
      session.read(Int32Array.of(3, 4, 5, 6), 2);
      session.read(Int32Array.of(3, 4), 2);
      const words = backend.host.numWordsInUse;
      const first = callsOf(backend, () => session.read(Int32Array.of(5, 6), 2));
      for (let i = 0; i < 3; i++) {
        expect(callsOf(backend, () => session.read(Int32Array.of(7, i), 2))).toEqual(first);
        expect(backend.host.numWordsInUse).toBe(words);
      }
    });
  });

  it('takes memory in steps of a power of two, up to the context', () => {
    withSession(tinyConfig({ contextLength: 150 }), (session, backend) => {
      const capacities = new Set<number>();
      while (session.length < 150) {
        const calls = callsOf(backend, () => session.read(Int32Array.of(3, 4), 2));
        for (const [kernel, sizes] of calls) if (kernel === 'writeCache') capacities.add(sizes[4]!);
      }
      expect([...capacities]).toEqual([64, 128, 150]);
    });
  });
});

describeOnKernelBackends('decoding by programs', () => {
  it.each(modelSettings)('gives the bits of eager steps: $title', ({ config }) => {
    const model = tellingModel({ ...config, contextLength: 80 });
    const write = (programs: Model['programs']) => {
      const session = new DecodingSession({ ...model, programs }, config.numEncoderLayers > 0 ? source : undefined);
      const logits = [session.read(Int32Array.of(3, 4, 5, 6), 2)];
      const readOn = (count: number, ids: Int32Array) => {
        for (let i = 0; i < count; i++)
          logits.push(
            session.read(
              ids.map((id) => (id + i) % 9),
              ids.length,
            ),
          );
      };
      readOn(4, Int32Array.of(1, 2));
      session.reorder(Int32Array.of(1, 0)); // the same places
      readOn(2, Int32Array.of(3, 4));
      ruinWorkspace();
      session.reorder(Int32Array.of(1));
      readOn(62, Int32Array.of(5)); // past the first capacity
      session.rewind();
      logits.push(session.read(Int32Array.of(3, 4, 5), 1));
      readOn(2, Int32Array.of(6));
      session.dispose();
      return logits;
    };
    const before = tf.memory().numTensors;
    expect(write(model.programs)).toEqual(write(undefined));
    expect(tf.memory().numTensors).toBe(before);
    model.dispose();
  });
});

describeOnEachBackend('DecodingSession', () => {
  describe.each([0, 1])('with %i encoder layers', (numEncoderLayers) => {
    it.each([
      ['swaps rows', [1, 0]],
      ['repeats and drops rows', [1, 1]],
      ['takes fewer rows', [1]],
      ['takes more rows', [0, 1, 1, 0]],
    ])('%s past the first capacity, and goes on as if it had read them so', (_, rows) => {
      const config = tinyConfig({ contextLength: 200, numEncoderLayers });
      const model = tellingModel(config);
      const given = numEncoderLayers > 0 ? source : undefined;
      const before = tf.memory().numTensors;
      const session = new DecodingSession(model, given);
      const texts = [0, 1].map((row) => Int32Array.from({ length: 70 }, (_, t) => (3 * t + 5 * row) % 9));
      session.read(concat(texts.map((text) => text.subarray(0, 60))), 2);
      for (let t = 60; t < 70; t++) session.read(Int32Array.of(texts[0]![t]!, texts[1]![t]!), 2);
      session.reorder(Int32Array.from(rows));
      session.reorder(Int32Array.from(rows.keys()));
      const next = Int32Array.from(rows, (row) => row + 2);
      const logits = session.read(next, rows.length);
      session.dispose();
      expect(tf.memory().numTensors).toBe(before);

      const whole = new DecodingSession(model, given && rowsOf(given, rows));
      const read = concat(rows.map((row, i) => Int32Array.of(...texts[row]!, next[i]!)));
      // Logits of size 1 to 10; another grouping of the same sums.
      expectClose(logits, whole.read(read, rows.length), { absolute: 1e-5, relative: 1e-6 });
      whole.dispose();
      model.dispose();
    });
  });

  it('reads other texts after it was rewound', () => {
    const model = tellingModel(tinyConfig({ contextLength: 20 }));
    const session = new DecodingSession(model);
    const fresh = session.read(Int32Array.of(3, 4, 5), 1);
    session.rewind();
    session.read(Int32Array.of(3, 4, 6, 7, 2, 3, 4, 5), 2);
    session.rewind();
    expect(session.length).toBe(0);
    expectClose(session.read(Int32Array.of(3, 4, 5), 1), fresh, { absolute: 0 });
    session.dispose();
    model.dispose();
  });
});

/** A session that records nothing. */
function withSession(config: ModelConfig, use: (session: DecodingSession, backend: KernelBackend) => void): void {
  const model: Model = { ...tellingModel(config), programs: undefined };
  const session = new DecodingSession(model, config.numEncoderLayers > 0 ? source : undefined);
  use(session, kernelBackend()!);
  session.dispose();
  model.dispose();
}

/** The calls that `run` makes before it reads the logits. */
function callsOf(backend: KernelBackend, run: () => void): Call[] {
  const { host } = backend;
  const calls: Call[] = [];
  const call = host.call.bind(host);
  const readSync = backend.readSync.bind(backend);
  let numReads = 0;
  host.call = (kernel, pointers, sizes) => {
    if (numReads > 0) throw new Error(`${kernel} after a tensor was read`);
    calls.push([kernel, [...sizes]]);
    call(kernel, pointers, sizes);
  };
  backend.readSync = (dataId) => {
    numReads++;
    return readSync(dataId);
  };
  try {
    run();
  } finally {
    host.call = call;
    backend.readSync = readSync;
  }
  expect(numReads).toBe(1);
  return calls;
}

function rowsOf({ ids, length, mask }: typeof source, rows: readonly number[]): typeof source {
  const cut = (row: number) => [row * length, (row + 1) * length] as const;
  return {
    ids: Int32Array.from(rows.flatMap((row) => [...ids.subarray(...cut(row))])),
    length,
    mask: Float32Array.from(rows.flatMap((row) => [...mask.subarray(...cut(row))])),
  };
}

function concat(parts: readonly Int32Array[]): Int32Array {
  return Int32Array.from(parts.flatMap((part) => [...part]));
}

function tellingModel(config: ModelConfig): Model {
  return buildModel(config, tellingWeights(config));
}
