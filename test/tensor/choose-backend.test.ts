import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from '../../src/tensor/choose-backend.ts';
import { tf } from '../../src/tensor/tf.ts';
import { whyMissing } from '../support/backends.ts';

/** A fresh copy: that the addon was loaded is remembered in a module. */
async function freshChooseBackend(): Promise<typeof chooseBackend> {
  vi.resetModules();
  return (await import('../../src/tensor/choose-backend.ts')).chooseBackend;
}

describe('chooseBackend', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'tiny-gpt-cache-'));
    vi.stubEnv('TINY_GPT_BACKEND', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(cache, { recursive: true });
  });

  /** As on a machine without a compiler on which nothing was built before. */
  function hideCompiler(): void {
    vi.stubEnv('TINY_GPT_CACHE', cache);
    vi.stubEnv('TINY_GPT_PREBUILDS', cache);
    vi.stubEnv('CC', join(cache, 'no-such-compiler'));
  }

  it('takes wasm where there is no compiler', async () => {
    hideCompiler();
    const choose = await freshChooseBackend();
    expect(await choose(undefined, 2)).toEqual({ name: 'wasm', numThreads: 2 });
    expect(tf.getBackend()).toBe('wasm');
  });

  it('refuses native by name where it cannot be had, with the reason and the remedy', async () => {
    hideCompiler();
    const choose = await freshChooseBackend();
    await expect(choose('native')).rejects.toMatchObject({
      message: expect.stringMatching(/^backend 'native' cannot be had: no compiler, .*no-such-compiler/),
      hint: expect.stringMatching(/^install a C compiler/),
    });
  });

  it('takes wasm by name, and other threads later', async () => {
    expect(await chooseBackend('wasm', 2)).toEqual({ name: 'wasm', numThreads: 2 });
    expect(await chooseBackend('wasm', 1)).toEqual({ name: 'wasm', numThreads: 1 });
  });

  it('takes cpu by name', async () => {
    expect(await chooseBackend('cpu', 4)).toEqual({ name: 'cpu', numThreads: 1 });
  });

  it('refuses a name it does not know, and suggests one', async () => {
    await expect(chooseBackend('nativ')).rejects.toMatchObject({
      message: "unknown backend 'nativ' (here: native, wasm, tensorflow, cpu)",
      hint: "Did you mean 'native'?",
    });
  });

  const reason = whyMissing('native');
  it.skipIf(reason !== undefined)(
    `takes native by itself, with the threads asked for${reason === undefined ? '' : ` (skipped: ${reason})`}`,
    async () => {
      expect(await chooseBackend(undefined, 1)).toEqual({ name: 'native', numThreads: 1 });
      expect(tf.getBackend()).toBe('native');
      expect(await chooseBackend('native', 2)).toEqual({ name: 'native', numThreads: 2 });
    },
  );
});
