import { readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NamedTensor,
  readSafetensors,
  readSafetensorsHeader,
  writeSafetensors,
} from '../../src/checkpoint/safetensors.ts';
import { encodeHeader } from '../../src/checkpoint/safetensors-header.ts';
import { temporaryFolder } from './fixtures.ts';

const weight: NamedTensor = { name: 'w', shape: [2, 3], data: Float32Array.of(1, -2, 3.5, 0, -0, 1e-30) };

async function fileOf(header: string, data = new Uint8Array(0)): Promise<string> {
  const path = join(await temporaryFolder(), 'model.safetensors');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  await writeFile(path, Buffer.concat([length, Buffer.from(header), data]));
  return path;
}

function bitsOf(values: Float32Array | undefined): Uint32Array | undefined {
  return values && new Uint32Array(values.slice().buffer);
}

const tensorsArbitrary = fc.uniqueArray(
  fc
    .tuple(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name !== '__metadata__'),
      fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
    )
    .chain(([name, shape]) => {
      const length = shape.reduce((a, b) => a * b, 1);
      return fc
        .float32Array({ minLength: length, maxLength: length })
        .map((data): NamedTensor => ({ name, shape, data }));
    }),
  { selector: ({ name }) => name, maxLength: 6 },
);

describe('safetensors', () => {
  it('gives back any tensors and metadata, to the bit', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    const metadataArbitrary = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string());
    await fc.assert(
      fc.asyncProperty(tensorsArbitrary, metadataArbitrary, async (tensors, metadata) => {
        await writeSafetensors(path, tensors, metadata);
        const read = await readSafetensors(path);
        expect(read.metadata).toEqual({ format: 'pt', ...metadata });
        expect(read.tensors.size).toBe(tensors.length);
        for (const { name, shape, data } of tensors) {
          expect(read.tensors.get(name)?.shape).toEqual(shape);
          expect(bitsOf(read.tensors.get(name)?.data)).toEqual(bitsOf(data));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('starts the tensors at a multiple of 8 bytes, whatever the names', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    for (const name of ['a', 'ab', 'abc', 'é', '層']) {
      await writeSafetensors(path, [{ ...weight, name }]);
      expect(readFileSync(path).readBigUInt64LE() % 8n).toBe(0n);
      expect((await readSafetensorsHeader(path)).entries).toMatchObject([{ name, shape: [2, 3], dtype: 'F32' }]);
    }
  });

  it('stores halves in half the bytes', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    for (const dtype of ['F16', 'BF16'] as const) {
      await writeSafetensors(path, [weight], {}, { dtype });
      expect((await readSafetensorsHeader(path)).entries[0]?.end).toBe(12);
      expect((await readSafetensors(path)).tensors.get('w')?.data.slice(0, 4)).toEqual(weight.data.slice(0, 4));
    }
  });

  it('reads doubles', async () => {
    const header = JSON.stringify({ w: { dtype: 'F64', shape: [2], data_offsets: [0, 16] } });
    const path = await fileOf(header, new Uint8Array(Float64Array.of(0.1, -3).buffer));
    expect((await readSafetensors(path)).tensors.get('w')?.data).toEqual(Float32Array.of(0.1, -3));
  });

  it('names the file and both sizes when it is truncated at any byte', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    await writeSafetensors(path, [weight]);
    const { length } = readFileSync(path);
    for (let size = length - 1; size >= 0; size--) {
      await truncate(path, size);
      await expect(readSafetensors(path)).rejects.toThrow(
        new RegExp(`model.safetensors: not a whole safetensors file: expected (at least )?\\d+ .*found ${size}`),
      );
    }
  });

  it('refuses a file with more bytes than the header says', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    await writeSafetensors(path, [weight]);
    const { length } = readFileSync(path);
    await writeFile(path, 'x', { flag: 'a' });
    await expect(readSafetensors(path)).rejects.toThrow(`expected ${length} bytes, found ${length + 1}`);
  });

  it('refuses a huge header length without reading it', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    await writeFile(path, Buffer.alloc(64, 0xff));
    await expect(readSafetensors(path)).rejects.toThrow('expected a header of at most 100000000 bytes');
  });

  it.each([
    ['no JSON', '{"w": ', 'expected JSON'],
    ['an array', '[]', 'expected JSON'],
    ['no offsets', '{"w": {"dtype": "F32", "shape": [1]}}', "tensor 'w': expected dtype, shape and data_offsets"],
    ['a negative size', '{"w": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}', 'expected dtype, shape'],
    [
      'integers',
      '{"w": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]}}',
      'expected dtype F32, F16, BF16, F64, found I64',
    ],
    [
      'a wrong size',
      '{"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}',
      'expected 8 bytes for F32 [2], found 4',
    ],
    [
      'a gap',
      '{"w": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}',
      "tensor 'w': expected offset 0, found 4",
    ],
    [
      'an overlap',
      '{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}',
      "tensor 'b': expected offset 8, found 4",
    ],
    ['other metadata', '{"__metadata__": {"a": 1}}', 'expected text values in __metadata__'],
  ])('refuses a header with %s', async (_, header, message) => {
    await expect(readSafetensors(await fileOf(header, new Uint8Array(8)))).rejects.toThrow(message);
  });

  it('names a missing file', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    await expect(readSafetensors(path)).rejects.toThrow(`${path}: expected a safetensors file, found none`);
  });

  it('does not write a tensor whose values do not fill its shape, or two of a name', async () => {
    const path = join(await temporaryFolder(), 'model.safetensors');
    await expect(writeSafetensors(path, [{ ...weight, shape: [7] }])).rejects.toThrow(
      'expected 7 values for [7], got 6',
    );
    await expect(writeSafetensors(path, [weight, weight])).rejects.toThrow("tensor 'w': the name is taken");
  });

  it('pads the header with blanks, which JSON ignores', () => {
    expect(Buffer.from(encodeHeader([], {})).toString('latin1', 8)).toBe('{"__metadata__":{}}     ');
  });
});
