import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadFile } from '../../../src/corpus/download/download-file.ts';
import type { RemoteFile } from '../../../src/corpus/download/remote-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { sendFile, serve } from './file-server.ts';

const content = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i) % 251));
const sha256 = createHash('sha256').update(content).digest('hex');
const quick = { retryDelayMs: 0 };

async function target(url: string, known: Partial<RemoteFile> = { sha256 }) {
  const path = join(await temporaryFolder({}), 'deep', 'file.bin');
  return { path, file: { url, name: 'file.bin', ...known } };
}

/** Breaks the connection as soon as something has arrived, as long as `isDue`. */
function cutWhile(isDue: () => boolean, cut: () => void) {
  let previous = 0;
  return (received: number) => {
    if (received > previous && isDue()) cut();
    previous = received;
  };
}

describe('downloadFile', () => {
  it('fetches a file and tells how much has arrived', async () => {
    const { url } = await serve((request, response) => sendFile(request, response, content));
    const { path, file } = await target(url);
    const received: [number, number | undefined][] = [];
    await downloadFile(file, path, { onProgress: (...progress) => received.push(progress) });
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(received[0]).toEqual([0, content.length]);
    expect(received.at(-1)).toEqual([content.length, content.length]);
    expect(existsSync(`${path}.part`) || existsSync(`${path}.part.validator`)).toBe(false);
  });

  it('asks for the rest after a cut connection', async () => {
    const { url, ranges, cut } = await serve((request, response, index) =>
      sendFile(request, response, content, index < 2 ? { stallAfter: 50_000 } : {}),
    );
    const { path, file } = await target(url);
    await downloadFile(file, path, { ...quick, onProgress: cutWhile(() => ranges.length < 3, cut) });
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(ranges).toHaveLength(3);
    expect(ranges[0]).toBe('');
    expect(Number(/^bytes=(\d+)-$/.exec(ranges[2] ?? '')?.[1])).toBeGreaterThan(0);
  });

  it('goes on in a later call, and says so where it stopped', async () => {
    const { url, ranges, cut } = await serve((request, response, index) =>
      sendFile(request, response, content, index === 0 ? { stallAfter: 60_000 } : {}),
    );
    const { path, file } = await target(url);
    const onProgress = cutWhile(() => ranges.length < 2, cut);
    await expect(downloadFile(file, path, { numAttempts: 1, onProgress })).rejects.toMatchObject({
      message: expect.stringMatching(/^file.bin: the connection to 127.0.0.1:\d+ failed after \d+ bytes: /),
      hint: 'again: it goes on where it stopped',
    });
    expect(existsSync(path)).toBe(false);
    await downloadFile(file, path);
    expect(ranges[1]).toMatch(/^bytes=\d+-$/);
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  it('begins anew where the file has changed since, or the server knows no ranges', async () => {
    const changed = Buffer.from('another file');
    const { url, ranges, cut } = await serve((request, response, index) =>
      index === 0
        ? sendFile(request, response, content, { stallAfter: 60_000 })
        : sendFile(request, response, changed, { etag: '"2"' }),
    );
    const { path, file } = await target(url, {});
    await downloadFile(file, path, { ...quick, onProgress: cutWhile(() => ranges.length < 2, cut) });
    expect(ranges[1]).toMatch(/^bytes=\d+-$/);
    expect((await readFile(path)).equals(changed)).toBe(true);
  });

  it('finishes a part that was whole already', async () => {
    const { url } = await serve((request, response) => sendFile(request, response, content));
    const { path, file } = await target(url);
    await downloadFile(file, path);
    await writeFile(`${path}.part`, content);
    await writeFile(`${path}.part.validator`, '"1"');
    await writeFile(path, 'damaged');
    await downloadFile(file, path);
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  it('keeps nothing of a file with a wrong checksum', async () => {
    const { url, ranges } = await serve((request, response) => sendFile(request, response, content));
    const { path, file } = await target(url, { sha256: '0'.repeat(64) });
    await expect(downloadFile(file, path, quick)).rejects.toMatchObject({
      message: `file.bin: expected sha256 ${'0'.repeat(64)}, got ${sha256}`,
      exitCode: 2,
    });
    expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false);
    expect(ranges).toHaveLength(1);
  });

  it.each([
    [404, 'got 404: it is not there'],
    [403, 'got 403: the server refuses it'],
  ])('asks once for what the server answers with %i', async (status, message) => {
    const { url, ranges } = await serve((_, response) => response.writeHead(status).end('no'));
    const { path, file } = await target(url);
    await expect(downloadFile(file, path, quick)).rejects.toMatchObject({ message: expect.stringContaining(message) });
    expect(ranges).toHaveLength(1);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  it('asks again a server that is busy', async () => {
    const { url, ranges } = await serve((request, response, index) =>
      index < 2 ? response.writeHead(index === 0 ? 503 : 429).end() : sendFile(request, response, content),
    );
    const { path, file } = await target(url);
    await downloadFile(file, path, quick);
    expect(ranges).toHaveLength(3);
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  it('gives up a server that sends nothing', async () => {
    const { url, ranges } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 1000));
    });
    const { path, file } = await target(url);
    await expect(downloadFile(file, path, { ...quick, numAttempts: 2, idleTimeoutMs: 50 })).rejects.toThrow(
      /failed after 1000 bytes: nothing came for 0.05 s$/,
    );
    expect(ranges).toHaveLength(2);
  });

  it('says that the disk is full', async () => {
    const { url, ranges } = await serve((request, response) => sendFile(request, response, content));
    const { path, file } = await target(url);
    const openFile = async (at: string, flags: 'a' | 'w') => {
      const handle = await open(at, flags);
      handle.writeFile = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      return handle;
    };
    await expect(downloadFile(file, path, { ...quick, openFile })).rejects.toMatchObject({
      message: `${path}.part: no space left on the disk`,
      hint: expect.stringContaining('TINY_GPT_CACHE'),
    });
    expect(ranges).toHaveLength(1);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const { url, ranges } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 1000), () => controller.abort());
    });
    const { path, file } = await target(url);
    await expect(downloadFile(file, path, { ...quick, signal: controller.signal })).rejects.toThrow(/abort/i);
    expect(ranges).toHaveLength(1);
  });

  it('fetches once what is in the cache, and again what is damaged there', async () => {
    const { url, ranges } = await serve((request, response) => sendFile(request, response, content));
    const { path, file } = await target(url);
    await downloadFile(file, path);
    await downloadFile(file, path);
    expect(ranges).toHaveLength(1);
    await writeFile(path, 'damaged');
    await downloadFile(file, path);
    expect(ranges).toHaveLength(2);
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  it('reads a file of unknown length to its end', async () => {
    const { url } = await serve((_, response) => {
      response.write(content.subarray(0, 1000));
      response.end(content.subarray(1000));
    });
    const { path, file } = await target(url);
    await downloadFile(file, path);
    expect((await readFile(path)).equals(content)).toBe(true);
  });

  it('names the server that cannot be reached', async () => {
    const { path, file } = await target('http://127.0.0.1:9/file.bin');
    await expect(downloadFile(file, path, quick)).rejects.toThrow(/^file.bin: the connection to 127.0.0.1:9 failed/);
  });
});
