import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { readMetrics } from '../../src/checkpoint/metrics-log.ts';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import { temporaryFolder } from './fixtures.ts';

/** The one value that all tensors are filled with; fails if there are several. */
function fillOf(tensors: ReadonlyMap<string, NamedTensor>): number | undefined {
  const values = new Set([...tensors.values()].flatMap(({ data }) => [...data]));
  expect(values.size).toBe(1);
  return [...values][0];
}

it('a process killed while it saves leaves whole models, and its lock is taken over', { timeout: 30_000 }, async () => {
  const folder = join(await temporaryFolder(), 'tales');
  const script = new URL('save-forever.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let saved = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    saved = Number(line);
    if (saved === 3) await expect(RunFolder.open(folder)).rejects.toThrow(`in use by process ${child.pid}`);
    if (saved === 8) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');

  const best = fillOf((await readCheckpoint(folder)).tensors) ?? 0;
  expect(best).toBeGreaterThanOrEqual(saved);
  const run = await RunFolder.open(folder);
  const last = await run.readLast();
  expect(last?.step).toBeGreaterThanOrEqual(saved);
  expect([last?.step, (last?.step ?? 0) + 1]).toContain(best);
  expect(fillOf(last?.tensors ?? new Map())).toBe(last?.step);
  expect(fillOf(last?.optimizer ?? new Map())).toBe(last?.step);
  expect(last?.state).toEqual({ step: last?.step });
  expect((await readMetrics(folder)).map(({ step }) => step)).toContain(saved);
  expect(readdirSync(folder).filter((name) => /^last-|partial$/.test(name))).toEqual([`last-${last?.step}`]);
  await run.release();
});
