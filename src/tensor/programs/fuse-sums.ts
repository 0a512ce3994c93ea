import { type Access, accessesOf } from './check-recording.ts';
import type { Instruction, Recording } from './recording.ts';
import { isVirtual, placeOf } from './virtual-pointer.ts';

/** Kernels that can add a residual to what they write, by the places of both among their pointers. */
const withResidual: Partial<Record<Instruction['kernel'], { readonly output: number; readonly residual: number }>> = {
  matmul: { output: 5, residual: 3 },
  layerNormBackward: { output: 4, residual: 7 },
  rmsNormBackward: { output: 4, residual: 6 },
};

/**
 * Lets a kernel add what the step adds to its result right after: residual connections, and the two gradients that meet at one. The
 * bits stay the same, since the kernel rounds its result before it adds; a pass over memory is saved.
 */
export function fuseSums(recording: Recording): Recording {
  const accesses = new Map<number, Access[]>();
  for (const access of accessesOf(recording)) {
    accesses.set(access.buffer, [...(accesses.get(access.buffer) ?? []), access]);
  }
  const instructions: (Instruction | undefined)[] = [...recording.instructions];
  for (const [at, { kernel, pointers, sizes }] of recording.instructions.entries()) {
    const [length, period, kind] = sizes;
    if (kernel !== 'binary' || kind !== 0 || length !== period) continue;
    const [left, right, sum] = pointers as [number, number, number];
    for (const [result, residual] of [
      [left, right],
      [right, left],
    ] as const) {
      const from = producerOf(result, at);
      if (from === undefined || !isThereBefore(residual, from) || !isFresh(sum, at)) continue;
      const producer = instructions[from]!;
      const places = withResidual[producer.kernel]!;
      const changed = producer.pointers.with(places.output, sum).with(places.residual, residual);
      instructions[from] = { ...producer, pointers: changed };
      instructions[at] = undefined;
      break;
    }
  }
  return { ...recording, instructions: instructions.filter((instruction) => instruction !== undefined) };

  /** The instruction that makes a result which only instruction `at` reads, if it can add a residual to it. */
  function producerOf(result: number, at: number): number | undefined {
    const [write, read, ...others] = usesOf(result);
    if (write?.mode !== 'w' || read?.at !== at || others.length > 0) return undefined;
    const { numWords, kind } = recording.buffers[write.buffer]!;
    const producer = instructions[write.at];
    const places = producer && withResidual[producer.kernel];
    if (producer === undefined || places === undefined || kind !== 'workspace') return undefined;
    const isWhole = write.from === 0 && write.to === numWords && (producer.kernel !== 'matmul' || isDense(producer));
    const isFree = producer.pointers[places.residual] === 0 && producer.pointers[places.output] === result;
    return isWhole && isFree ? write.at : undefined;
  }

  /** Whether memory of the program is complete before an instruction. */
  function isThereBefore(pointer: number, at: number): boolean {
    return isVirtual(pointer) && usesOf(pointer).every((use) => use.mode === 'r' || use.at < at);
  }

  /** Whether instruction `at` is the first to use a buffer that is nowhere yet. */
  function isFresh(pointer: number, at: number): boolean {
    if (!isVirtual(pointer)) return false;
    const buffer = recording.buffers[placeOf(pointer).buffer]!;
    return usesOf(pointer)[0]?.at === at && (buffer.kind !== 'output' || buffer.at === undefined);
  }

  function usesOf(pointer: number): readonly Access[] {
    return isVirtual(pointer) ? (accesses.get(placeOf(pointer).buffer) ?? []) : [];
  }
}

/** One product whose rows lie one after another. */
function isDense({ sizes }: Instruction): boolean {
  const [batch, , n, , , , , , ldc] = sizes;
  return batch === 1 && ldc === n;
}
