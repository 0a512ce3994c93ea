import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCheckpoints } from '../../src/checkpoint/list-checkpoints.ts';
import { removeCheckpoint, renameCheckpoint } from '../../src/checkpoint/manage-checkpoints.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { countParameters } from '../../src/model/parameter-shapes.ts';
import { gptConfig, newFiles, pairConfig, randomParameters, temporaryFolder } from './fixtures.ts';

async function savedRun(checkpoints: string, name: string, config: ModelConfig): Promise<RunFolder> {
  const files = newFiles(name, config);
  const run = await RunFolder.create(join(checkpoints, name), files);
  await run.saveBest(randomParameters(config).values());
  return run;
}

describe('listCheckpoints', () => {
  it('shows name, task, family, size and score, newest first, and who is running', async () => {
    const checkpoints = await temporaryFolder();
    const tales = await savedRun(checkpoints, 'tales', gptConfig);
    await tales.updateRun({ score: '1.00 bits/byte', savedAt: '2026-01-01T00:00:00.000Z', status: 'finished' });
    await tales.release();
    const pairs = await savedRun(checkpoints, 'pairs', pairConfig);
    await pairs.updateRun({ task: 'translation', pair: 'fr-en' });
    const { checkpoints: list, damaged } = await listCheckpoints(checkpoints);
    expect(damaged).toEqual([]);
    expect(list).toMatchObject([
      { name: 'pairs', task: 'translation', pair: 'fr-en', family: 'encoder-decoder', running: true },
      {
        name: 'tales',
        task: 'text',
        family: 'gpt',
        score: '1.00 bits/byte',
        savedAt: '2026-01-01T00:00:00.000Z',
        running: false,
      },
    ]);
    expect(list[1]?.numParameters).toBe(countParameters(gptConfig));
    expect(list[1]?.sizeBytes).toBeGreaterThan(4 * countParameters(gptConfig));
    await pairs.release();
  });

  it('does not read the weights, leaves out what is no checkpoint, and names the damaged', async () => {
    const checkpoints = await temporaryFolder();
    await (await savedRun(checkpoints, 'tales', gptConfig)).release();
    await writeFile(join(checkpoints, 'tales', 'model.safetensors'), 'no weights at all');
    await (await savedRun(checkpoints, 'broken', gptConfig)).release();
    await writeFile(join(checkpoints, 'broken', 'config.json'), '{');
    const started = await savedRun(checkpoints, 'started', gptConfig);
    await rm(join(checkpoints, 'started', 'model.safetensors'));
    await mkdir(join(checkpoints, 'shipped'));
    await writeFile(join(checkpoints, 'notes.txt'), '');
    const { checkpoints: list, damaged } = await listCheckpoints(checkpoints);
    expect(list.map(({ name }) => name)).toEqual(['tales']);
    expect(damaged).toMatchObject([{ name: 'broken', problem: expect.stringContaining('config.json: expected JSON') }]);
    await started.release();
  });

  it('is empty for a folder that does not exist', async () => {
    expect(await listCheckpoints(join(await temporaryFolder(), 'none'))).toEqual({ checkpoints: [], damaged: [] });
  });
});

describe('removeCheckpoint', () => {
  it('removes a checkpoint with all in it, but not a running one', async () => {
    const checkpoints = await temporaryFolder();
    const run = await savedRun(checkpoints, 'tales', gptConfig);
    await expect(removeCheckpoint(run.folder)).rejects.toThrow('in use');
    await run.release();
    await removeCheckpoint(run.folder);
    expect(readdirSync(checkpoints)).toEqual([]);
  });

  it('touches nothing that is no checkpoint', async () => {
    const folder = await temporaryFolder();
    await expect(removeCheckpoint(folder)).rejects.toThrow('expected a checkpoint folder, found no config.json');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('renameCheckpoint', () => {
  it('moves the folder and changes the name in run.json', async () => {
    const checkpoints = await temporaryFolder();
    const run = await savedRun(checkpoints, 'tales', gptConfig);
    await expect(renameCheckpoint(run.folder, 'stories')).rejects.toThrow('in use');
    await run.release();
    const path = await renameCheckpoint(run.folder, 'stories');
    expect(readdirSync(checkpoints)).toEqual(['stories']);
    expect(JSON.parse(readFileSync(join(path, 'run.json'), 'utf8'))).toMatchObject({ name: 'stories' });
  });

  it('refuses a taken and an impossible name', async () => {
    const checkpoints = await temporaryFolder();
    const run = await savedRun(checkpoints, 'tales', gptConfig);
    await run.release();
    await (await savedRun(checkpoints, 'stories', gptConfig)).release();
    await expect(renameCheckpoint(run.folder, 'stories')).rejects.toThrow('stories exists');
    await expect(renameCheckpoint(run.folder, '../x')).rejects.toThrow('name: expected letters');
  });
});
