import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { animalText } from './support/tiny-corpora.ts';
import { hookTimeoutMs, tinyGpt, useWorkspace } from './support/tiny-gpt.ts';
import { tinyGptFlags } from './support/tiny-runs.ts';

const workspace = useWorkspace();
const run = (...args: string[]) => tinyGpt(args, { cwd: workspace.path });

beforeAll(async () => {
  writeFileSync(join(workspace.path, 'animals.txt'), animalText(40));
  expect((await run('train', 'animals.txt', ...tinyGptFlags, '--max-steps', '2')).code).toBe(0);
  const flags = ['--from', 'animals', '--lora-rank', '2', '--batch-size', '4', '--max-steps', '2', '--name', 'tuned'];
  const trained = await run('train', 'animals.txt', ...flags);
  expect(trained.code, trained.stderr).toBe(0);
  expect(trained.stderr).toMatch(/^tuning LoRA rank 2: 384 of 7 k parameters trained \(5\.6 %\)$/m);
}, hookTimeoutMs);

it('an adapter is listed with its base, writes, and is merged into a model that writes the same', async () => {
  expect((await run('model', 'list')).stdout).toMatch(/^tuned +text, adapter of animals /m);
  const sample = (name: string) => run('sample', '-m', name, '--seed', '1', '--max-new-tokens', '20', 'The cat');
  const { code, stdout } = await run('model', 'merge', 'tuned', '--name', 'whole');
  expect(code).toBe(0);
  expect(stdout).toBe('checkpoints/whole\n');
  const [adapter, whole] = [await sample('tuned'), await sample('whole')];
  expect(adapter.code, adapter.stderr).toBe(0);
  expect(whole.stdout).toBe(adapter.stdout);
});

it('the base of an adapter is not removed without it', async () => {
  const refused = await run('model', 'rm', 'animals', '--yes');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("'animals' is the base of the adapter 'tuned', which cannot be used without it");
  expect((await run('model', 'merge', 'tuned')).code).toBe(2);
  expect((await run('model', 'rm', 'animals', 'tuned', '--yes')).code).toBe(0);
  expect(existsSync(join(workspace.path, 'checkpoints', 'animals'))).toBe(false);
});

it('a rank of 0 is refused', async () => {
  const { code, stderr } = await run('train', 'animals.txt', '--from', 'whole', '--lora-rank', '0');
  expect(code).toBe(2);
  expect(stderr).toContain('--lora-rank: expected a whole number of at least 1, got 0');
});
