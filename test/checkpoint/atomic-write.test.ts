import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../src/checkpoint/atomic-write.ts';
import { nodeFileSystem } from '../../src/checkpoint/file-system.ts';
import { faultyFileSystem } from './faulty-file-system.ts';
import { temporaryFolder } from './fixtures.ts';

const content = [Buffer.from('new '), Buffer.from('content')];

describe('atomicWrite', () => {
  it('replaces a file', async () => {
    const path = join(await temporaryFolder(), 'a');
    await atomicWrite(path, 'old');
    await atomicWrite(path, content);
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  it('keeps the old file, leaves no temporary one and says what to do when the disk is full', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a');
    await writeFile(path, 'old');
    let failures = 0;
    for (let failAt = 0; ; failAt++) {
      const { fs, calls } = faultyFileSystem(failAt, 'ENOSPC');
      const error: unknown = await atomicWrite(path, content, fs).then(
        () => undefined,
        (reason) => reason,
      );
      if (error === undefined) break;
      failures++;
      expect(error, calls.at(failAt)).toMatchObject({
        message: `${path}: the disk is full; what was saved before is intact`,
        hint: `free space in ${folder}, then --resume`,
      });
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a']);
    }
    expect(failures).toBe(5); // open, two writes, sync, rename
    expect(readFileSync(path, 'utf8')).toBe('new content');
  });

  it('syncs the file before the rename and the folder after it', async () => {
    const folder = await temporaryFolder();
    const { fs, calls } = faultyFileSystem(Number.POSITIVE_INFINITY, 'kill');
    await atomicWrite(join(folder, 'a'), 'x', fs);
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['open', 'write', 'sync', 'rename', 'syncFolder']);
  });

  it('names a missing permission', async () => {
    const path = join(await temporaryFolder(), 'a');
    const { fs } = faultyFileSystem(0, 'EACCES');
    await expect(atomicWrite(path, 'x', fs)).rejects.toMatchObject({ message: `${path}: no permission to write` });
  });

  it('names a file that stands where the folder should', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'tales'), '');
    await expect(atomicWrite(join(folder, 'tales', 'a'), 'x')).rejects.toThrow(/to be a folder, found a file/);
  });

  it.skipIf(!existsSync('/dev/full'))('reports the real error of a full device', async () => {
    const fs = { ...nodeFileSystem, open: () => nodeFileSystem.open('/dev/full', 'a') };
    const path = join(await temporaryFolder(), 'a');
    await expect(atomicWrite(path, 'x', fs)).rejects.toThrow('the disk is full');
  });
});
