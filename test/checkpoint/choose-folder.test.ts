import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFolder } from '../../src/checkpoint/choose-folder.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import { gptConfig, newFiles, randomParameters, temporaryFolder } from './fixtures.ts';

const files = newFiles('tales', gptConfig);

async function finishedRun(checkpoints: string, name: string): Promise<void> {
  const run = await RunFolder.create(join(checkpoints, name), files);
  await run.saveBest(randomParameters(gptConfig).values());
  await run.release();
}

describe('chooseFolder', () => {
  it('takes a free name as it is, and makes nothing', async () => {
    const checkpoints = join(await temporaryFolder(), 'checkpoints');
    expect(await chooseFolder(checkpoints, 'tales')).toEqual({ name: 'tales', folder: join(checkpoints, 'tales') });
  });

  it('numbers a name that is taken', async () => {
    const checkpoints = await temporaryFolder();
    await finishedRun(checkpoints, 'tales');
    expect((await chooseFolder(checkpoints, 'tales')).name).toBe('tales-2');
    await finishedRun(checkpoints, 'tales-2');
    expect((await chooseFolder(checkpoints, 'tales')).name).toBe('tales-3');
  });

  it('keeps a taken name by force', async () => {
    const checkpoints = await temporaryFolder();
    await finishedRun(checkpoints, 'tales');
    expect((await chooseFolder(checkpoints, 'tales', { force: true })).name).toBe('tales');
  });

  it('passes a run that goes on and has saved nothing, and takes its name once it is gone', async () => {
    const checkpoints = await temporaryFolder();
    const run = await RunFolder.create(join(checkpoints, 'tales'), files);
    expect((await chooseFolder(checkpoints, 'tales')).name).toBe('tales-2');
    await run.appendMetrics({ step: 1 });
    await run.release();
    expect((await chooseFolder(checkpoints, 'tales')).name).toBe('tales');
    const again = await RunFolder.create(join(checkpoints, 'tales'), files);
    await again.release();
  });

  it("does not take a folder of the user's", async () => {
    const checkpoints = await temporaryFolder();
    await mkdir(join(checkpoints, 'tales'));
    await writeFile(join(checkpoints, 'tales', 'notes.txt'), '');
    await writeFile(join(checkpoints, 'tales-2'), '');
    expect((await chooseFolder(checkpoints, 'tales')).name).toBe('tales-3');
  });

  it('resumes only a run with a last state', async () => {
    const checkpoints = await temporaryFolder();
    await expect(chooseFolder(checkpoints, 'tales', { resume: true })).rejects.toThrow('found none');
    await finishedRun(checkpoints, 'tales');
    await expect(chooseFolder(checkpoints, 'tales', { resume: true })).rejects.toThrow('has no last state to resume');
    const run = await RunFolder.open(join(checkpoints, 'tales'));
    await run.saveLast(3, { tensors: [], optimizer: [], state: {} });
    await run.release();
    expect((await chooseFolder(checkpoints, 'tales', { resume: true })).name).toBe('tales');
  });

  it.each(['', '.', '..', '.tales', 'a/b', 'a\\b', 'shipped', 'tales@last', 'a\n', '-m'])(
    'refuses the name %j',
    async (name) => {
      await expect(chooseFolder(await temporaryFolder(), name)).rejects.toThrow(/name: expected letters/);
    },
  );
});
