import { stat } from 'node:fs/promises';
import { UserError } from '../../errors.ts';
import type { RemoteFile } from './remote-file.ts';

/** What an answer other than the file means: final for what asking again will not change, else an error to try again after. */
export function statusError({ name, url }: RemoteFile, status: number): Error {
  if (status >= 500 || status === 429 || status === 408 || status === 206 || status === 416) {
    return new Error(`the server answered ${status}`);
  }
  const meaning = status === 404 || status === 410 ? 'it is not there' : 'the server refuses it';
  return new UserError(`${name}: expected ${url}, got ${status}: ${meaning}`, `look for another copy of ${name}`);
}

/** A connection that could not be made, or broke each time. */
export async function connectionError({ name, url }: RemoteFile, path: string, cause: unknown): Promise<UserError> {
  const received = (await stat(`${path}.part`).catch(() => undefined))?.size ?? 0;
  return new UserError(
    `${name}: the connection to ${new URL(url).host} failed after ${received} bytes: ${reasonOf(cause)}`,
    'again: it goes on where it stopped',
    { cause },
  );
}

/** A server that is silent for too long. */
export function idleError(idleTimeoutMs: number): Error {
  return new Error(`nothing came for ${idleTimeoutMs / 1000} s`);
}

/** A file that cannot be written, most often since the disk is full. */
export function diskError(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new UserError(`${path}: no space left on the disk`, 'free some, or set TINY_GPT_CACHE to another disk', {
      cause,
    });
  }
  return new UserError(`${path} cannot be written: ${reasonOf(cause)}`, 'set TINY_GPT_CACHE to a folder of yours', {
    cause,
  });
}

/** fetch hides the reason in the cause: `fetch failed` says nothing. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message;
}
