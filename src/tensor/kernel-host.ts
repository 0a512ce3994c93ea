import type { KernelName } from './kernel-table.ts';

/** Where something lies in a host's memory, in words of 4 bytes, a multiple of 16; 0 stands for an absent pointer. */
export type Ptr = number;

/**
 * A memory and the kernels that work on it. The addon and, later, WebAssembly implement it; the backend and programs know no more
 * than this.
 */
export interface KernelHost {
  /** The whole memory as float32. Fetch it anew after `alloc` and `persistent`: growth replaces the views. */
  readonly floats: Float32Array;
  /** The whole memory as int32. */
  readonly ints: Int32Array;
  /** The whole memory as float64: its index is half a Ptr. */
  readonly doubles: Float64Array;
  /** The block of 64 words that kernels read step, seed and rates from: see `registers.ts`. */
  readonly registers: Ptr;
  /** Words handed out and not given back. */
  readonly numWordsInUse: number;
  /** The instruction set in use. */
  readonly instructionSet: string;
  /** Memory for that many words, 64-byte aligned, with anything in it. */
  alloc(numWords: number): Ptr;
  /** Gives memory of `alloc` back. @throws Error for a Ptr that is not allocated */
  release(pointer: Ptr): void;
  /** Runs one kernel. @throws Error unless pointers and sizes are as many as the kernel has */
  call(kernel: KernelName, pointers: readonly Ptr[], sizes: readonly number[]): void;
  /** Runs the instructions in words `first` to `end`, as `encodeCall` wrote them. */
  exec(first: Ptr, end: number): void;
  /** For the whole process; results do not depend on it. */
  setThreads(numThreads: number): void;
}
