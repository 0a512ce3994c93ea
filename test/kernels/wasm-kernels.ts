import type { KernelArray } from '../../src/tensor/native/load-native.ts';
import { createWasmHost } from '../../src/tensor/wasm/start-wasm.ts';
import type { WasmHost } from '../../src/tensor/wasm/wasm-host.ts';
import { wasmVariants } from '../../src/tensor/wasm/wasm-module.ts';

/** The builds for WebAssembly as instruction sets beside the addon's: their names there. */
export const wasmSets = wasmVariants.map((variant) => `wasm ${variant}`);

const hosts = new Map<string, WasmHost>();

export function setWasmThreads(numThreads: number): void {
  for (const host of hosts.values()) host.setThreads(numThreads);
}

/** What `callArrays` of the addon does, on copies of the arrays in the memory of the host. */
export function callWasmArrays(set: string, id: number, arrays: readonly KernelArray[], sizes: Int32Array): void {
  const host = hostOf(set);
  const places = arrays.map((array) => (array === null ? 0 : host.alloc(array.length)));
  const code = host.alloc(1 + arrays.length + sizes.length);
  for (const [i, array] of arrays.entries()) if (array !== null) bytesOf(host, places[i]!, array).set(asBytes(array));
  host.ints.set([id | (arrays.length << 8) | (sizes.length << 20), ...places, ...sizes], code);
  host.exec(code, code + 1 + arrays.length + sizes.length);
  for (const [i, array] of arrays.entries()) if (array !== null) asBytes(array).set(bytesOf(host, places[i]!, array));
  for (const place of [code, ...places]) if (place !== 0) host.release(place);
}

function hostOf(set: string): WasmHost {
  const host = hosts.get(set) ?? createWasmHost({ numThreads: 1, variant: set.replace('wasm ', '') });
  hosts.set(set, host);
  return host;
}

function bytesOf(host: WasmHost, place: number, { byteLength }: NonNullable<KernelArray>): Uint8Array {
  return new Uint8Array(host.floats.buffer, place * 4, byteLength);
}

function asBytes({ buffer, byteOffset, byteLength }: NonNullable<KernelArray>): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
