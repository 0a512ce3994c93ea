import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildAddon } from '../../../src/tensor/native/build-addon.ts';
import { loadNative } from '../../../src/tensor/native/load-native.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiny-gpt-addon-'));
afterAll(() => rmSync(folder, { recursive: true }));
const onWindows = process.platform === 'win32';

describe.skipIf(onWindows)('buildAddon', () => {
  it('says that there is no compiler', () => {
    const result = buildAddon({ cache: folder, compiler: 'no-such-compiler' });
    expect(result).toMatchObject({ ok: false, reason: 'no compiler' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says what the compiler's last words were", () => {
    const result = buildAddon({ cache: folder, extraFlags: ['-DKERNEL_H_IS_BROKEN', '-include', 'no-such-file.h'] });
    expect(['compiler failed', 'no compiler']).toContain(result.ok ? '' : result.reason);
  });

  it('says that the cache cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(buildAddon({ cache: join(file, 'cache') })).toMatchObject({ ok: false, reason: 'cache not writable' });
    rmSync(file);
  });

  it('takes the compiler from CC', () => {
    const result = buildAddon({ cache: folder, env: { CC: 'no-such-compiler' } });
    expect(result).toMatchObject({
      ok: false,
      reason: 'no compiler',
      detail: expect.stringContaining('no-such-compiler'),
    });
  });
});

const loaded = loadNative();
describe.skipIf(!loaded.ok)(loaded.ok ? 'loadNative' : `loadNative (skipped: ${loaded.reason})`, () => {
  it('finds the second time what it built the first', () => {
    expect(buildAddon()).toMatchObject({ ok: true, origin: expect.stringMatching(/cached|prebuilt/) });
  });

  it('names the kernels and instruction sets of this machine', () => {
    const { addon } = loaded as Extract<typeof loaded, { ok: true }>; // else skipped
    expect(
      addon
        .info()
        .instructionSets.slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['twin', 'baseline']);
  });
});
