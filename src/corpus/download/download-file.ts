import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { connectionError, diskError, idleError, statusError } from './download-errors.ts';
import type { RemoteFile } from './remote-file.ts';

export interface DownloadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with every piece that arrives; the total where the server or the registry tells it. */
  readonly onProgress?: ((receivedBytes: number, totalBytes: number | undefined) => void) | undefined;
  /** Connections that break are tried again; default 4 times in all. */
  readonly numAttempts?: number;
  /** Before the second attempt; twice that before the third, and so on. Default 1000. */
  readonly retryDelayMs?: number;
  /** A server that sends nothing for so long counts as gone. Default 30,000. */
  readonly idleTimeoutMs?: number;
  /** Opens the file that is written; a stand-in may fail as a full disk does. */
  readonly openFile?: (path: string, flags: 'a' | 'w') => Promise<FileHandle>;
}

/**
 * Fetches `file` to `path`, or leaves what is there if its checksum is right (or none is known). What has arrived stays in
 * `path.part`, and the next attempt, in this call or a later one, asks the server for the rest.
 * @throws UserError for a file that is not there or refused, a connection that stays broken, a full disk, or a wrong checksum
 */
export async function downloadFile(file: RemoteFile, path: string, options: DownloadOptions = {}): Promise<void> {
  const { numAttempts = 4, retryDelayMs = 1000, signal } = options;
  if (existsSync(path) && (file.sha256 === undefined || (await sha256OfFile(path)) === file.sha256)) return;
  await mkdir(dirname(path), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchRest(file, path, options);
      break;
    } catch (error) {
      signal?.throwIfAborted();
      // a UserError is final: asking again would not help
      if (error instanceof UserError || attempt === numAttempts)
        throw error instanceof UserError ? error : await connectionError(file, path, error);
    }
    await delay(retryDelayMs * 2 ** (attempt - 1), undefined, { signal });
  }
  await verifyChecksum(file, partOf(path));
  await rename(partOf(path), path);
  await rm(validatorOf(path), { force: true });
}

function partOf(path: string): string {
  return `${path}.part`;
}

/** Holds what tells whether the server's file is still the one of which a part is here: its ETag or its date. */
function validatorOf(path: string): string {
  return `${path}.part.validator`;
}

/** One request: for the rest of the file if a part of it is here, else for all of it. */
async function fetchRest(file: RemoteFile, path: string, options: DownloadOptions): Promise<void> {
  const { signal, idleTimeoutMs = 30_000 } = options;
  const have = await sizeOf(partOf(path));
  const validator = await readFile(validatorOf(path), 'utf8').catch(() => '');
  const canResume = have > 0 && validator !== '';
  const idle = new AbortController();
  let timer = setTimeout(() => idle.abort(), idleTimeoutMs);
  try {
    const response = await fetch(file.url, {
      headers: {
        // a compressed answer would have another length and other ranges
        'accept-encoding': 'identity',
        ...(canResume ? { range: `bytes=${have}-`, 'if-range': validator } : {}),
      },
      signal: signal === undefined ? idle.signal : AbortSignal.any([signal, idle.signal]),
    });
    const start = startOf(response, have, file);
    await writeFile(validatorOf(path), response.headers.get('etag') ?? response.headers.get('last-modified') ?? '');
    const total = totalOf(response, start) ?? file.sizeBytes;
    const received = await writeBody(response, { path: partOf(path), start, total }, options, () => {
      clearTimeout(timer);
      timer = setTimeout(() => idle.abort(), idleTimeoutMs);
    });
    if (total !== undefined && received < total) throw new Error(`${received} of ${total} bytes`);
  } catch (error) {
    throw idle.signal.aborted && !signal?.aborted ? idleError(idleTimeoutMs) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The position at which the answer begins: `have` if the server sends the rest, 0 if it sends the whole file. */
function startOf(response: Response, have: number, file: RemoteFile): number {
  const { status, headers } = response;
  if (status === 200) return 0;
  if (status === 206 && headers.get('content-range')?.startsWith(`bytes ${have}-`)) return have;
  void response.body?.cancel();
  // the part is as long as the file, or longer: nothing is left to ask for
  if (status === 416 && headers.get('content-range') === `bytes */${have}`) return have;
  throw statusError(file, status);
}

function totalOf(response: Response, start: number): number | undefined {
  if (response.status === 416) return start;
  const length = response.headers.get('content-length');
  return length === null ? undefined : start + Number(length);
}

/** @returns the size of the file once the body has been written */
async function writeBody(
  response: Response,
  { path, start, total }: { path: string; start: number; total: number | undefined },
  { onProgress, openFile = open }: DownloadOptions,
  onPiece: () => void,
): Promise<number> {
  if (response.status === 416) return start;
  const handle = await openFile(path, start > 0 ? 'a' : 'w').catch((error: unknown) => {
    throw diskError(path, error);
  });
  let received = start;
  try {
    onProgress?.(received, total);
    for await (const piece of response.body ?? []) {
      onPiece();
      await handle.writeFile(piece).catch((error: unknown) => {
        throw diskError(path, error);
      });
      received += piece.byteLength;
      onProgress?.(received, total);
    }
  } finally {
    await handle.close();
  }
  return received;
}

async function verifyChecksum(file: RemoteFile, part: string): Promise<void> {
  if (file.sha256 === undefined) return;
  const sha256 = await sha256OfFile(part);
  if (sha256 === file.sha256) return;
  await rm(part, { force: true });
  throw new UserError(
    `${file.name}: expected sha256 ${file.sha256}, got ${sha256}`,
    `${file.url} is damaged or has changed; try again`,
  );
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}
