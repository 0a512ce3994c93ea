import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/checkpoint/atomic-write.ts';
import { toTensors } from '../../src/checkpoint/layouts/choose-layout.ts';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import { writeSafetensors } from '../../src/checkpoint/safetensors.ts';
import type { ModelConfig } from '../../src/config/model-config.ts';
import { gptConfig, llamaConfig, newFiles, pairConfig, randomParameters, temporaryFolder } from './fixtures.ts';

async function checkpoint(config: ModelConfig = gptConfig): Promise<string> {
  const folder = join(await temporaryFolder(), 'tales');
  const run = await RunFolder.create(folder, newFiles('tales', config));
  await run.saveBest(randomParameters(config).values());
  await run.release();
  return folder;
}

async function changeJson(path: string, change: (json: Record<string, unknown>) => void): Promise<void> {
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  const copy = { ...(json as Record<string, unknown>) }; // written as an object by the code under test
  change(copy);
  await writeFile(path, jsonText(copy));
}

describe('readCheckpoint', () => {
  it.each([gptConfig, llamaConfig, pairConfig])(
    'gives back what was saved, in the order of the parameters',
    async (config) => {
      const read = await readCheckpoint(await checkpoint(config));
      expect([...read.tensors]).toEqual([...randomParameters(config)]);
    },
  );

  it('reads the last state of a run that has saved no best model yet', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const run = await RunFolder.create(folder, newFiles('tales', gptConfig));
    await expect(readCheckpoint(folder)).rejects.toThrow('expected model.safetensors, found no weights');
    await run.saveLast(1, { tensors: [...randomParameters(gptConfig).values()], optimizer: [], state: null });
    await run.release();
    expect((await readCheckpoint(folder)).tensors).toEqual(randomParameters(gptConfig));
  });

  it('says that there is no last state', async () => {
    const folder = await checkpoint();
    await expect(readCheckpoint(folder, 'last')).rejects.toMatchObject({ message: `${folder} has no last state` });
  });

  it('names what it found instead of a checkpoint', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'poem.txt'), 'x');
    const expected = 'expected a checkpoint folder, found';
    await expect(readCheckpoint(join(folder, 'none'))).rejects.toThrow(`${expected} nothing`);
    await expect(readCheckpoint(folder)).rejects.toThrow(`${expected} no config.json`);
    await expect(readCheckpoint(join(folder, 'poem.txt'))).rejects.toThrow(`${expected} a file`);
  });

  it('refuses a newer format in config.json, run.json and state.json, with the version that wrote it', async () => {
    const newer = { formatVersion: 2, version: '9.1.0' };
    const message = /written in format 2 by tiny-gpt 9\.1\.0; this is tiny-gpt \S+, which reads format 1/;
    const folder = await checkpoint();
    await changeJson(join(folder, 'config.json'), (json) => {
      json.tiny_gpt = newer;
      json.model_type = 'of the future';
    });
    await expect(readCheckpoint(folder)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringContaining('install tiny-gpt 9.1.0 or newer'),
    });
    const other = await checkpoint();
    const run = await RunFolder.open(other);
    await run.saveLast(1, { tensors: [], optimizer: [], state: null });
    await changeJson(join(other, 'last-1', 'state.json'), (json) => Object.assign(json, newer));
    await expect(run.readLast()).rejects.toThrow(message);
    await run.release();
    await changeJson(join(other, 'run.json'), (json) => Object.assign(json, newer));
    await expect(readCheckpoint(other)).rejects.toThrow(message);
    await expect(RunFolder.open(other)).rejects.toThrow(message);
  });

  it('refuses another kind of model', async () => {
    const folder = await checkpoint();
    await writeFile(join(folder, 'config.json'), jsonText({ model_type: 'bert' }));
    await expect(readCheckpoint(folder)).rejects.toThrow(
      'config.json: model_type: expected gpt2, llama, qwen3, m2m_100, tiny_gpt, found "bert"',
    );
  });

  it('names damaged files', async () => {
    const folder = await checkpoint();
    await writeFile(join(folder, 'run.json'), '{"formatVersion": 1}');
    await expect(readCheckpoint(folder)).rejects.toThrow(/run\.json: version: /);
    await writeFile(join(folder, 'run.json'), '');
    await expect(readCheckpoint(folder)).rejects.toThrow('run.json: expected JSON, found an empty file');
    await writeFile(join(folder, 'last'), '../../etc\n');
    await writeFile(join(folder, 'run.json'), '[]');
    await expect(readCheckpoint(folder)).rejects.toThrow('run.json: expected a JSON object, found an array');
  });

  it('does not follow a pointer out of the folder', async () => {
    const folder = await checkpoint();
    await writeFile(join(folder, 'last'), '../other\n');
    await expect(readCheckpoint(folder, 'last')).rejects.toThrow(
      "expected the name of a state such as last-100, found '../other'",
    );
  });

  it('names the sizes of truncated weights', async () => {
    const folder = await checkpoint();
    await truncate(join(folder, 'model.safetensors'), 3000);
    await expect(readCheckpoint(folder)).rejects.toThrow(/model\.safetensors: not a whole .*found 3000/);
  });

  it('names a missing, an unexpected and a misshapen tensor', async () => {
    const folder = await checkpoint();
    const tensors = toTensors(randomParameters(gptConfig), gptConfig);
    const path = join(folder, 'model.safetensors');
    await writeSafetensors(path, tensors.slice(1));
    await expect(readCheckpoint(folder)).rejects.toThrow("tensor 'transformer.wte.weight' is missing");
    await writeSafetensors(path, [
      ...tensors,
      { name: 'transformer.h.2.ln_1.weight', shape: [1], data: new Float32Array(1) },
    ]);
    await expect(readCheckpoint(folder)).rejects.toThrow("unexpected tensor 'transformer.h.2.ln_1.weight' [1]");
    const larger = { ...gptConfig, vocabSize: 12 };
    await writeSafetensors(path, toTensors(randomParameters(larger), larger));
    await expect(readCheckpoint(folder)).rejects.toThrow(
      "tensor 'tokenEmbedding.weight': expected [11, 8], found [12, 8]",
    );
    const wider = { ...gptConfig, feedForwardDim: 16 };
    await writeSafetensors(path, toTensors(randomParameters(wider), wider));
    await expect(readCheckpoint(folder)).rejects.toThrow(
      "tensor 'transformer.h.0.mlp.c_fc.weight': expected 12 as its last dimension, found [8, 16]",
    );
  });

  it('says how to save a model in a form that is read', async () => {
    const folder = join(await temporaryFolder(), 'theirs');
    await mkdir(folder);
    await writeFile(join(folder, 'config.json'), jsonText({ model_type: 'gpt2' }));
    await expect(readCheckpoint(folder)).rejects.toThrow('expected tokenizer.json, found none');
    await writeFile(join(folder, 'tokenizer.json'), '{}');
    await writeFile(join(folder, 'pytorch_model.bin'), '');
    await expect(readCheckpoint(folder)).rejects.toMatchObject({
      hint: 'save_pretrained(..., safe_serialization=True)',
    });
    await writeFile(join(folder, 'model.safetensors.index.json'), '');
    await expect(readCheckpoint(folder)).rejects.toThrow('found several parts');
  });
});
