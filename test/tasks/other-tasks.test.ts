import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/tasks/answer.ts';
import { openChat } from '../../src/tasks/chat.ts';
import { classify } from '../../src/tasks/classify.ts';
import { evaluate } from '../../src/tasks/evaluate.ts';
import { loadModel } from '../../src/tasks/load-model.ts';
import type { TrainOptions } from '../../src/tasks/options.ts';
import { playDialogue } from '../../src/tasks/play-dialogue.ts';
import { train } from '../../src/tasks/train-run.ts';
import type { TrainEvent } from '../../src/training/events.ts';
import { userErrorOf } from './user-error.ts';

let folder: string;
let checkpointsFolder: string;
const shape = {
  embeddingDim: 16,
  numHeads: 2,
  feedForwardDim: 32,
  contextLength: 64,
  batchTokens: 200,
  tokenizer: 'character',
};
const path = (name: string) => join(folder, name);

async function run(options: Omit<TrainOptions, 'checkpointsFolder'>): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  const common = { backend: 'cpu', maxSteps: 1, preset: 'nano', set: shape, checkpointsFolder };
  for await (const event of train({ ...common, ...options })) events.push(event);
  return events;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-tasks-'));
  checkpointsFolder = join(folder, 'checkpoints');
  const rooms = ['kitchen', 'hall', 'garden'];
  const questions = Array.from({ length: 30 }, (_, i) => {
    const room = rooms[i % 3]!;
    return JSON.stringify({ context: `Ann ${i} is in the ${room}.`, question: `Where is Ann ${i}?`, answer: room });
  });
  writeFileSync(path('where.jsonl'), questions.join('\n'));
  const words = ['good', 'bad'];
  writeFileSync(
    path('moods.tsv'),
    Array.from({ length: 30 }, (_, i) => `it was ${words[i % 2]} ${i}\t${words[i % 2]}`).join('\n'),
  );
  await run({ data: [path('moods.tsv')], task: 'classification' });
  await run({ data: [path('moods.tsv')], task: 'classification', arch: 'gpt', name: 'moods-gpt' });
  await run({ data: [path('where.jsonl')] });
  await run({ data: [path('where.jsonl')], arch: 'gpt', name: 'where-gpt' });
  writeFileSync(
    path('talks.txt'),
    Array.from({ length: 12 }, (_, i) => `user: I am ${i}.\nassistant: Hi, ${i}!\nuser: Bye.\nassistant: Bye!\n`).join(
      '\n',
    ),
  );
  await run({ data: [path('talks.txt')], set: { ...shape, tokenizer: 'bpe', vocabSize: 270 } });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = {
  backend: 'cpu',
  get checkpointsFolder() {
    return checkpointsFolder;
  },
};

describe('classification', () => {
  it('data is refused by another task', async () => {
    const error = await userErrorOf(() => run({ data: [path('moods.tsv')], task: 'translation', kind: 'labelled' }));
    expect(error.message).toContain('expected pairs, got labelled');
  });

  it('names the wirings it can have', async () => {
    const error = await userErrorOf(() =>
      run({ data: [path('moods.tsv')], task: 'classification', arch: 'encoder-decoder' }),
    );
    expect(error.message).toBe("task classification: expected --arch encoder or gpt, got 'encoder-decoder'");
  });
});

