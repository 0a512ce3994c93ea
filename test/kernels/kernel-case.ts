import { encodeSizes } from '../../src/tensor/encode-call.ts';
import type { KernelSpec } from '../../src/tensor/kernel-spec.ts';
import { type KernelName, kernelTable } from '../../src/tensor/kernel-table.ts';
import type { KernelArray, NativeAddon } from '../../src/tensor/native/load-native.ts';

/** One call of a kernel: values for what is read, lengths for what is written. */
export interface KernelCase {
  readonly kernel: KernelName;
  readonly label: string;
  readonly sizes: readonly number[];
  /** By name of the pointer; what is missing is absent. Int32Array stays as it is, also where it is written; numbers become the twin's type. */
  readonly operands: Readonly<Record<string, Operand>>;
  /** Largest difference from the float twin, in units of the largest output; 0 for the same bits. */
  readonly tolerance: number;
}

/** Values, or the length of an output: it is filled with NaN first, so that what is not written shows. */
export type Operand = ArrayLike<number> | number;

export type Outputs = Record<string, Float32Array | Float64Array | Int32Array>;

/** Runs a case with one instruction set, or `twin64` in double precision; returns what the kernel writes. */
export function runCase(addon: NativeAddon, instructionSet: string, { kernel, sizes, operands }: KernelCase): Outputs {
  const spec: KernelSpec = kernelTable[kernel];
  const Floats = instructionSet === 'twin64' ? Float64Array : Float32Array;
  const outputs: Outputs = {};
  const arrays: KernelArray[] = pointerNames(spec, sizes).map(([key, access]) => {
    const operand = operands[key];
    if (operand === undefined) return null;
    if (operand instanceof Int32Array) {
      const words = Int32Array.from(operand);
      if (!access.startsWith('r')) outputs[key] = words;
      return words;
    }
    const values = typeof operand === 'number' ? new Floats(operand).fill(Number.NaN) : Floats.from(operand);
    if (!access.startsWith('r')) outputs[key] = values;
    return values;
  });
  addon.callArrays(instructionSet, spec.id, arrays, encodeSizes(kernel, sizes));
  return outputs;
}

/** Names and access in the order of the call; those of a group get the group's number. */
function pointerNames(spec: KernelSpec, sizes: readonly number[]): [string, string][] {
  const numRepeated = spec.repeated?.pointers ?? 0;
  const numOnce = spec.pointers.length - numRepeated;
  const once = spec.pointers.slice(0, numOnce).map((name, i): [string, string] => [name, spec.access[i]!]);
  const groups = Array.from({ length: numRepeated > 0 ? sizes[0]! : 0 }, (_, group) =>
    spec.pointers.slice(numOnce).map((name, i): [string, string] => [`${name}${group}`, spec.access[numOnce + i]!]),
  );
  return [...once, ...groups.flat()];
}

/** The largest difference between outputs, in units of the largest value; infinite where only one is NaN or they differ in length. */
export function largestDifference(got: Outputs, wanted: Outputs): number {
  let worst = 0;
  for (const [name, expected] of Object.entries(wanted)) {
    const values = got[name]!;
    let scale = 1e-30;
    for (const value of expected) if (Number.isFinite(value)) scale = Math.max(scale, Math.abs(value));
    for (const [i, value] of expected.entries()) {
      if (Object.is(value, values[i]) || (Number.isNaN(value) && Number.isNaN(values[i]))) continue;
      const difference = Math.abs(value - values[i]!) / scale;
      worst = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(worst, difference);
    }
  }
  return worst;
}
