import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/tasks/generate.ts';
import { listModels } from '../../src/tasks/list-models.ts';
import { loadModel } from '../../src/tasks/load-model.ts';
import { locateModel } from '../../src/tasks/locate-model.ts';
import type { GenerateEvent, GenerateOptions, TrainOptions } from '../../src/tasks/options.ts';
import { train } from '../../src/tasks/train-run.ts';
import { translate } from '../../src/tasks/translate.ts';
import { tf } from '../../src/tensor/tf.ts';
import type { TrainEvent } from '../../src/training/events.ts';
import { animalPairs, animalText, chineseText } from '../e2e/support/tiny-corpora.ts';
import { userErrorOf } from './user-error.ts';

let folder: string;
let checkpointsFolder: string;
const shape = {
  embeddingDim: 16,
  numHeads: 2,
  numDecoderLayers: 1,
  feedForwardDim: 32,
  contextLength: 16,
  batchSize: 4,
};
const characters = { ...shape, tokenizer: 'character' };
const translator = { ...shape, contextLength: 32, numEncoderLayers: 1, batchTokens: 200, tokenizer: 'character' };
const common = { backend: 'cpu', maxSteps: 2 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-tasks-'));
  checkpointsFolder = join(folder, 'checkpoints');
  writeFileSync(path('animals.txt'), animalText(40));
  writeFileSync(path('chinese.txt'), chineseText());
  writeFileSync(path('pairs.tsv'), animalPairs());
  await run({ data: [path('animals.txt')], set: characters });
  await run({ data: [path('chinese.txt')], set: { ...shape, vocabSize: 270 } });
  await run({ data: [path('pairs.tsv')], pair: 'fr-en', set: translator });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);

async function run(options: Omit<TrainOptions, 'checkpointsFolder'>): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of train({ ...common, checkpointsFolder, ...options })) events.push(event);
  return events;
}

async function write(options: GenerateOptions): Promise<GenerateEvent[]> {
  const events: GenerateEvent[] = [];
  for await (const event of generate({ backend: 'cpu', checkpointsFolder, ...options })) events.push(event);
  return events;
}

