import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, removeDownloads } from '../../src/setup/install-workspace.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiny-gpt-workspace-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('openWorkspace', () => {
  it('removes the folders of killed installations and keeps those at work', async () => {
    const deadPid = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(root, `installing-${deadPid}-abc`, 'build'), { recursive: true });
    mkdirSync(join(root, `installing-${process.pid}-abc`));
    const workspace = await openWorkspace(root);
    await workspace.close();
    expect(readdirSync(root)).toEqual([`installing-${process.pid}-abc`]);
  });

  it('refuses to start without enough space', async () => {
    await expect(openWorkspace(root, 1e18)).rejects.toThrow(/expected 1000000000\.0 GB of free space, got/);
    expect(readdirSync(root)).toEqual([]);
  });

  it('says that a cache cannot be written', async () => {
    writeFileSync(join(root, 'file'), '');
    await expect(openWorkspace(join(root, 'file', 'cache'))).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be written/),
      hint: expect.stringMatching(/TINY_GPT_CACHE/),
    });
  });
});

describe('removeDownloads', () => {
  it('waits for the last installation at work', async () => {
    const [first, second] = [await openWorkspace(root), await openWorkspace(root)];
    mkdirSync(first.downloads);
    await first.close();
    await removeDownloads(first);
    expect(readdirSync(root)).toContain('downloads');
    await second.close();
    await removeDownloads(second);
    expect(readdirSync(root)).toEqual([]);
  });
});
