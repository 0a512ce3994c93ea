import { type FileHandle, open } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import { atomicWrite } from './atomic-write.ts';
import { type CheckpointFileSystem, isErrorCode, nodeFileSystem } from './file-system.ts';
import { decodeFloats, encodeFloats, floatDtypes, type WritableDtype } from './float-formats.ts';
import { encodeHeader, readBytes, readHeader, type SafetensorsHeader, type TensorEntry } from './safetensors-header.ts';

/** A tensor outside of any tensor library: row-major. */
export interface NamedTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Tensors by name. */
export type TensorMap = ReadonlyMap<string, NamedTensor>;

export interface WriteSafetensorsOptions {
  /** How the values are stored; F16 and BF16 halve the file and round. Default F32. */
  readonly dtype?: WritableDtype;
  readonly fs?: CheckpointFileSystem;
}

/**
 * Writes tensors atomically to a safetensors file that transformers reads (`format: pt`), in the order given.
 * @throws UserError for a full disk or missing permission; the old file survives
 */
export async function writeSafetensors(
  path: string,
  tensors: Iterable<NamedTensor>,
  metadata: Readonly<Record<string, string>> = {},
  { dtype = 'F32', fs = nodeFileSystem }: WriteSafetensorsOptions = {},
): Promise<void> {
  await atomicWrite(path, encodeSafetensors([...tensors], metadata, dtype), fs);
}

/** The chunks of a safetensors file: the header, then each tensor. */
export function* encodeSafetensors(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>>,
  dtype: WritableDtype = 'F32',
): Generator<Uint8Array> {
  const entries = new Map<string, TensorEntry>();
  let start = 0;
  for (const { name, shape, data } of tensors) {
    const numElements = shape.reduce((product, size) => product * size, 1);
    if (numElements !== data.length) {
      throw new Error(`tensor '${name}': expected ${numElements} values for [${shape}], got ${data.length}`);
    }
    if (entries.has(name) || name === '__metadata__') throw new Error(`tensor '${name}': the name is taken`);
    const end = start + numElements * floatDtypes[dtype];
    entries.set(name, { name, dtype, shape, start, end });
    start = end;
  }
  yield encodeHeader(entries.values(), { format: 'pt', ...metadata });
  for (const { data } of tensors) yield encodeFloats(data, dtype);
}

/**
 * Reads a safetensors file; F16, BF16 and F64 become float32.
 * @throws UserError if the file is missing, truncated or malformed, naming it and the expected and found sizes
 */
export async function readSafetensors(
  path: string,
): Promise<{ tensors: Map<string, NamedTensor>; metadata: Readonly<Record<string, string>> }> {
  return withFile(path, async (file) => {
    const { entries, metadata, dataStart } = await readHeader(path, file);
    // In one piece: a call for each tensor takes longer than all of the bytes.
    const bytes = await readBytes(file, dataStart, entries.at(-1)?.end ?? 0);
    const tensors = new Map<string, NamedTensor>();
    for (const { name, dtype, shape, start, end } of entries) {
      tensors.set(name, { name, shape, data: decodeFloats(bytes.subarray(start, end), dtype) });
    }
    return { tensors, metadata };
  });
}

/** Names, shapes and metadata without the values. @throws UserError as readSafetensors does */
export async function readSafetensorsHeader(path: string): Promise<SafetensorsHeader> {
  return withFile(path, (file) => readHeader(path, file));
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT', 'ENOTDIR')) {
      throw new UserError(`${path}: expected a safetensors file, found none`, undefined, { cause: error });
    }
    throw error;
  }
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
