import type { KernelSpec, Sizes } from '../kernel-spec.ts';
import { kernelTable } from '../kernel-table.ts';
import type { Instruction, Recording } from './recording.ts';
import { isVirtual, placeOf } from './virtual-pointer.ts';

/** One use of a buffer by an instruction: words `from` to `to`, read (r), written in full (w), or both (a). */
export interface Access {
  readonly buffer: number;
  readonly from: number;
  readonly to: number;
  readonly mode: 'r' | 'w' | 'a';
  /** The number of the instruction. */
  readonly at: number;
}

/** Every use of a buffer, in order; absent pointers and memory outside the program left out. */
export function accessesOf({ instructions }: Recording): Access[] {
  return instructions.flatMap((instruction, at) => {
    const extents = extentsOf(instruction);
    return instruction.pointers.flatMap((pointer, i): Access[] => {
      if (!isVirtual(pointer) || extents[i]!.words === 0) return [];
      const { buffer, offset } = placeOf(pointer);
      return [{ buffer, from: offset, to: offset + extents[i]!.words, mode: extents[i]!.mode, at }];
    });
  });
}

/** Words and access of each pointer of a call, as the kernel's table says. */
function extentsOf({ kernel, pointers, sizes }: Instruction): { words: number; mode: Access['mode'] }[] {
  const spec: KernelSpec = kernelTable[kernel];
  // Kernels have at most as many sizes as the tuple says; what a kernel lacks, its own function does not read.
  const words = [...spec.words(sizes as unknown as Sizes)];
  const { repeated } = spec;
  if (repeated !== undefined) {
    const first = spec.sizes.length - repeated.sizes;
    for (let group = 0; group < sizes[0]!; group++) {
      const own = sizes.slice(first + group * repeated.sizes, first + (group + 1) * repeated.sizes);
      words.push(...repeated.words(own as unknown as Sizes));
    }
  }
  const numFixed = spec.pointers.length - (repeated?.pointers ?? 0);
  return pointers.map((_, i) => {
    const place = i < numFixed || repeated === undefined ? i : numFixed + ((i - numFixed) % repeated.pointers);
    return { words: words[i]!, mode: spec.access[place]!.charAt(0) as Access['mode'] };
  });
}

/**
 * Refuses a step that reads what it did not write, writes outside of its buffers or into inputs and constants, or goes on using
 * memory that an output was placed over.
 * @throws Error that names kernel and buffer
 */
export function checkRecording(recording: Recording): void {
  const { buffers, instructions } = recording;
  const written = new Map<number, { from: number; to: number }[]>();
  const accesses = accessesOf(recording);
  for (const { buffer, from, to, mode, at } of accesses) {
    const { kind, numWords } = buffers[buffer]!;
    const where = `instruction ${at}, ${instructions[at]!.kernel}, ${kind} ${buffer}`;
    if (to > numWords) throw new Error(`${where}: word ${to - 1} of ${numWords}`);
    const isOwn = kind === 'workspace' || kind === 'output';
    if (mode !== 'r' && !isOwn) throw new Error(`${where}: is written`);
    if (mode !== 'w' && isOwn && !isCovered(written.get(buffer) ?? [], from, to)) {
      throw new Error(`${where}: reads what the step has not written`);
    }
    if (mode !== 'r') written.set(buffer, [...(written.get(buffer) ?? []), { from, to }]);
  }
  checkPlacedOutputs(recording, accesses);
}

/** An output over existing memory: that memory is not used once the output has been written. */
function checkPlacedOutputs(recording: Recording, accesses: readonly Access[]): void {
  for (const [number, buffer] of recording.buffers.entries()) {
    if (buffer.kind !== 'output' || buffer.at === undefined) continue;
    const first = accesses.find((access) => access.buffer === number)?.at ?? 0;
    const isUsed = recording.instructions
      .slice(first + 1)
      .some(({ pointers }) =>
        pointers.some((pointer) => pointer >= buffer.at! && pointer < buffer.at! + buffer.numWords),
      );
    if (isUsed) throw new Error(`output '${buffer.name}': its memory is used after it was written`);
  }
}

function isCovered(stretches: readonly { from: number; to: number }[], from: number, to: number): boolean {
  let reached = from;
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    if (stretch.from <= reached) reached = Math.max(reached, stretch.to);
  }
  return reached >= to;
}
