import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { familyOf } from '../../src/config/model-config.ts';
import { planRun } from '../../src/tasks/plan-run.ts';
import { allTasks } from '../../src/tasks/registry.ts';
import { tf } from '../../src/tensor/tf.ts';
import { animalPairs, animalText } from '../e2e/support/tiny-corpora.ts';

let folder: string;
/** What each kind of corpus is called here. */
const fileOf = {
  text: 'animals.txt',
  pairs: 'pairs.tsv',
  labelled: 'moods.tsv',
  answering: 'where.jsonl',
  dialogue: 'talk.jsonl',
} as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-plan-'));
  const write = (name: string, lines: string[]) => writeFileSync(join(folder, name), lines.join('\n'));
  const numbers = Array.from({ length: 30 }, (_, i) => i);
  write(fileOf.text, [animalText(200)]);
  write(fileOf.pairs, [animalPairs(40)]);
  write(
    fileOf.labelled,
    numbers.map((i) => `it was ${i % 2 ? 'good' : 'bad'} ${i}\t${i % 2 ? 'good' : 'bad'}`),
  );
  write(
    fileOf.answering,
    numbers.map((i) => JSON.stringify({ context: `Ann ${i} is here.`, question: `Where is ${i}?`, answer: 'here' })),
  );
  write(
    fileOf.dialogue,
    numbers.map((i) => JSON.stringify({ messages: [`Hello ${i}.`, 'Hello.'].map(turnOf) })),
  );
  vi.stubEnv('TINY_GPT_CACHE', join(folder, 'cache'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const turnOf = (content: string, i: number) => ({ role: i === 0 ? 'user' : 'assistant', content });

const tasks = await allTasks();

describe('planRun by a budget', () => {
  const wirings = tasks.flatMap((task) => task.families.map((family) => [task, family] as const));

  it.each(wirings.map(([task, family]) => [task.name, family, task] as const))(
    'measures the speed of %s with %s and fits steps to it',
    async (name, family, task) => {
      const before = tf.memory().numTensors;
      const run = await planRun({
        data: [join(folder, fileOf[task.corpusType])],
        task: name,
        arch: family,
        budgetMs: 1000,
        set: { batchSize: 2, batchTokens: 100 },
        backend: 'wasm',
        threads: 1,
        checkpointsFolder: join(folder, 'checkpoints'),
      });
      expect(familyOf(run.config)).toBe(family);
      expect(run.planEvent).toMatchObject({ budgetMs: 1000, expectedMs: expect.any(Number) });
      expect(run.planEvent.maxSteps).toBeGreaterThanOrEqual(1);
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});