describe('train', () => {
  it('saves and says so when it is stopped before its first step', async () => {
    const data = [path('animals.txt')];
    const events = await run({ data, name: 'stopped', set: characters, signal: AbortSignal.abort() });
    expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'stopped', step: 0 });
    expect(existsSync(join(checkpointsFolder, 'stopped/model.safetensors'))).toBe(true);
    expect(existsSync(join(checkpointsFolder, 'stopped/lock'))).toBe(false);
  });

  it('releases its folder when whoever reads its events goes away', async () => {
    const options = { ...common, checkpointsFolder, data: [path('animals.txt')], name: 'left', set: characters };
    for await (const event of train(options)) {
      if (event.type === 'step') break;
    }
    expect(existsSync(join(checkpointsFolder, 'left/lock'))).toBe(false);
    const { status } = JSON.parse(readFileSync(join(checkpointsFolder, 'left/run.json'), 'utf8')) as { status: string };
    expect(status).toBe('stopped');
  });

  it('ends with the command that resumes it, the flags that its data needs included', async () => {
    const data = [path('pairs.tsv')];
    const events = await run({
      data,
      pair: 'fr-en',
      kind: 'pairs',
      name: 'other',
      set: translator,
      signal: AbortSignal.abort(),
    });
    const end = events.at(-1);
    expect(end?.type === 'end' && end.next[0]).toBe(
      `tiny-gpt train ${data[0]} --pair fr-en --kind pairs --name other --resume`,
    );
  });

  it('resumes exactly by the command line it was started with, and --resume', async () => {
    const options = {
      data: [path('animals.txt')],
      maxSteps: 6,
      preset: 'nano',
      seed: 4,
      set: { ...characters, evalSteps: 4 },
    };
    const controller = new AbortController();
    for await (const event of train({
      ...options,
      backend: 'cpu',
      checkpointsFolder,
      name: 'twice',
      signal: controller.signal,
    })) {
      if (event.type === 'step' && event.step === 2) controller.abort();
    }
    const resumed = await run({ ...options, name: 'twice', resume: true });
    await run({ ...options, name: 'once' });
    const weights = (name: string) => readFileSync(join(checkpointsFolder, name, 'last-6/model.safetensors'));
    expect(weights('twice').equals(weights('once'))).toBe(true);
    expect(resumed.filter(({ type }) => type === 'evaluation').map((event) => 'step' in event && event.step)).toEqual([
      4, 6,
    ]);
    const other = () => run({ ...options, name: 'twice', resume: true, maxSteps: 8, preset: 'micro' });
    expect((await userErrorOf(other)).message).toBe("--resume: preset was decided when 'twice' began");
  });

  it('frees every tensor', async () => {
    const before = tf.memory().numTensors;
    await run({ data: [path('animals.txt')], name: 'freed', set: characters });
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('generate', () => {
  it('yields the model, pieces of text that make up the whole, and why it ended', async () => {
    const events = await write({ model: 'animals', prompt: 'The ', seed: 3, maxNewTokens: 12 });
    expect(events[0]).toMatchObject({ type: 'model', name: 'animals', origin: 'yours', seed: 3 });
    const done = events.at(-1);
    const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
    expect(done).toEqual({ type: 'done', sequence: 0, reason: 'length', text, numTokens: 12, truncatedPrompt: false });
    expect(text).toHaveLength(12);
  });

  it('stops at an aborted signal with what it has written', async () => {
    const controller = new AbortController();
    const events: GenerateEvent[] = [];
    const options = { backend: 'cpu', checkpointsFolder, model: 'animals', prompt: 'The ', maxNewTokens: 100_000 };
    for await (const event of generate({ ...options, numReturnSequences: 2, signal: controller.signal })) {
      events.push(event);
      if (events.length === 20) controller.abort();
    }
    const done = events.filter((event) => event.type === 'done');
    expect(done.map(({ reason, sequence }) => [sequence, reason])).toEqual([
      [0, 'aborted'],
      [1, 'aborted'],
    ]);
  });

  it('leaves out a character of which the limit lets only some bytes be written', async () => {
    let numCut = 0;
    for (let seed = 0; seed < 12; seed++) {
      const events = await write({ model: 'chinese', prompt: '小', seed, maxNewTokens: 6 });
      const done = events.at(-1);
      if (done?.type !== 'done') throw new Error('expected done');
      const { tokenizer, model } = await loadModel({ model: 'chinese', task: 'text', checkpointsFolder });
      model.dispose();
      const all = tokenizer.decode(events.flatMap((event) => (event.type === 'token' ? [event.id] : [])));
      // What was written in between may be no UTF-8, as this model has learnt little; only its unfinished end is left out.
      if (all !== done.text) numCut++;
      expect(all.startsWith(done.text)).toBe(true);
      expect(all.slice(done.text.length)).toMatch(/^\ufffd?$/);
    }
    expect(numCut).toBeGreaterThan(0);
  });

  it('holds back what may begin a stop string, and shows it when it does not', async () => {
    const options = { model: 'animals', prompt: 'The ', seed: 5, maxNewTokens: 20 };
    const plain = (await write(options)).at(-1);
    const whole = plain?.type === 'done' ? plain.text : '';
    const almost = `${whole.slice(4, 7)}#`;
    expect((await write({ ...options, stop: [almost, ''] })).at(-1)).toEqual(plain);
    const stop = [whole.slice(9, 12), whole.slice(4, 7)];
    const first = Math.min(...stop.map((text) => whole.indexOf(text)));
    const stopped = await write({ ...options, stop });
    expect(stopped.at(-1)).toMatchObject({ reason: 'stop', text: whole.slice(0, first) });
    const shown = stopped.map((event) => (event.type === 'text' ? event.text : '')).join('');
    expect(shown).toBe(whole.slice(0, first));
  });

  it('frees every tensor, also when left early', async () => {
    const before = tf.memory().numTensors;
    await write({ model: 'animals', maxNewTokens: 3 });
    for await (const event of generate({ backend: 'cpu', checkpointsFolder, model: 'animals' })) {
      if (event.type === 'token') break;
    }
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('translate', () => {
  const lines = ['le chat voit le pain', '', 'la chèvre', 'le chien mange le fromage', ' ', 'la souris aime le lait'];
  const all = async (some: readonly string[], readAhead: number) => {
    const texts: string[] = [];
    const options = { backend: 'cpu', checkpointsFolder, model: 'pairs', readAhead, numReturnSequences: 2 };
    for await (const { source, candidates } of translate(some, options)) {
      expect(some).toContain(source);
      texts.push(candidates.map(({ text }) => text).join('|'));
    }
    return texts;
  };

  it('gives the same for lines together, in blocks and one by one, in their order, and nothing for empty ones', async () => {
    const together = await all(lines, 256);
    expect(together).toHaveLength(lines.length);
    expect([together[1], together[4]]).toEqual(['', '']);
    expect(await all(lines, 1)).toEqual(together);
    expect(await all(lines, 4)).toEqual(together);
  });

  it('frees every tensor', async () => {
    const before = tf.memory().numTensors;
    await all(lines, 2);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('locateModel', () => {
  const locate = (model: string | undefined, task = 'text', pair?: string) =>
    locateModel({ model, task, pair, checkpointsFolder });

  it('without a name takes the newest model of the task', async () => {
    const newest = (await listModels(checkpointsFolder)).find(({ task }) => task === 'text')!;
    expect((await locate(undefined)).name).toBe(newest.name);
    expect((await locate(undefined, 'translation')).path).toContain('checkpoints');
  });

  it('finds a model by its name, by its path, and its last state', async () => {
    const by = join(checkpointsFolder, 'animals');
    expect(await locate('animals')).toMatchObject({ name: 'animals', path: by, which: 'best', origin: 'yours' });
    expect(await locate(`${by}/`)).toMatchObject({ name: 'animals', path: by, which: 'best' });
    expect(await locate('animals@last')).toMatchObject({ name: 'animals', path: by, which: 'last' });
  });

  it('names what there is where a name or a pair is unknown', async () => {
    expect((await userErrorOf(() => locate('animal'))).hint).toBe("Did you mean 'animals'?");
    const pair = await userErrorOf(() => locate(undefined, 'translation', 'fr-de'));
    expect(pair.message).toMatch(/^unknown pair 'fr-de' \(models here: fr-en/);
    const path = await userErrorOf(() => locate('./nowhere/model'));
    expect(path.message).toMatch(/^no model '\.\/nowhere\/model' \(looked at .*nowhere\)$/);
  });
});
