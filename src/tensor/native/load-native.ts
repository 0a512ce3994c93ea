import { createRequire } from 'node:module';
import { kernelTable } from '../kernel-table.ts';
import { type AddonBuild, type AddonFailure, type BuildAddonOptions, buildAddon, findAddons } from './build-addon.ts';

/** A typed array that a kernel reads or writes; null for an absent pointer. */
export type KernelArray = Float32Array | Float64Array | Int32Array | null;

/** What src/kernels/addon.c exports; see there. */
export interface NativeAddon {
  reserve(numBytes: number): number;
  memory(numBytes: number): ArrayBuffer;
  exec(first: number, end: number): void;
  callArrays(instructionSet: string, kernelId: number, arrays: readonly KernelArray[], sizes: Int32Array): void;
  select(instructionSet: string): boolean;
  setThreads(numThreads: number): void;
  info(): NativeInfo;
}

export interface NativeInfo {
  /** Those this machine can run, the fastest last. */
  readonly instructionSets: readonly { readonly name: string; readonly lanes: number }[];
  readonly selected: string;
  readonly numThreads: number;
  /** Names in C, in the order of their ids. */
  readonly kernels: readonly string[];
}

/** The addon, or why there is none. */
export type NativeLoad =
  | { readonly ok: true; readonly addon: NativeAddon; readonly build: Extract<AddonBuild, { ok: true }> }
  | { readonly ok: false; readonly reason: AddonFailure; readonly detail: string };

const nodeRequire = createRequire(import.meta.url);

/**
 * Loads the addon: the first of those found that does, else one built now. Never throws: what went wrong is in the result.
 * A prebuilt one that does not load (made for another C library, for one) is passed over without a word.
 */
export function loadNative(options: BuildAddonOptions = {}): NativeLoad {
  let failed: NativeLoad | undefined;
  for (const build of findAddons(options)) {
    const result = loadAddon(build);
    if (result.ok) return result;
    failed = result;
    // It would be built the same again, at every start.
    if (build.origin === 'cached') return failed;
  }
  if (options.findOnly === true)
    return failed ?? { ok: false, reason: 'not built yet', detail: 'the first use builds it' };
  const build = buildAddon(options);
  return build.ok ? loadAddon(build) : (failed ?? build);
}

/** Loads one addon, and refuses it where its kernels are not those of this version. */
export function loadAddon(build: Extract<AddonBuild, { ok: true }>): NativeLoad {
  try {
    const addon = nodeRequire(build.path) as NativeAddon; // what addon.c exports
    const theirs = addon.info().kernels.map((name) => name.replaceAll(/_([a-z])/g, (_, c: string) => c.toUpperCase()));
    if (theirs.join() === Object.keys(kernelTable).join()) return { ok: true, addon, build };
    return { ok: false, reason: 'does not load', detail: `${build.path} has other kernels` };
  } catch (error) {
    return { ok: false, reason: 'does not load', detail: error instanceof Error ? error.message : String(error) };
  }
}
