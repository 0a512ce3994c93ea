import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/checkpoint/read-checkpoint.ts';
import { RunFolder } from '../../src/checkpoint/run-folder.ts';
import type { RunRecord } from '../../src/checkpoint/run-record.ts';
import { writeShippedCopy } from '../../src/checkpoint/shipped-copy.ts';
import { shippedFolder } from '../../src/checkpoint/shipped-folder.ts';
import { listModels, originOf } from '../../src/tasks/list-models.ts';
import { loadModel } from '../../src/tasks/load-model.ts';
import { chooseModel } from '../../src/tasks/locate-model.ts';
import { findTask } from '../../src/tasks/registry.ts';
import { gptConfig, newFiles, pairConfig, randomParameters, temporaryFolder } from '../checkpoint/fixtures.ts';
import { userErrorOf } from './user-error.ts';

/** A model of random weights in a folder; locked while it is `running`. */
async function save(folder: string, name: string, record: Partial<RunRecord>, running = false): Promise<string> {
  const config = record.task === 'translation' ? pairConfig : gptConfig;
  const run = await RunFolder.create(join(folder, name), newFiles(name, config));
  await run.saveBest(randomParameters(config).values());
  await run.updateRun(record);
  if (!running) await run.release();
  return run.folder;
}

/** Folders of one's own and of shipped models: two translators, two classifiers, a GPT. */
async function folders() {
  const [own, trained, shipped] = [await temporaryFolder(), await temporaryFolder(), await temporaryFolder()];
  const ship = async (name: string, record: Partial<RunRecord>) => {
    const checkpoint = await readCheckpoint(await save(trained, name, record));
    await writeShippedCopy(checkpoint, checkpoint.run!, join(shipped, name));
  };
  await ship('fr-en', { task: 'translation', pair: 'fr-en', savedAt: '2026-01-01T00:00:00Z' });
  await ship('en-fr', { task: 'translation', pair: 'en-fr', savedAt: '2026-01-02T00:00:00Z' });
  await ship('reviews', { task: 'classification', savedAt: '2026-01-01T00:00:00Z' });
  await ship('questions', { task: 'classification', savedAt: '2026-01-02T00:00:00Z' });
  await ship('tales', { task: 'text' });
  const choose = async (task: string, pair?: string) => {
    const found = chooseModel(await listModels(own, shipped), await findTask(task), pair);
    return found === undefined ? undefined : `${found.name} (${found.origin})`;
  };
  return { own, shipped, choose };
}

describe('a model that nobody has named', () => {
  it('is the shipped one of the task called like its corpus, though another was trained later', async () => {
    const { choose } = await folders();
    expect(await choose('text')).toBe('tales (shipped)');
    expect(await choose('translation')).toBe('fr-en (shipped)');
    expect(await choose('classification')).toBe('reviews (shipped)');
    expect(await choose('dialogue')).toBe(undefined);
  });

  it('is the shipped one of the pair', async () => {
    const { choose } = await folders();
    expect(await choose('translation', 'fr-en')).toBe('fr-en (shipped)');
    expect(await choose('translation', 'en-fr')).toBe('en-fr (shipped)');
    expect(await choose('translation', 'fr-de')).toBe(undefined);
  });

  it("is one's own, the newest by its record", async () => {
    const { own, choose } = await folders();
    await save(own, 'moods', { task: 'classification', savedAt: '2026-01-05T00:00:00Z' });
    await save(own, 'older', { task: 'classification', savedAt: '2026-01-04T00:00:00Z' });
    await save(own, 'verse', { task: 'translation', pair: 'en-fr' });
    expect(await choose('classification')).toBe('moods (yours)');
    expect(await choose('translation')).toBe('verse (yours)');
    expect(await choose('translation', 'fr-en')).toBe('fr-en (shipped)');
  });

  it('is not one in training, unless there is no other', async () => {
    const { own, choose } = await folders();
    await save(own, 'night', { task: 'text' }, true);
    await save(own, 'talk', { task: 'dialogue' }, true);
    expect(await choose('text')).toBe('tales (shipped)');
    expect(await choose('dialogue')).toBe('talk (yours)');
  });
});

describe('a shipped model', () => {
  it("is shadowed by one's own of its name", async () => {
    const { own, shipped } = await folders();
    await save(own, 'tales', { task: 'text' });
    const models = await listModels(own, shipped);
    expect(models.filter(({ name }) => name === 'tales')).toMatchObject([{ origin: 'yours' }]);
    expect(models.map(({ name }) => name).sort()).toEqual(['en-fr', 'fr-en', 'questions', 'reviews', 'tales']);
  });

  it('is known by its path too', () => {
    expect(originOf(join(shippedFolder, 'tales'))).toBe('shipped');
    expect(originOf(join(dirname(shippedFolder), 'tales'))).toBe('yours');
  });
});

describe('a translator that is named', () => {
  it('must have been trained for the pair that is named too', async () => {
    const { shipped } = await folders();
    const model = join(shipped, 'fr-en');
    expect(await userErrorOf(() => loadModel({ model, task: 'translation', pair: 'en-fr' }))).toEqual({
      message: "'fr-en' was trained for fr-en, not for en-fr",
      hint: 'leave -m out, or --pair fr-en',
    });
  });
});
