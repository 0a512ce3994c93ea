import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, isHeld, lockHolder, releaseLock } from '../../src/checkpoint/run-lock.ts';
import { temporaryFolder } from './fixtures.ts';

/** A pid that no process has: that of a child that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

const holder = {
  pid: process.pid,
  hostname: hostname(),
  processStart: null,
  since: '2026-01-02T03:04:05.000Z',
  token: 'a',
};

async function lockedFolder(content: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'lock'), content);
  return folder;
}

describe('the lock of a run folder', () => {
  it('names its process, host and start', async () => {
    const folder = await temporaryFolder();
    const lock = await acquireLock(folder);
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid, hostname: hostname() });
    expect(await isHeld(lock)).toBe(true);
    await releaseLock(lock);
    expect(await lockHolder(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused to others while its process lives', async () => {
    const folder = await lockedFolder(JSON.stringify(holder));
    await expect(acquireLock(folder)).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`is in use by process ${process.pid} since \\d\\d:04$`)),
      hint: expect.stringMatching(/^wait, or --name tiny-gpt-checkpoint-.*-2$/),
    });
  });

  it('is taken over from a process that is gone', async () => {
    const folder = await lockedFolder(JSON.stringify({ ...holder, pid: await deadPid() }));
    expect(await lockHolder(folder)).toBeUndefined();
    await acquireLock(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it.skipIf(!existsSync('/proc/self/stat'))('is taken over when another process has the pid now', async () => {
    const folder = await lockedFolder(JSON.stringify({ ...holder, processStart: 'an earlier boot 1234' }));
    expect(await lockHolder(folder)).toBeUndefined();
    await acquireLock(folder);
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('of another machine is respected, and the hint says how to remove it', async () => {
    const folder = await lockedFolder(JSON.stringify({ ...holder, hostname: 'elsewhere.example' }));
    await expect(acquireLock(folder)).rejects.toMatchObject({
      message: expect.stringContaining('on elsewhere.example since'),
      hint: expect.stringContaining(`if it no longer runs there: rm ${join(folder, 'lock')}`),
    });
  });

  it('can be taken by force, after which the first holder no longer has it', async () => {
    const folder = await temporaryFolder();
    const first = await acquireLock(folder);
    const second = await acquireLock(folder, { force: true });
    expect(await isHeld(first)).toBe(false);
    await releaseLock(first);
    expect(await isHeld(second)).toBe(true);
  });

  it('without content counts as being written for some seconds, then as stale', async () => {
    const folder = await lockedFolder('');
    await expect(acquireLock(folder)).rejects.toThrow('in use by another process');
    const tenSecondsAgo = Date.now() / 1000 - 10;
    await utimes(join(folder, 'lock'), tenSecondsAgo, tenSecondsAgo);
    await acquireLock(folder);
    expect(await lockHolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('goes to exactly one of several that want it at once', async () => {
    const folder = await lockedFolder(JSON.stringify({ ...holder, pid: await deadPid() }));
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(folder)));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
