import type { Ptr } from './kernel-host.ts';
import type { KernelSpec } from './kernel-spec.ts';
import { type KernelName, kernelTable } from './kernel-table.ts';

/** Twelve bits each. */
const maxOperands = 4095;
const bits = new DataView(new ArrayBuffer(4));

/**
 * Writes an instruction to `code` at word `at` and returns the word after it: id | number of pointers << 8 | number of sizes << 20,
 * pointers, sizes. A size that is a float becomes the bits of its float32, here and nowhere else, so that eager calls and programs
 * cannot differ in it.
 * @throws Error unless pointers and sizes are as many as the kernel has, and each pointer that is 0 may be
 */
export function encodeCall(
  code: Int32Array,
  at: number,
  kernel: KernelName,
  pointers: readonly Ptr[],
  sizes: readonly number[],
): number {
  const spec: KernelSpec = kernelTable[kernel];
  checkCounts(kernel, spec, pointers.length, sizes.length, sizes[0] ?? 0);
  let place = at;
  code[place++] = spec.id | (pointers.length << 8) | (sizes.length << 20);
  for (let i = 0; i < pointers.length; i++) {
    if (pointers[i] === 0 && i < spec.access.length && spec.access[i]!.length === 1)
      throw new Error(`${kernel}: ${spec.pointers[i]} is absent`);
    code[place++] = pointers[i]!;
  }
  return writeSizes(code, place, spec, sizes);
}

/** The sizes alone, as a kernel reads them. */
export function encodeSizes(kernel: KernelName, sizes: readonly number[]): Int32Array {
  const code = new Int32Array(sizes.length);
  writeSizes(code, 0, kernelTable[kernel], sizes);
  return code;
}

function writeSizes(code: Int32Array, at: number, { floats }: KernelSpec, sizes: readonly number[]): number {
  for (let i = 0; i < sizes.length; i++) code[at + i] = floats.includes(i) ? floatBits(sizes[i]!) : sizes[i]!;
  return at + sizes.length;
}

function checkCounts(kernel: string, spec: KernelSpec, numPointers: number, numSizes: number, count: number): void {
  const times = spec.repeated === undefined ? 0 : count - 1;
  const wantedPointers = spec.pointers.length + times * (spec.repeated?.pointers ?? 0);
  const wantedSizes = spec.sizes.length + times * (spec.repeated?.sizes ?? 0);
  if (numPointers > maxOperands || numSizes > maxOperands)
    throw new Error(`${kernel}: more than ${maxOperands} operands`);
  if (numPointers !== wantedPointers || numSizes !== wantedSizes) {
    const got = `got ${numPointers} and ${numSizes}`;
    throw new Error(`${kernel}: expected ${wantedPointers} pointers and ${wantedSizes} sizes, ${got}`);
  }
}

function floatBits(value: number): number {
  bits.setFloat32(0, value);
  return bits.getInt32(0);
}
