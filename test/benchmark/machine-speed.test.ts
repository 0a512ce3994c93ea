import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measurePeak, measureProduct, type PeakSpeed } from '../../src/benchmark/machine-speed.ts';
import { beyondCachesBytes, readCaches } from '../../src/benchmark/memory-speed.ts';
import { measureQuickly } from '../../src/benchmark/quick-speed.ts';
import { describeNative } from '../kernels/native.ts';

describeNative('measurePeak', (addon) => {
  const isFused = addon.info().instructionSets.some(({ name }) => ['avx2', 'avx512', 'neon'].includes(name));

  it.runIf(isFused)('agrees with clock x units x lanes x 2 within 10 %, in one of ten tries on a busy machine', () => {
    const isInAgreement = ({ gigaflops, expectedGigaflops }: PeakSpeed) =>
      Math.abs(gigaflops / expectedGigaflops! - 1) < 0.1;
    const tries = Array.from({ length: 10 }, () => measurePeak(addon, { numThreads: 1, limitMs: 60 }));
    expect(tries.some(isInAgreement), JSON.stringify(tries)).toBe(true);
  });

  it('is not reached by a product of matrices', () => {
    const { gigaflops } = measurePeak(addon, { numThreads: 1, limitMs: 60 });
    const product = measureProduct(addon, 20);
    expect(product).toBeGreaterThan(0);
    // Measured at other times than the peak, so a busy machine may favour one of them.
    expect(product).toBeLessThan(3 * gigaflops);
  });
});

describe('readCaches', () => {
  it('lists data caches by level, without that of instructions', () => {
    const root = mkdtempSync(join(tmpdir(), 'tiny-gpt-caches-'));
    const folder = join(root, 'sys/devices/system/cpu/cpu0/cache');
    const caches = [
      ['3', 'Unified', '266240K'],
      ['1', 'Instruction', '32K'],
      ['1', 'Data', '48K'],
    ];
    for (const [index, [level, type, size]] of caches.entries()) {
      mkdirSync(join(folder, `index${index}`), { recursive: true });
      for (const [file, text] of Object.entries({ level, type, size })) {
        writeFileSync(join(folder, `index${index}`, file), `${text}\n`);
      }
    }
    expect(readCaches(root)).toEqual([
      { level: 1, sizeBytes: 48 * 1024 },
      { level: 3, sizeBytes: 260 * 1024 ** 2 },
    ]);
    rmSync(root, { recursive: true });
    expect(readCaches(root)).toEqual([]);
  });
});

describe('beyondCachesBytes', () => {
  it('is twice the largest cache, within what is free', () => {
    const caches = [{ level: 3, sizeBytes: 260 * 2 ** 20 }];
    expect(beyondCachesBytes(caches, 2 ** 40)).toBe(520 * 2 ** 20);
    expect(beyondCachesBytes([], 2 ** 40)).toBe(2 ** 28);
    expect(beyondCachesBytes(caches, 2 ** 28)).toBe(2 ** 26);
  });
});

describe('measureQuickly', () => {
  it('measures nothing, and builds nothing, where there is no addon', () => {
    const cache = mkdtempSync(join(tmpdir(), 'tiny-gpt-no-addon-'));
    expect(measureQuickly(1, { TINY_GPT_CACHE: cache })).toBeUndefined();
    rmSync(cache, { recursive: true });
  });
});

describeNative('measureQuickly, with an addon,', () => {
  it('names instruction set, peak and speed of products', () => {
    const expected = {
      instructionSet: expect.stringMatching(/./),
      numThreads: 1,
      productGigaflops: expect.any(Number),
    };
    expect(measureQuickly(1)).toMatchObject(expected);
  });
});
