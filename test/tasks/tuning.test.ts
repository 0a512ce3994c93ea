import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import { classify } from '../../src/tasks/classify.ts';
import { mergeModel } from '../../src/tasks/merge-model.ts';
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

/** Trains, and stops after the first step. */
async function runOneStep(options: Omit<TrainOptions, 'checkpointsFolder'>): Promise<void> {
  const controller = new AbortController();
  const stopped = { backend: 'wasm', threads: 1, checkpointsFolder, ...options, signal: controller.signal };
  for await (const event of train(stopped)) if (event.type === 'step') controller.abort();
}

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
    await runOneStep({ ...options, name: 'stopped' });
    const [plan] = await run({ data: options.data, name: 'stopped', resume: true, maxSteps: 4 });
    expect(plan).toMatchObject({ resumedFrom: 1, tuning: { description: 'last layer' } });
    expect(await changedBetween('whole', 'stopped')).toEqual([]);
  });

  it('needs a model to start from, and no more layers than it has', async () => {
    const alone = await userErrorOf(() => run({ data: [path('moods.tsv')], trainLayers: 1 }));
    expect(alone.message).toBe('--train-layers: expected --from, the model whose other weights are kept');
    const many = await userErrorOf(() => run({ data: [path('moods.tsv')], trainLayers: 3, from: 'base' }));
    expect(many.message).toBe("--train-layers: expected at most 2, the layers of 'base', got 3");
    const changed = { data: [path('moods.tsv')], name: 'one', resume: true, trainLayers: 2, maxSteps: 9 };
    expect((await userErrorOf(() => run(changed))).message).toContain('trainLayers was decided when');
  });
});