describe('baselines', () => {
  const baselinesOf = async (model: string, data?: string) => {
    const given = data === undefined ? {} : { data: [data] };
    const { baselines, hasTrainingData } = await evaluate({ ...options, model, ...given });
    return { hasTrainingData, figures: new Map(baselines.map(({ name, metrics }) => [name, metrics])) };
  };

  it('of a classifier are the majority class and a bag of words', async () => {
    writeFileSync(
      path('moods.test.tsv'),
      ['good 77\tgood', 'bad 78\tbad', 'so good\tgood', 'very good\tgood'].join('\n'),
    );
    const { figures } = await baselinesOf('moods', path('moods.test.tsv'));
    expect([0.25, 0.75]).toContain(figures.get('majority class')?.accuracy);
    expect(figures.get('bag of words')).toEqual({ accuracy: 1, macroF1: 1 });
    expect(figures.get('guessing')).toEqual({ loss: Math.log(2) });
    rmSync(path('moods.test.tsv'));
  });

  it('of answers are the most frequent and the last that the passage names', async () => {
    const { figures, hasTrainingData } = await baselinesOf('where');
    expect(figures.get('last answer in the passage')).toEqual({ exactMatch: 1, tokenF1: 1 });
    expect(figures.get('most frequent answer')?.exactMatch).toBeLessThan(1);
    expect(hasTrainingData).toBe(true);
  });

  it('that look at the training data are left out where it has changed', async () => {
    const [text, other] = [readFileSync(path('where.jsonl'), 'utf8'), path('asked.jsonl')];
    writeFileSync(other, text);
    writeFileSync(path('where.jsonl'), text.slice(text.indexOf('\n') + 1));
    const { figures, hasTrainingData } = await baselinesOf('where', other);
    expect([...figures.keys()]).toEqual(['guessing']);
    expect(hasTrainingData).toBe(false);
    writeFileSync(path('where.jsonl'), text);
    rmSync(other);
  });

  it('stand in the plan', async () => {
    const [plan] = await run({ data: [path('where.jsonl')], dryRun: true });
    const names = plan?.type === 'plan' && plan.data.baselines.map(({ name }) => name);
    expect(names).toEqual(['most frequent answer', 'last answer in the passage']);
    expect(plan?.type === 'plan' && plan.shownMetric).toBe('exactMatch');
  });
});

describe('answering', () => {
  it.each(['where', 'where-gpt'])('writes an answer to each question (%s)', async (model) => {
    const questions = [
      { context: 'Ann 3 is in the hall.', question: 'Where is Ann 3?' },
      { context: `Ann is here. ${'And here. '.repeat(20)}`, question: 'Where is Ann?' },
    ];
    const answers = await answer(questions, { ...options, model });
    expect(answers.map(({ truncated }) => truncated)).toEqual([false, true]);
    for (const { answer: text } of answers) expect(typeof text).toBe('string');
  });

  it('is evaluated by exact match and the F1 of words', async () => {
    const { metrics } = await evaluate({ ...options, model: 'where', metrics: ['exactMatch', 'tokenF1'] });
    expect(Object.keys(metrics)).toEqual(['exactMatch', 'tokenF1']);
  });

  it('refuses answers that the context cannot hold', async () => {
    writeFileSync(
      path('long.jsonl'),
      [1, 2, 3].map((i) => JSON.stringify({ context: 'x', question: `y${i}`, answer: 'z'.repeat(80) })).join('\n'),
    );
    const error = await userErrorOf(() => run({ data: [path('long.jsonl')] }));
    expect(error.message).toMatch(/^expected answers that fit contextLength 64, got one that needs 81: "zzz/);
    expect(error.hint).toBe('--set contextLength=128');
  });
});

describe('a played dialogue', () => {
  it('is what chat would have of it: its own replies, the oldest turns forgotten', async () => {
    const said = ['Hello.', 'I am 3. '.repeat(3), 'Bye.'];
    const chat = await openChat({ ...options, model: 'talks', temperature: 0 });
    let numForgetful = 0;
    for (const text of said) {
      for await (const _ of chat.say(text));
      if (chat.numDropped > 0) numForgetful++;
    }
    chat.dispose();
    const loaded = await loadModel({ model: 'talks', task: 'dialogue', checkpointsFolder });
    const script = said.flatMap((text) => [
      { role: 'user', text } as const,
      { role: 'assistant', text: 'What is not to be read.' } as const,
    ]);
    const played = await playDialogue(loaded, script);
    loaded.model.dispose();
    expect(played.turns).toEqual(chat.turns);
    expect(numForgetful).toBeGreaterThan(0);
    expect(played.numForgetful).toBe(numForgetful);
  });
});

describe('a model of another task', () => {
  it.each([
    [
      'where',
      'classification',
      "'where' is an encoder-decoder and cannot classify",
      'tiny-gpt answer -m where --context "..." --question "..."',
    ],
    ['moods', 'answering', "'moods' is a classifier and cannot answer questions", 'tiny-gpt classify -m moods "..."'],
    [
      'where-gpt',
      'classification',
      "'where-gpt' is a GPT and cannot classify",
      'tiny-gpt answer -m where-gpt --context "..." --question "..."',
    ],
  ])('%s is refused for %s', async (model, task, message, hint) => {
    const use = () =>
      task === 'answering'
        ? answer([{ context: 'a', question: 'b' }], { ...options, model })
        : classify(['a'], { ...options, model }).next();
    expect(await userErrorOf(use)).toEqual({ message, hint });
  });
});
