import { expect, it } from 'vitest';
import { train } from '../../src/tasks/train-run.ts';

it.each([
  [{ budgetMs: 1000, maxSteps: 5 }, '--budget and --max-steps both say how long to train'],
  [{ maxSteps: 5, epochs: 1 }, '--max-steps and --epochs both say how long to train'],
  [{ budgetMs: 1000, epochs: 1, resume: true }, '--budget and --epochs both say how long to train'],
])('refuses two lengths of a run: %j', async (length, message) => {
  await expect(train({ data: ['tales'], ...length }).next()).rejects.toThrow(message);
});