describe('--lora-rank', () => {
  const lora = { from: 'base', loraRank: 2, arch: 'gpt' };
  const moods = () => [path('moods.tsv')];
  const chat = () => [path('chat.jsonl')];
  const fileOf = (name: string, file: string) => readFileSync(join(checkpointsFolder, name, file));
  const probabilities = async (model: string) => {
    const texts = ['it was good 3', 'it was bad 99'];
    const found: unknown[] = [];
    const options = { backend: 'wasm', threads: 1, model, checkpointsFolder };
    for await (const { labels } of classify(texts, options)) found.push(labels);
    return found;
  };

  beforeAll(async () => {
    const dialogue = (i: number) => ({
      messages: [
        { role: 'user', content: `Hello ${i}.` },
        { role: 'assistant', content: `Good day ${i}.` },
      ],
    });
    writeFileSync(path('chat.jsonl'), Array.from({ length: 30 }, (_, i) => JSON.stringify(dialogue(i))).join('\n'));
    await run({ ...lora, data: moods(), name: 'adapter' });
  }, 120_000);

  it('keeps adapters and the head alone, in the files of PEFT', async () => {
    const [plan] = await run({ ...lora, data: moods(), name: 'dry', dryRun: true });
    // Per layer of 16: queryKeyValue 2 (16 + 48), output 2 (16 + 16), up and down 2 (16 + 32) each; the head 2 x 16.
    expect(plan).toMatchObject({ tuning: { description: 'LoRA rank 2', numTrained: 2 * (128 + 64 + 192) + 32 } });
    expect(existsSync(join(checkpointsFolder, 'adapter', 'model.safetensors'))).toBe(false);
    expect(fileOf('adapter', 'adapter_model.safetensors').length).toBeLessThan(
      fileOf('base', 'model.safetensors').length / 2,
    );
    expect(JSON.parse(fileOf('adapter', 'adapter_config.json').toString())).toMatchObject({ r: 2, lora_alpha: 4 });
    const changed = await changedBetween('base', 'adapter');
    for (const name of changed) expect(name).toMatch(/\.(queryKeyValue|output|up|down)\.weight$|^classifier\./);
    expect(changed).toHaveLength(2 * 4 + 1);
  });

  it('merged is a whole model that gives the same probabilities to the bit', async () => {
    const folder = await mergeModel({ model: 'adapter', name: 'merged', checkpointsFolder });
    expect(existsSync(join(folder, 'adapter_config.json'))).toBe(false);
    expect(await probabilities('merged')).toEqual(await probabilities('adapter'));
    expect(await changedBetween('adapter', 'merged').catch(() => 'none')).toBe('none'); // nothing to resume
    expect((await userErrorOf(() => mergeModel({ model: 'merged', name: 'x', checkpointsFolder }))).message).toBe(
      "'merged' is a whole model: there is nothing to merge",
    );
  });

  it.each([
    ['a classifier', moods, {}],
    ['a dialogue model with new tokens', chat, { loraTargets: ['queryKeyValue'] }],
  ])('stopped and resumed ends with the same bytes: %s', async (kind, data, more) => {
    const name = kind.split(' ')[1]!;
    const { arch: _, ...start } = lora;
    const task = data === moods ? { arch: 'gpt' } : { task: 'dialogue' };
    const options = { ...start, ...task, ...more, data: data(), set: { evalSteps: 2, dropout: 0.1 }, maxSteps: 4 };
    await run({ ...options, name: `whole-${name}` });
    await runOneStep({ ...options, name: `stopped-${name}` });
    const [plan] = await run({ data: data(), name: `stopped-${name}`, resume: true, maxSteps: 4 });
    expect(plan).toMatchObject({ resumedFrom: 1, tuning: { description: 'LoRA rank 2' } });
    for (const file of ['adapter_model.safetensors', 'last-4/model.safetensors', 'last-4/optimizer.safetensors']) {
      expect(fileOf(`stopped-${name}`, file).equals(fileOf(`whole-${name}`, file)), file).toBe(true);
    }
  });

  it('trains the rows of new tokens and no others', async () => {
    const { arch: _, ...start } = lora;
    await run({ ...start, data: chat(), task: 'dialogue', name: 'talk' });
    const [base, talk] = await Promise.all(
      ['base', 'talk'].map((name) => readCheckpoint(join(checkpointsFolder, name), 'last')),
    );
    const [before, after] = [base!, talk!].map(({ tensors }) => tensors.get('tokenEmbedding.weight')!.data);
    expect(after!.length).toBe(before!.length + 3 * 16);
    expect(after!.slice(0, before!.length)).toEqual(before);
  });

  it('starts another training like any model', async () => {
    const [, first] = await run({ data: moods(), arch: 'gpt', from: 'adapter', name: 'further', maxSteps: 1 });
    const evaluations = fileOf('adapter', 'metrics.jsonl').toString().split('\n');
    const last = evaluations.map((line) => (line === '' ? {} : JSON.parse(line))).filter(({ best }) => best === true);
    expect(first).toMatchObject({ type: 'evaluation', step: 0 });
    if (first?.type !== 'evaluation') throw new Error('no evaluation');
    // Validation in training adds A B in float32, the adapter in use has it rounded once.
    expect(first.validationLoss).toBeCloseTo(last.at(-1)?.validationLoss, 5);
  });

  it('refuses what cannot be', async () => {
    const message = async (more: Partial<TrainOptions>) =>
      (await userErrorOf(() => run({ ...lora, data: moods(), name: 'no', ...more }))).message;
    expect(await message({ loraRank: 0 })).toBe('--lora-rank: expected a whole number of at least 1, got 0');
    expect(await message({ loraTargets: ['upp'] })).toBe(
      "--lora-targets: expected queryKeyValue, output, up, down, got 'upp'",
    );
    expect(await message({ trainLayers: 1 })).toBe('--train-layers and --lora-rank both say what is trained');
    expect(await message({ from: 'base@last' })).toContain('which adapters can rest on, got its last state');
    expect(await message({ from: 'adapter' })).toBe("--lora-rank: expected a whole model, and 'adapter' is an adapter");
    const { from: _, loraRank: __, ...rest } = lora;
    expect((await userErrorOf(() => run({ ...rest, data: moods(), loraRank: 2 }))).message).toContain(
      'expected --from',
    );
    expect((await userErrorOf(() => run({ ...rest, from: 'base', data: moods(), loraAlpha: 2 }))).message).toBe(
      '--lora-alpha: expected --lora-rank too',
    );
  });

  it('says that the base is missing or has changed, and finds it beside the adapter', async () => {
    const base = join(checkpointsFolder, 'base');
    const moved = path('moved');
    cpSync(base, join(moved, 'base'), { recursive: true });
    cpSync(join(checkpointsFolder, 'adapter'), join(moved, 'adapter'), { recursive: true });
    const before = await probabilities('adapter');
    renameSync(base, path('away'));
    try {
      expect((await userErrorOf(() => probabilities('adapter'))).message).toMatch(
        /expected its base model .*base, found/,
      );
      expect(await probabilities(join(moved, 'adapter'))).toEqual(before);
      const weights = join(moved, 'base', 'model.safetensors');
      const bytes = readFileSync(weights);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(weights, bytes);
      const changed = await userErrorOf(() => probabilities(join(moved, 'adapter')));
      expect(changed.message).toContain('its weights have changed since');
      const resume = { data: moods(), name: 'adapter', resume: true, maxSteps: 9 };
      expect((await userErrorOf(() => run(resume))).message).toMatch(/expected its base model/);
    } finally {
      renameSync(path('away'), base);
    }
  });
});
