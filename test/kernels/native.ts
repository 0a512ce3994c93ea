import { describe } from 'vitest';
import { loadNative, type NativeAddon } from '../../src/tensor/native/load-native.ts';
import { callWasmArrays, setWasmThreads, wasmSets } from './wasm-kernels.ts';

const loaded = loadNative();

/**
 * A suite on the addon, which also knows the builds for WebAssembly as instruction sets; reported as skipped, with the reason in its
 * name, where there is no addon (no compiler, for one), as its twins are what kernels are compared with.
 */
export function describeNative(name: string, define: (addon: NativeAddon) => void): void {
  if (loaded.ok) describe(name, () => define(withWasm(loaded.addon)));
  else describe.skip(`${name} (skipped: ${loaded.reason}, ${loaded.detail})`, () => undefined);
}

/** Names of the instruction sets of this machine, the twin left out. */
export function fastSets(addon: NativeAddon): string[] {
  return addon.info().instructionSets.flatMap(({ name }) => (name === 'twin' ? [] : [name]));
}

function withWasm(addon: NativeAddon): NativeAddon {
  return {
    ...addon,
    callArrays: (set, ...call) =>
      wasmSets.includes(set) ? callWasmArrays(set, ...call) : addon.callArrays(set, ...call),
    setThreads: (numThreads) => {
      addon.setThreads(numThreads);
      setWasmThreads(numThreads);
    },
    info: () => {
      const info = addon.info();
      const instructionSets = [...info.instructionSets, ...wasmSets.map((name) => ({ name, lanes: 4 }))];
      return { ...info, instructionSets };
    },
  };
}
