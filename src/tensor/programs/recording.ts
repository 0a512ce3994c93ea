import type { Ptr } from '../kernel-host.ts';
import type { KernelName } from '../kernel-table.ts';

/** One call of a kernel; pointers are real ones or those of `virtualPointer`. */
export interface Instruction {
  readonly kernel: KernelName;
  readonly pointers: readonly Ptr[];
  readonly sizes: readonly number[];
}

/**
 * What a program's memory is made of: `workspace` is shared with all other programs and holds nothing between two runs,
 * an `input` is written before each run, a `constant` once, an `output` is read after a run.
 */
export type ProgramBuffer =
  | { readonly kind: 'workspace'; readonly numWords: number }
  | { readonly kind: 'input'; readonly name: string; readonly numWords: number }
  | { readonly kind: 'constant'; readonly numWords: number; readonly values: WordArray }
  | { readonly kind: 'output'; readonly name: string; readonly numWords: number; readonly at: Ptr | undefined };

/** Values of 32 bits each, as they lie in memory. */
export type WordArray = Float32Array | Int32Array;

/** The kernel calls of one step, written down instead of run. */
export interface Recording {
  readonly instructions: readonly Instruction[];
  readonly buffers: readonly ProgramBuffer[];
}
