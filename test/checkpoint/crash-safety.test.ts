import { readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCheckpoints } from '../../src/checkpoint/list-checkpoints.ts';
import { readMetrics } from '../../src/checkpoint/metrics-log.ts';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import type { NamedTensor } from '../../src/checkpoint/safetensors.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { UserError } from '../../src/errors.ts';
import { type FaultyFileSystem, faultyFileSystem, Killed } from './faulty-file-system.ts';
import { llamaConfig, newFiles, randomParameters, temporaryFolder } from './fixtures.ts';

/** Does not fail, and does not wait for the disk. */
const unsynced = faultyFileSystem(Number.POSITIVE_INFINITY, 'kill').fs;
/** Few tensors, as each of them is a call that can fail. */
const config: ModelConfig = {
  ...llamaConfig,
  numDecoderLayers: 1,
  positions: 'none',
  normPlacement: 'post',
  activation: 'relu',
};
const parameters = [0, 1, 2, 3].map((seed) => randomParameters(config, seed));
const state = (seed: number) => ({ tensors: tensorsOf(seed), optimizer: tensorsOf(seed), state: { seed } });
const files = newFiles('tales', config);

function tensorsOf(seed: number): NamedTensor[] {
  return [...(parameters[seed]?.values() ?? [])];
}

/** Which of the random parameters these are; -1 if they are none of them whole. */
function seedOf(tensors: ReadonlyMap<string, NamedTensor>): number {
  return parameters.findIndex((known) =>
    [...known].every(([name, { data }]) => {
      const found = tensors.get(name)?.data;
      return found?.every((value, i) => value === data[i]);
    }),
  );
}

/** A folder with the best model 1 and, at step 10, the last state 1. */
async function oldCheckpoint(checkpoints: string): Promise<string> {
  const folder = join(checkpoints, 'tales');
  const run = await RunFolder.create(folder, files);
  await run.saveBest(tensorsOf(1));
  await run.appendMetrics({ step: 10 });
  await run.saveLast(10, state(1));
  await run.appendMetrics({ step: 11 });
  await run.release();
  return folder;
}

/**
 * Runs `attempt` on a fresh copy of the old checkpoint, failing at each call in turn (of the tensors written to one file,
 * at the first and the last) and then at none, and `check`s what is left. Returns the number of failed attempts.
 */
async function forEachFault(
  kind: 'kill' | 'ENOSPC',
  attempt: (folder: string, faulty: FaultyFileSystem) => Promise<void>,
  check: (folder: string, failedCall: string) => Promise<void>,
): Promise<number> {
  const temporary = await temporaryFolder();
  await oldCheckpoint(join(temporary, 'original'));
  const attemptAt = async (failAt: number) => {
    const folder = join(temporary, String(failAt), 'tales');
    await cp(join(temporary, 'original'), join(temporary, String(failAt)), { recursive: true });
    const faulty = faultyFileSystem(failAt, kind);
    const error: unknown = await attempt(folder, faulty).then(
      () => undefined,
      (reason) => reason,
    );
    const failedCall = faulty.calls[failAt] ?? 'none';
    if (error !== undefined) expect(error, failedCall).toBeInstanceOf(kind === 'kill' ? Killed : UserError);
    await check(folder, failedCall);
    return { calls: faulty.calls.map((call) => call.replace(folder, '')), failed: error !== undefined };
  };
  const { calls, failed } = await attemptAt(Number.POSITIVE_INFINITY);
  expect(failed).toBe(false);
  let numFailed = 0;
  for (const [i, call] of calls.entries()) {
    if (call === calls[i - 1] && call === calls[i + 1]) continue;
    if ((await attemptAt(i)).failed) numFailed++;
  }
  return numFailed;
}

function openUncounted(folder: string, { fs, uncounted }: FaultyFileSystem): Promise<RunFolder> {
  return uncounted(() => RunFolder.open(folder, { fs }));
}

