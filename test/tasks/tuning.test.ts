import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import type { TrainOptions } from '../../src/tasks/options.ts';
import { train } from '../../src/tasks/train-run.ts';
import type { TrainEvent } from '../../src/training/events.ts';
import { animalText } from '../e2e/support/tiny-corpora.ts';
import { userErrorOf } from './user-error.ts';

let folder: string;
let checkpointsFolder: string;
const path = (name: string) => join(folder, name);
const shape = { embeddingDim: 16, numHeads: 2, numDecoderLayers: 2, feedForwardDim: 32, contextLength: 32 };

async function run(options: Omit<TrainOptions, 'checkpointsFolder'>): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  const common = { backend: 'wasm', threads: 1, maxSteps: 3, checkpointsFolder };
  for await (const event of train({ ...common, ...options })) events.push(event);
  return events;
}

/** The parameters of two models that are not the same bit for bit. */
async function changedBetween(one: string, other: string): Promise<string[]> {
  const [a, b] = await Promise.all([one, other].map((name) => readCheckpoint(join(checkpointsFolder, name), 'last')));
  const bytesOf = ({ data }: NamedTensor) => Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return [...b!.tensors].flatMap(([name, tensor]) => {
    const before = a!.tensors.get(name);
    return before !== undefined && bytesOf(tensor).equals(bytesOf(before)) ? [] : [name];
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-tuning-'));
  checkpointsFolder = join(folder, 'checkpoints');
  writeFileSync(path('animals.txt'), animalText(40));
  const moods = Array.from(
    { length: 30 },
    (_, i) => `it was ${i % 2 ? 'good' : 'bad'} ${i}\t${i % 2 ? 'good' : 'bad'}`,
  );
  writeFileSync(path('moods.tsv'), moods.join('\n'));
  await run({ data: [path('animals.txt')], name: 'base', set: { ...shape, tokenizer: 'bpe', vocabSize: 280 } });
}, 120_000); // other work on the machine
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--train-layers', () => {
  it('trains the last layers, the norm and the head, and says how much that is', async () => {
    const [plan] = await run({ data: [path('moods.tsv')], from: 'base', trainLayers: 1, name: 'one', arch: 'gpt' });
    const changed = await changedBetween('base', 'one');
    expect(changed.map((name) => name.split('.', 3).join('.'))).toContain('decoder.layers.1');
    for (const name of changed) expect(name).toMatch(/^decoder\.layers\.1\.|^decoder\.norm\.|^classifier\./);
    expect(plan).toMatchObject({ tuning: { description: 'last layer' } });
  });

  it('0 trains the head alone', async () => {
    const [plan] = await run({ data: [path('moods.tsv')], from: 'base', trainLayers: 0, name: 'none' });
    expect(await changedBetween('base', 'none')).toEqual(['classifier.weight']);
    expect(plan).toMatchObject({ tuning: { description: 'head alone', numTrained: 32 } });
  });

  it('stopped and resumed ends as if it had not been stopped', async () => {
    const options = { data: [path('moods.tsv')], from: 'base', trainLayers: 1, set: { evalSteps: 2 }, maxSteps: 4 };
    await run({ ...options, name: 'whole' });
    const controller = new AbortController();
    const stopped = { ...options, name: 'stopped', signal: controller.signal };
    for await (const event of train({ backend: 'wasm', threads: 1, checkpointsFolder, ...stopped })) {
      if (event.type === 'step') controller.abort();
    }
    const [plan] = await run({ data: options.data, name: 'stopped', resume: true, maxSteps: 4 });
    expect(plan).toMatchObject({ resumedFrom: 1, tuning: { description: 'last layer' } });
    expect(await changedBetween('whole', 'stopped')).toEqual([]);
  });

  it('needs a model to start from, and no more layers than it has', async () => {
    const alone = await userErrorOf(() => run({ data: [path('moods.tsv')], trainLayers: 1 }));
    expect(alone.message).toBe('--train-layers: expected --from, the model whose other layers are kept');
    const many = await userErrorOf(() => run({ data: [path('moods.tsv')], trainLayers: 3, from: 'base' }));
    expect(many.message).toBe("--train-layers: expected at most 2, the layers of 'base', got 3");
    const changed = { data: [path('moods.tsv')], name: 'one', resume: true, trainLayers: 2, maxSteps: 9 };
    expect((await userErrorOf(() => run(changed))).message).toContain('trainLayers was decided when');
  });
});
