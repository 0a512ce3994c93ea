import { constants } from 'node:buffer';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../errors.ts';
import { decodeUtf8 } from './utf8.ts';

/** A file's name for people. */
export function shownName(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/**
 * The text of a file or of standard input; gzip is recognised by its first two bytes.
 * @throws UserError for a file that cannot be read, is empty, is too large for a string, or is no UTF-8 text
 */
export async function readText(path: string, stdin?: AsyncIterable<Uint8Array>): Promise<string> {
  const shown = shownName(path);
  // The process's own stream is opened only when it is read.
  const bytes = decompress(path === '-' ? await readAll(stdin ?? process.stdin) : await readBytes(path), shown);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new UserError(
      `${shown} has ${mega(bytes.length)} MB; at most ${mega(constants.MAX_STRING_LENGTH)} MB are read at once`,
      `split it: split -C 256m ${shown} part-`,
    );
  }
  const text = decodeUtf8(bytes, shown);
  if (text.trim() === '') {
    throw new UserError(
      `${shown} is empty`,
      path === '-' ? 'pipe text in: tiny-gpt train - < poem.txt' : 'give a file with text',
    );
  }
  return text;
}

/** Whether a file found in a folder is no text: empty, or NUL bytes among its first 8 KiB. Gzip counts as text. */
export async function isBinaryOrEmpty(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0).finally(() => file.close());
    return bytesRead === 0 || (!isGzip(buffer) && buffer.subarray(0, bytesRead).includes(0));
  } catch (cause) {
    throw fileError(path, cause);
  }
}

/** What the system's refusal to open `path` means for the user. */
export function fileError(path: string, cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const options = { cause };
  if (code === 'ENOENT') return new UserError(`no file '${path}'`, `ls ${dirname(path)}`, options);
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(`cannot read ${path}: permission denied`, `chmod u+r ${path}`, options);
  }
  if (code === 'ERR_FS_FILE_TOO_LARGE') {
    return new UserError(`${path} has more than 2 GB`, `split it: split -C 256m ${path} part-`, options);
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UserError(`cannot read ${path}: ${reason}`, `ls -l ${path}`, options);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw fileError(path, cause);
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function decompress(bytes: Uint8Array, shown: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${shown} is gzip that cannot be read: ${reason}`, `gzip -t ${shown}`, { cause });
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function mega(sizeBytes: number): string {
  return Math.floor(sizeBytes / 1e6).toLocaleString('en-US');
}
