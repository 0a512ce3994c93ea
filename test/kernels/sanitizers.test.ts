import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadNative } from '../../src/tensor/native/load-native.ts';

const casesScript = new URL('run-cases.ts', import.meta.url);
const overrunScript = new URL('overrun.ts', import.meta.url);
const flags = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-O1'];
const reason = whyNot();

describe.skipIf(reason !== undefined)(`sanitizers${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  it('kernels touch no memory but theirs, and do nothing undefined', () => {
    const result = runWithSanitizers(casesScript, flags);
    expect(result.stderr).not.toMatch(/ERROR: AddressSanitizer|runtime error/);
    expect(result.stdout).toMatch(/^\d+ calls\n$/);
    // The first time it compiles, some 15 s on an idle core.
  }, 180_000);

  it('would see one word too many, with every instruction set', () => {
    const loaded = loadNative();
    const sets = loaded.ok ? loaded.addon.info().instructionSets.map(({ name }) => name) : [];
    for (const set of sets) {
      expect(runWithSanitizers(overrunScript, [set, ...flags]).stderr, set).toMatch(/ERROR: AddressSanitizer/);
    }
  }, 180_000);
});

function runWithSanitizers(script: URL, args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LD_PRELOAD: [runtime('libasan.so'), runtime('libubsan.so')].join(':'),
      // Node itself leaks by design.
      ASAN_OPTIONS: 'detect_leaks=0',
    },
  });
}

function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'LD_PRELOAD is for Linux';
  const loaded = loadNative();
  if (!loaded.ok) return loaded.reason;
  return [runtime('libasan.so'), runtime('libubsan.so')].every(existsSync) ? undefined : 'no runtime of the sanitizers';
}

/** Where the compiler has the library; its own name where it has none. */
function runtime(library: string): string {
  const { stdout } = spawnSync(process.env.CC || 'cc', [`-print-file-name=${library}`], { encoding: 'utf8' });
  return stdout?.trim() ?? '';
}
