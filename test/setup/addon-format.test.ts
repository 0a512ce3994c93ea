import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadNative } from '../../src/tensor/native/load-native.ts';

/** The checks of the release script are JavaScript without types. */
const format: {
  platformOf: (bytes: Buffer) => string;
  hasRegistration: (bytes: Buffer) => boolean;
  glibcOf: (bytes: Buffer) => string | undefined;
} = await import(new URL('../../.ci/addon-format.js', import.meta.url).href);

/** 512 bytes with some at their places. */
function bytesWith(...parts: [at: number, hex: string][]): Buffer {
  const bytes = Buffer.alloc(512);
  for (const [at, hex] of parts) bytes.write(hex, at, 'hex');
  return bytes;
}

describe('the format of an addon', () => {
  it.each([
    ['linux-x64', bytesWith([0, '7f454c4602010100'], [16, '03003e00'])],
    ['linux-arm64', bytesWith([0, '7f454c4602010100'], [16, '0300b700'])],
    ['darwin-x64', bytesWith([0, 'cffaedfe07000001'], [12, '06000000'])],
    ['darwin-arm64', bytesWith([0, 'cffaedfe0c000001'], [12, '06000000'])],
    ['win32-x64', bytesWith([0, '4d5a'], [60, '80000000'], [128, '504500006486'], [150, '2220'])],
    ['unknown', bytesWith([0, '7f454c4602010100'], [16, '02003e00'])],
    ['unknown', bytesWith([0, '4d5a'], [60, '80000000'], [128, '504500006486'], [150, '2200'])],
    ['unknown', bytesWith([0, '4d5a'], [60, 'ffffffff'])],
    ['unknown', Buffer.from('#!/bin/sh\n')],
  ])('%s is told by its first bytes', (platform, bytes) => expect(format.platformOf(bytes)).toBe(platform));

  it('finds the newest glibc, by number and not by letters', () => {
    expect(format.glibcOf(Buffer.from('GLIBC_2.2.5\0GLIBC_2.17\0GLIBC_2.9\0'))).toBe('2.17');
    expect(format.glibcOf(Buffer.from('libc.so'))).toBeUndefined();
  });

  const loaded = loadNative();
  it.skipIf(!loaded.ok)('fits the addon of this machine', () => {
    const bytes = readFileSync(loaded.ok ? loaded.build.path : '');
    expect(format.platformOf(bytes)).toBe(`${process.platform}-${process.arch}`);
    expect(format.hasRegistration(bytes)).toBe(true);
    expect(format.hasRegistration(Buffer.from('napi_register_module'))).toBe(false);
  });
});
