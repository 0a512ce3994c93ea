import { describe, expect, it } from 'vitest';
import { loadNative } from '../../../src/tensor/native/load-native.ts';
import { NativeHost } from '../../../src/tensor/native/native-host.ts';
import { hostCases } from '../host-cases.ts';

const loaded = loadNative();
const title = loaded.ok ? 'NativeHost' : `NativeHost (skipped: ${loaded.reason})`;

describe.skipIf(!loaded.ok)(title, () => {
  // One host a process: the addon has one memory.
  const host = loaded.ok ? new NativeHost(loaded.addon, { numThreads: 1 }) : (undefined as never); // not run

  hostCases(() => host);

  it('takes the views away that are too short', () => {
    const before = host.floats;
    host.release(host.alloc(before.length * 2));
    // An old view must not be used by mistake.
    expect(before.length).toBe(0);
  });

  it('refuses an instruction set this machine lacks, naming those it has', () => {
    const { addon } = loaded as Extract<typeof loaded, { ok: true }>; // else skipped
    expect(() => new NativeHost(addon, { instructionSet: 'mmx' })).toThrow(
      /no instruction set 'mmx' \(here: twin, base/,
    );
  });
});
