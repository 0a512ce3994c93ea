import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { type FloatDtype, floatDtypes } from './float-formats.ts';

/** Where a tensor stands in a file: offsets count from the end of the header. */
export interface TensorEntry {
  readonly name: string;
  readonly dtype: FloatDtype;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

export interface SafetensorsHeader {
  readonly entries: readonly TensorEntry[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Offset of the first tensor byte in the file. */
  readonly dataStart: number;
}

/** The limit of the reference implementation. */
const maxHeaderBytes = 100_000_000;

const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});

/**
 * The padded header of a safetensors file with its length in front.
 * @see https://github.com/huggingface/safetensors: 8 bytes of little-endian length, JSON, then the tensors without gaps
 */
export function encodeHeader(entries: Iterable<TensorEntry>, metadata: Readonly<Record<string, string>>): Uint8Array {
  const header: [string, unknown][] = [['__metadata__', metadata]];
  for (const { name, dtype, shape, start, end } of entries)
    header.push([name, { dtype, shape, data_offsets: [start, end] }]);
  const json = Buffer.from(JSON.stringify(Object.fromEntries(header)));
  const padded = Math.ceil(json.length / 8) * 8;
  const bytes = Buffer.alloc(8 + padded, ' ');
  bytes.writeBigUInt64LE(BigInt(padded));
  json.copy(bytes, 8);
  return bytes;
}

/**
 * Reads and checks the header: sizes, dtypes, and that the tensors fill the file without gaps or overlaps.
 * @throws UserError naming the file, what was expected and what was found
 */
export async function readHeader(path: string, file: FileHandle): Promise<SafetensorsHeader> {
  const { size } = await file.stat();
  const fail = (problem: string): never => {
    throw new UserError(`${path}: not a whole safetensors file: ${problem}`, 'copy or download the file again');
  };
  if (size < 8) fail(`expected at least 8 bytes, found ${size}`);
  const length = Number((await readBytes(file, 0, 8)).readBigUInt64LE());
  if (length > maxHeaderBytes) fail(`expected a header of at most ${maxHeaderBytes} bytes, found ${length}`);
  if (8 + length > size) fail(`expected ${8 + length} bytes of header, found ${size} in the file`);
  const json = parseJson((await readBytes(file, 8, length)).toString('utf8'));
  if (json === undefined) fail(`expected JSON in the header of ${length} bytes, found something else`);

  const { __metadata__, ...rest } = json as Record<string, unknown>;
  const metadata = z.record(z.string(), z.string()).safeParse(__metadata__ ?? {});
  if (!metadata.success) fail('expected text values in __metadata__');
  const entries: TensorEntry[] = [];
  for (const [name, value] of Object.entries(rest)) {
    const entry = entrySchema.safeParse(value);
    if (!entry.success) return fail(`tensor '${name}': expected dtype, shape and data_offsets`);
    const { dtype, shape, data_offsets } = entry.data;
    if (!isFloatDtype(dtype)) {
      throw new UserError(
        `${path}: tensor '${name}': expected dtype ${Object.keys(floatDtypes).join(', ')}, found ${dtype}`,
        'save the model in float32',
      );
    }
    const [start, end] = data_offsets;
    const expected = shape.reduce((product, dim) => product * dim, floatDtypes[dtype]);
    if (end - start !== expected) {
      fail(`tensor '${name}': expected ${expected} bytes for ${dtype} [${shape}], found ${end - start}`);
    }
    entries.push({ name, dtype, shape, start, end });
  }
  entries.sort((a, b) => a.start - b.start || a.end - b.end);
  let position = 0;
  for (const { name, start, end } of entries) {
    if (start !== position) fail(`tensor '${name}': expected offset ${position}, found ${start}`);
    position = end;
  }
  if (8 + length + position !== size) fail(`expected ${8 + length + position} bytes, found ${size}`);
  return { entries, metadata: metadata.data ?? {}, dataStart: 8 + length };
}

/** Bytes asked for at a time: a call takes no more than 2^31 - 1. */
const maxReadBytes = 2 ** 30;

/** Exactly `length` bytes from `offset`, in memory of their own; a read call may return fewer. */
export async function readBytes(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, Math.min(length - done, maxReadBytes), offset + done);
    if (bytesRead === 0) throw new Error(`read ${done} of ${length} bytes: the file became shorter`);
    done += bytesRead;
  }
  return bytes;
}

function isFloatDtype(dtype: string): dtype is FloatDtype {
  return Object.hasOwn(floatDtypes, dtype);
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}
