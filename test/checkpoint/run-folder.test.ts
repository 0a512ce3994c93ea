import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toConfigJson } from '../../src/checkpoint/layouts/choose-layout.ts';
import { readMetrics } from '../../src/checkpoint/metrics-log.ts';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import { gptConfig, newRun, randomParameters, temporaryFolder } from './fixtures.ts';

const files = (name = 'tales') => ({
  configJson: toConfigJson(gptConfig, { unseenIds: [7] }),
  tokenizerJson: { version: '1.0' },
  tokenizerConfigJson: {},
  run: newRun(name),
});

const parameters = (seed: number) => randomParameters(gptConfig, seed);
const state = (seed: number) => ({
  tensors: [...parameters(seed).values()],
  optimizer: [...parameters(seed + 100).values()],
  state: { data: { position: seed } },
});

describe('RunFolder', () => {
  it('writes the files of a Hugging Face folder and gives them back', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const run = await RunFolder.create(folder, files());
    await run.saveBest(parameters(1).values(), { step: 10, validationLoss: 1.5, bitsPerByte: null });
    await run.saveLast(12, state(2));
    await run.writeCard('# tales\n');
    await run.appendMetrics({ type: 'step', step: 1 });
    await run.updateRun({ status: 'finished', finishedAt: new Date().toISOString() });
    await run.release();
    expect(readdirSync(folder)).toEqual([
      ...['README.md', 'config.json', 'generation_config.json', 'last', 'last-12', 'metrics.jsonl'],
      ...['model.safetensors', 'run.json', 'tokenizer.json', 'tokenizer_config.json'],
    ]);
    const best = await readCheckpoint(folder);
    expect(best.config).toEqual(gptConfig);
    expect(best.tensors).toEqual(parameters(1));
    expect(best.unseenIds).toEqual([7]);
    expect(best.tokenizerJson).toEqual({ version: '1.0' });
    expect(best.run).toMatchObject({ status: 'finished', best: { step: 10 } });
    expect((await readCheckpoint(folder, 'last')).tensors).toEqual(parameters(2));
  });

  it('resumes from the last state, without the metrics past it and without leftovers', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const run = await RunFolder.create(folder, files());
    await run.saveLast(10, state(1));
    await run.saveLast(20, state(2));
    expect(existsSync(join(folder, 'last-10'))).toBe(false);
    for (const step of [10, 20, 21, 30]) await run.appendMetrics({ type: 'step', step });
    await writeFile(join(folder, 'metrics.jsonl'), '{"type":"step","st', { flag: 'a' }); // torn by a kill
    await writeFile(join(folder, '.model.safetensors.partial'), 'x');
    await run.release();
    const resumed = await RunFolder.open(folder);
    expect(await readMetrics(folder)).toEqual([
      { type: 'step', step: 10 },
      { type: 'step', step: 20 },
    ]);
    expect(readFileSync(join(folder, 'metrics.jsonl'), 'utf8')).not.toContain('"st\n');
    expect(existsSync(join(folder, '.model.safetensors.partial'))).toBe(false);
    expect(await resumed.readLast()).toEqual({
      step: 20,
      tensors: parameters(2),
      optimizer: parameters(102),
      state: { data: { position: 2 } },
    });
    await resumed.saveLast(20, state(3)); // the same step again
    expect((await resumed.readLast())?.tensors).toEqual(parameters(3));
    expect(resumed.run.status).toBe('running');
    await resumed.release();
  });

  it('refuses a folder in use by this process or another', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const run = await RunFolder.create(folder, files());
    await expect(RunFolder.create(folder, files(), { force: true })).rejects.toThrow(
      /in use by process \d+ since \d\d:\d\d/,
    );
    await expect(RunFolder.open(folder)).rejects.toThrow('in use');
    await run.release();
    const second = await RunFolder.open(folder);
    const third = await RunFolder.open(folder, { takeLock: true });
    await expect(second.saveLast(1, state(1))).rejects.toThrow('in use');
    await second.release();
    await third.saveLast(1, state(1));
    await third.release();
  });

  it('overwrites a checkpoint only by force, and only once the first save of its successor is on disk', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const old = await RunFolder.create(folder, files());
    await old.saveBest(parameters(1).values());
    await old.saveLast(5, state(1));
    await old.release();
    await expect(RunFolder.create(folder, files())).rejects.toMatchObject({ message: `${folder} exists` });
    const stopped = await RunFolder.create(folder, files(), { force: true });
    await stopped.appendMetrics({ type: 'step', step: 0 });
    await stopped.release();
    expect(readdirSync(join(folder, '..'))).toEqual(['tales']);
    const next = await RunFolder.create(folder, files(), { force: true });
    expect((await readCheckpoint(folder)).tensors).toEqual(parameters(1));
    await next.saveBest(parameters(2).values());
    expect((await readCheckpoint(folder)).tensors).toEqual(parameters(2));
    expect(readdirSync(join(folder, '..'))).toEqual(['tales']);
    expect(existsSync(join(folder, 'last'))).toBe(false);
    await expect(RunFolder.open(folder)).rejects.toThrow('in use');
    await next.saveBest(parameters(3).values());
    await next.release();
    expect((await readCheckpoint(folder)).tensors).toEqual(parameters(3));
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('does not overwrite what is no checkpoint, even by force', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'thesis.tex'), '');
    await expect(RunFolder.create(folder, files(), { force: true })).rejects.toThrow('found other files');
    expect(readdirSync(folder)).toEqual(['thesis.tex']);
  });
});
