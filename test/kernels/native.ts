import { describe } from 'vitest';
import { loadNative, type NativeAddon } from '../../src/tensor/native/load-native.ts';

const loaded = loadNative();

/** A suite on the addon; reported as skipped, with the reason in its name, where there is none (no compiler, for one). */
export function describeNative(name: string, define: (addon: NativeAddon) => void): void {
  if (loaded.ok) describe(name, () => define(loaded.addon));
  else describe.skip(`${name} (skipped: ${loaded.reason}, ${loaded.detail})`, () => undefined);
}

/** Names of the instruction sets of this machine, the twin left out. */
export function fastSets(addon: NativeAddon): string[] {
  return addon.info().instructionSets.flatMap(({ name }) => (name === 'twin' ? [] : [name]));
}
