import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toConfigJson } from '../../src/checkpoint/layouts/choose-layout.ts';
import { readMetrics } from '../../src/checkpoint/metrics-log.ts';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import { readSafetensorsHeader } from '../../src/checkpoint/safetensors.ts';
import { writeShippedCopy } from '../../src/checkpoint/shipped-copy.ts';
import { gptConfig, newFiles, newRun, randomParameters, temporaryFolder } from './fixtures.ts';

/** A trained checkpoint with all that a run leaves, of data named by absolute paths, and its shipped copy. */
async function ship() {
  const folder = await temporaryFolder();
  const data = { ...newRun('tales1').data, inputs: ['/home/ada/data/tales.txt', 'more.txt'] };
  const options = { data: data.inputs, validation: '/home/ada/data/valid.txt', name: 'tales1' };
  const files = { ...newFiles('tales1', gptConfig), configJson: toConfigJson(gptConfig, { unseenIds: [5] }) };
  const run = await RunFolder.create(join(folder, 'tales1'), {
    ...files,
    tokenizerJson: { model: {} },
    run: { ...newRun('tales1'), data, options },
  });
  const parameters = randomParameters(gptConfig);
  await run.saveBest(parameters.values());
  await run.saveLast(20, { tensors: [...parameters.values()], optimizer: [], state: {} });
  await run.appendMetrics({ type: 'plan', folder: '/home/ada/checkpoints/tales1' });
  await run.appendMetrics({ type: 'evaluation', step: 20, validationLoss: 1 });
  await run.appendMetrics({ type: 'step', step: 20, loss: 1 });
  await run.release();
  const checkpoint = await readCheckpoint(run.folder);
  await writeShippedCopy(checkpoint, run.run, join(folder, 'tales'));
  return { checkpoint, copy: join(folder, 'tales') };
}

describe('writeShippedCopy', () => {
  it('stores the weights in 16 bits, each rounded to the nearest', async () => {
    const { checkpoint, copy } = await ship();
    const { entries } = await readSafetensorsHeader(join(copy, 'model.safetensors'));
    expect(new Set(entries.map(({ dtype }) => dtype))).toEqual(new Set(['F16']));
    const shipped = await readCheckpoint(copy);
    expect(shipped).toMatchObject({ config: checkpoint.config, unseenIds: [5], tokenizerJson: { model: {} } });
    for (const [name, { data }] of checkpoint.tensors) {
      const rounded = shipped.tensors.get(name)!.data;
      // Values are below 1, where the last of 11 bits is at most 2^-11.
      for (const [i, value] of data.entries()) expect(Math.abs(rounded[i]! - value)).toBeLessThanOrEqual(2 ** -12);
    }
  });

  it('is all that using a model needs, and nothing to resume from', async () => {
    const { copy } = await ship();
    expect(readdirSync(copy)).toEqual([
      'config.json',
      'generation_config.json',
      'metrics.jsonl',
      'model.safetensors',
      'run.json',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(await readMetrics(copy)).toEqual([{ type: 'evaluation', step: 20, validationLoss: 1 }]);
  });

  it('is called by its folder and says nothing of where files lay', async () => {
    const { copy } = await ship();
    const { run } = await readCheckpoint(copy);
    expect(run).toMatchObject({
      name: 'tales',
      data: { inputs: ['tales.txt', 'more.txt'] },
      options: { data: ['tales.txt', 'more.txt'], validation: 'valid.txt' },
    });
    for (const name of readdirSync(copy)) expect(readFileSync(join(copy, name), 'latin1')).not.toContain('/home');
  });

  it('lets transformers compute in float32', async () => {
    const { copy } = await ship();
    expect(JSON.parse(readFileSync(join(copy, 'config.json'), 'utf8'))).toMatchObject({ torch_dtype: 'float32' });
  });
});
