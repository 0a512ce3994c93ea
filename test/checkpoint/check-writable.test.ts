import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWritable } from '../../src/checkpoint/check-writable.ts';
import { temporaryFolder } from './fixtures.ts';

describe('checkWritable', () => {
  it('accepts a folder that does not exist yet', async () => {
    await checkWritable(join(await temporaryFolder(), 'checkpoints', 'tales'), 1);
  });

  it('names needed and free space', async () => {
    const folder = join(await temporaryFolder(), 'tales');
    const probe = { canWrite: async () => true, freeBytes: async () => 1.5e6 };
    await expect(checkWritable(folder, 2e9, probe)).rejects.toMatchObject({
      message: `${folder}: expected 2.0 GB of free disk space for the checkpoint, found 1.5 MB`,
      hint: 'free some space, or a smaller --preset',
    });
    await checkWritable(folder, 1.5e6, probe);
  });

  it('asks the real disk', async () => {
    await expect(checkWritable(await temporaryFolder(), Number.MAX_SAFE_INTEGER)).rejects.toThrow('free disk space');
  });

  it('names the folder that cannot be written', async () => {
    const above = await temporaryFolder();
    const asked: string[] = [];
    const probe = { canWrite: async (path: string) => asked.push(path) < 0, freeBytes: async () => 1 };
    await expect(checkWritable(join(above, 'a', 'b'), 1, probe)).rejects.toThrow(`no permission to write in ${above}`);
    expect(asked).toEqual([above]);
  });

  it('names a file in the way', async () => {
    const path = join(await temporaryFolder(), 'checkpoints');
    await writeFile(path, '');
    await expect(checkWritable(join(path, 'tales'), 1)).rejects.toThrow(`${path}: expected a folder, found a file`);
  });
});
