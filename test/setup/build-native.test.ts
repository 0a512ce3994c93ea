import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildNative, compilerVersion } from '../../src/setup/build-native.ts';
import { writeFakeCompiler } from '../tensor/native/fake-compiler.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('buildNative', () => {
  it('names the remedy for a missing compiler', async () => {
    await expect(
      buildNative({ cache: folder, compiler: 'no-such-compiler', env: { TINY_GPT_PREBUILDS: folder } }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/^backend 'native': no compiler: no-such-compiler: not found/),
      hint: expect.stringMatching(/^install a C compiler/),
    });
  });

  it('loads what it built, and says so if that fails', async () => {
    const compiler = writeFakeCompiler(join(folder, 'cc'));
    await expect(buildNative({ cache: join(folder, 'cache'), compiler })).rejects.toMatchObject({
      message: expect.stringMatching(/^backend 'native': .*kernels-\w+/),
      hint: 'build it again: tiny-gpt backend build',
    });
  });
});

describe.skipIf(process.platform === 'win32')('compilerVersion', () => {
  it('is what the program says, arguments in its name or not, and empty for one that is not there', async () => {
    const compiler = writeFakeCompiler(join(folder, 'cc'));
    expect(await compilerVersion(compiler)).toBe('fake cc 1.2.3');
    expect(await compilerVersion(`sh ${compiler}`)).toBe('fake cc 1.2.3');
    expect(await compilerVersion('no-such-compiler')).toBe('');
  });
});
