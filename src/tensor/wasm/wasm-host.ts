import { UserError } from '../../errors.ts';
import { encodeCall } from '../encode-call.ts';
import type { KernelHost, Ptr } from '../kernel-host.ts';
import { type KernelName, kernelTable } from '../kernel-table.ts';
import { MemoryPool } from '../memory-pool.ts';
import type { ThreadStart } from './start-thread.ts';
import type { WasmVariant } from './wasm-module.ts';

export interface WasmHostOptions {
  readonly module: WebAssembly.Module;
  readonly variant: WasmVariant;
  readonly numThreads: number;
  /** Starts a worker of the pool, when one is first needed. */
  readonly startThread: (start: ThreadStart) => void;
}

/** What src/kernels/wasm.c exports; see there. */
interface KernelExports {
  exec(first: number, end: number): number;
  setThreads(numThreads: number): void;
  names(): number;
  dataEnd(): number;
}

const pageBytes = 65536;
const pageWords = pageBytes / 4;
/** Of the 4 GB of 32-bit addresses all but the last page, which the modules declare. */
const maxPages = 65535;
const firstPages = 64;
const registerWords = 64;
/** As long as an instruction can be. */
const maxCodeWords = 8192;

/**
 * The kernels as a WebAssembly module, on one memory that they share with the threads of their pool. The memory grows without moving;
 * the kernels' own scratch is in it too, wherever it ended when they needed it.
 */
export class WasmHost implements KernelHost {
  floats = new Float32Array(0);
  ints = new Int32Array(0);
  doubles = new Float64Array(0);
  readonly registers: Ptr;
  readonly instructionSet: string;
  private readonly memory: WebAssembly.Memory;
  private readonly kernels: KernelExports;
  private readonly pool: MemoryPool;
  private readonly code: Ptr;
  /** Words of the pool that are the host's own. */
  private readonly ownWords: number;
  /** The word up to which the memory is the pool's. */
  private limit: number;

  /** @throws UserError where not even a small memory can be had; Error for a module of other kernels */
  constructor({ module, variant, numThreads, startThread }: WasmHostOptions) {
    this.instructionSet = variant;
    const memory = reserve(variant !== 'unthreaded');
    const start = (index: number, stackEnd: number, threadMemory: number): number => {
      startThread({ module, memory, index, stackEnd, threadMemory });
      return 1;
    };
    const instance = new WebAssembly.Instance(module, { env: { memory }, host: { startThread: start } });
    this.memory = memory;
    this.kernels = instance.exports as KernelExports; // what wasm.c exports
    this.fetchViews();
    checkNames(this.textAt(this.kernels.names()));
    this.limit = this.floats.length;
    this.pool = new MemoryPool(this.kernels.dataEnd() / 4, (place, numWords) => this.grow(place, numWords));
    this.registers = this.pool.alloc(registerWords);
    this.code = this.pool.alloc(maxCodeWords);
    this.ownWords = this.pool.numWordsInUse;
    this.setThreads(numThreads);
  }

  alloc(numWords: number): Ptr {
    return this.pool.alloc(numWords);
  }

  release(pointer: Ptr): void {
    this.pool.release(pointer);
  }

  get numWordsInUse(): number {
    return this.pool.numWordsInUse - this.ownWords;
  }

  call(kernel: KernelName, pointers: readonly Ptr[], sizes: readonly number[]): void {
    this.exec(this.code, encodeCall(this.ints, this.code, kernel, pointers, sizes));
  }

  exec(first: Ptr, end: number): void {
    if (end > this.floats.length) throw new Error('exec: expected two word offsets within the memory');
    if (this.kernels.exec(first, end) === 0) throw new Error('exec: no such instruction');
    // Memory that is not shared is detached when the kernels grow it.
    if (this.floats.length === 0) this.fetchViews();
  }

  setThreads(numThreads: number): void {
    this.kernels.setThreads(this.instructionSet === 'unthreaded' ? 1 : numThreads);
  }

  private grow(place: Ptr, numWords: number): Ptr {
    if (place + numWords <= this.limit) return place;
    const wanted = Math.ceil((place + numWords - this.limit) / pageWords);
    const before = this.growBy(Math.max(wanted, firstPages, this.floats.length / pageWords / 2), wanted) * pageWords;
    this.fetchViews();
    const isContiguous = before === this.limit;
    this.limit = this.floats.length;
    // Where the kernels' scratch came between, what was left before it is lost to the pool.
    return isContiguous ? place : this.grow(before, numWords);
  }

  private growBy(numPages: number, enough: number): number {
    try {
      return this.memory.grow(Math.ceil(numPages));
    } catch {
      if (numPages > enough) return this.growBy(enough, enough);
      const megabytes = Math.round((this.floats.length + enough * pageWords) / 2 ** 18);
      throw new UserError(
        `out of memory: ${megabytes} MB wanted; WebAssembly has 4096 MB at most`,
        'a smaller batchSize or model; or the backend native',
      );
    }
  }

  private fetchViews(): void {
    const { buffer } = this.memory;
    this.floats = new Float32Array(buffer as ArrayBuffer); // views of shared memory are read and written alike
    this.ints = new Int32Array(buffer as ArrayBuffer);
    this.doubles = new Float64Array(buffer as ArrayBuffer);
  }

  private textAt(address: number): string {
    const bytes = new Uint8Array(this.floats.buffer, address);
    return String.fromCharCode(...bytes.subarray(0, bytes.indexOf(0)));
  }
}

/** As much address space as is granted; pages are taken when first touched. */
function reserve(isShared: boolean): WebAssembly.Memory {
  for (let maximum = maxPages; ; maximum = Math.floor(maximum / 2)) {
    try {
      return new WebAssembly.Memory({ initial: firstPages, maximum, shared: isShared });
    } catch (error) {
      if (maximum / 2 < firstPages) throw new UserError(`no memory for WebAssembly: ${error}`, 'the backend cpu');
    }
  }
}

function checkNames(text: string): void {
  const theirs = text.replace(/,$/, '').replaceAll(/_([a-z])/g, (_, c: string) => c.toUpperCase());
  if (theirs !== Object.keys(kernelTable).join())
    throw new Error('src/kernels/wasm has other kernels: npm run build:wasm');
}