// Some hundred checkpoints are written and read: on a busy machine that takes seconds.
describe.each(['kill', 'ENOSPC'] as const)('after %s at any file operation', { timeout: 60_000 }, (kind) => {
  it('open leaves the best model and the last state', async () => {
    await forEachFault(
      kind,
      async (folder, { fs }) => (await RunFolder.open(folder, { fs })).release(),
      async (folder, call) => {
        const run = await RunFolder.open(folder, { takeLock: true, fs: unsynced });
        expect(seedOf((await readCheckpoint(folder)).tensors), call).toBe(1);
        expect(seedOf((await run.readLast())?.tensors ?? new Map()), call).toBe(1);
        expect(await readMetrics(folder), call).toEqual([{ step: 10 }]);
        await run.release();
      },
    );
  });

  it('saveBest leaves the old or the new best model, and the last state', async () => {
    const numFaults = await forEachFault(
      kind,
      async (folder, faulty) => (await openUncounted(folder, faulty)).saveBest(tensorsOf(2)),
      async (folder, call) => {
        const before = seedOf((await readCheckpoint(folder)).tensors);
        expect([1, 2], call).toContain(before);
        const run = await RunFolder.open(folder, { takeLock: true, fs: unsynced });
        expect(seedOf((await readCheckpoint(folder)).tensors)).toBe(before);
        expect(await run.readLast()).toMatchObject({ step: 10, state: { seed: 1 } });
        expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
        await run.release();
      },
    );
    // model.safetensors: open, first and last write, sync, rename; run.json: one write less; a kill can hit the folders' syncs too.
    expect(numFaults).toBe(kind === 'kill' ? 11 : 9);
  });

  it('saveLast leaves the old or the new last state, and the best model', async () => {
    const seen = new Set<number>();
    await forEachFault(
      kind,
      async (folder, faulty) => (await openUncounted(folder, faulty)).saveLast(20, state(2)),
      async (folder, call) => {
        expect(seedOf((await readCheckpoint(folder)).tensors), call).toBe(1);
        const run = await RunFolder.open(folder, { takeLock: true, fs: unsynced });
        const last = await run.readLast();
        const seed = seedOf(last?.tensors ?? new Map());
        seen.add(seed);
        expect(last, call).toMatchObject({ step: seed * 10, state: { seed } });
        expect(seedOf(last?.optimizer ?? new Map())).toBe(seed);
        expect(readdirSync(folder).filter((name) => name.startsWith('last-'))).toEqual([`last-${seed * 10}`]);
        await run.release();
      },
    );
    expect([...seen].sort()).toEqual([1, 2]);
  });

  it('a forced new run leaves the old checkpoint or the new one, readable at any time', async () => {
    const seen = new Set<number>();
    await forEachFault(
      kind,
      async (folder, { fs }) => {
        const run = await RunFolder.create(folder, files, { force: true, fs });
        try {
          await run.saveBest(tensorsOf(2));
        } finally {
          if (kind === 'ENOSPC') await run.release();
        }
      },
      async (folder, call) => {
        const before = seedOf((await readCheckpoint(folder)).tensors);
        seen.add(before);
        expect([1, 2], call).toContain(before);
        const { checkpoints, damaged } = await listCheckpoints(join(folder, '..'));
        expect(
          checkpoints.map(({ name }) => name),
          call,
        ).toEqual(['tales']);
        expect(damaged).toEqual([]);
        await removeLocks(folder);
        const run = await RunFolder.open(folder, { takeLock: true, fs: unsynced });
        expect([before, 2], call).toContain(seedOf((await readCheckpoint(folder)).tensors));
        await run.release();
        expect(readdirSync(join(folder, '..'))).toEqual(['tales']);
      },
    );
    expect([...seen].sort()).toEqual([1, 2]);
  });
});

/** The locks of a killed process are stale: of this one, which lives, they have to be taken away. */
async function removeLocks(folder: string): Promise<void> {
  for (const name of readdirSync(join(folder, '..'))) await rm(join(folder, '..', name, 'lock'), { force: true });
}
