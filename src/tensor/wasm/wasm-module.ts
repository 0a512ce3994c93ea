import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { UserError } from '../../errors.ts';

/**
 * The builds of the kernels: with threads and fused multiply-adds, with threads, and for pages that are not given shared memory.
 * The best first.
 */
export const wasmVariants = ['relaxed-simd', 'simd', 'unthreaded'] as const;
export type WasmVariant = (typeof wasmVariants)[number];

/** From src/tensor/wasm/ and from dist/tensor/wasm/. */
const folders = ['../../kernels/wasm/', '../../../src/kernels/wasm/'];

/** A function that returns f32x4.relaxed_madd of three vectors of 0: valid where relaxed SIMD is. */
const relaxedProbe = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, 0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x13, 0x01, 0x11, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x41, 0x00, 0xfd, 0x11, 0x41, 0x00, 0xfd, 0x11],
  ...[0xfd, 0x85, 0x02, 0x0b],
]);

/** The best variant that runs here; relaxed SIMD is switched on where it is there but off, in Node 20. */
export function bestVariant(): WasmVariant {
  if (typeof SharedArrayBuffer === 'undefined') return 'unthreaded';
  return hasRelaxedSimd() ? 'relaxed-simd' : 'simd';
}

/**
 * Compiles a build that came with the package.
 * @throws UserError where the package lacks it
 */
export function compileVariant(variant: WasmVariant): WebAssembly.Module {
  if (variant === 'relaxed-simd' && !hasRelaxedSimd()) {
    throw new UserError('this version of Node has no relaxed SIMD', `TINY_GPT_INSTRUCTION_SET=${wasmVariants[1]}`);
  }
  const path = findModule(variant);
  if (path === undefined) throw new UserError(`the package lacks ${variant}.wasm`, 'install tiny-gpt again');
  return new WebAssembly.Module(readFileSync(path));
}

/** Where a build lies; undefined where the package lacks it. */
export function findModule(variant: WasmVariant): string | undefined {
  return folders
    .map((folder) => fileURLToPath(new URL(`${folder}${variant}.wasm`, import.meta.url)))
    .find((path) => existsSync(path));
}

function hasRelaxedSimd(): boolean {
  if (WebAssembly.validate(relaxedProbe)) return true;
  // Later versions, which have it on, do not know the flag, and say so on the terminal.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');
  return WebAssembly.validate(relaxedProbe);
}
