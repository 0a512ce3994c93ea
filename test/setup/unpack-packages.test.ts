import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackPackages } from '../../src/setup/unpack-packages.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const python = { name: 'python3', command: 'python3', prefix: [], version: '' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tiny-gpt-unpack-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** One ustar entry: name, mode, size and checksum are all that a reader needs. */
const tarEntry = (name: string, text: string): Buffer => {
  const header = Buffer.alloc(512);
  header.write(name);
  header.write('0000644\0', 100);
  header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        0', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
};

describe.skipIf(!hasPython)('unpackPackages (needs python3)', () => {
  it('takes libraries, C headers, kernels and binding, and nothing from outside', async () => {
    const wheel = join(root, 'some.whl');
    const files = [
      'tensorflow/libtensorflow_cc.so.2',
      'tensorflow/include/tensorflow/c/eager/c_api.h',
      'tensorflow/include/Eigen/Core',
      'tensorflow/python/thing.py',
      'tensorflow/include/tensorflow/c/../../../evil.h',
    ];
    writeFileSync(wheel, zipSync(Object.fromEntries(files.map((name) => [name, strToU8(name)]))));
    const tarball = join(root, 'some.tgz');
    const names = [
      'package/dist/kernels/Add.js',
      'package/binding/utils.h',
      'package/dist/tensorboard.js',
      'package/../evil.js',
    ];
    const entries = names.map((name) => tarEntry(name, name));
    writeFileSync(tarball, gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)])));
    const target = join(root, 'target');
    const fractions: number[] = [];
    const onFraction = (fraction: number) => fractions.push(fraction);
    await unpackPackages(python, { wheel, tarballs: [tarball], target }, { env: process.env, onFraction });
    const unpacked = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(unpacked.map((entry) => entry.name).sort()).toEqual([
      'Add.js',
      'c_api.h',
      'libtensorflow_cc.so.2',
      'utils.h',
    ]);
    expect(readFileSync(join(target, 'libtensorflow_cc.so.2'), 'utf8')).toBe('tensorflow/libtensorflow_cc.so.2');
    expect(fractions.at(-1)).toBe(1);
  });

  it('says that an archive is not one', async () => {
    const wheel = join(root, 'some.whl');
    writeFileSync(wheel, 'no zip file');
    const request = { wheel, tarballs: [], target: join(root, 'target') };
    await expect(unpackPackages(python, request, { env: process.env })).rejects.toThrow(
      /could not unpack[\s\S]*not a zip file/,
    );
  });
});
