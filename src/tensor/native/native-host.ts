import { UserError } from '../../errors.ts';
import { allowedCores } from '../allowed-cores.ts';
import { encodeCall } from '../encode-call.ts';
import type { KernelHost, Ptr } from '../kernel-host.ts';
import type { KernelName } from '../kernel-table.ts';
import { MemoryPool } from '../memory-pool.ts';
import type { NativeAddon } from './load-native.ts';

export interface NativeHostOptions {
  /** `allowedCores()` by default. */
  readonly numThreads?: number;
  /** `TINY_GPT_INSTRUCTION_SET`, else the fastest of the machine, by default. */
  readonly instructionSet?: string | undefined;
}

/** Words at the front of the memory: none can be pointed to by 0, then registers, then the code of an eager call. */
const registersAt = 16;
const codeAt = 80;
/** As long as an instruction can be. */
const maxCodeWords = 8192;

/** Address space, not memory: what is not used costs nothing. Pointers are word offsets of 32 bits. */
const reservedBytes = 2 ** 34 - 2 ** 16;
const firstBytes = 2 ** 22;

/** The kernels as a Node-API addon, on one memory that stays where it is: growing only widens the views. */
export class NativeHost implements KernelHost {
  floats = new Float32Array(0);
  ints = new Int32Array(0);
  doubles = new Float64Array(0);
  readonly registers: Ptr = registersAt;
  readonly instructionSet: string;
  private readonly addon: NativeAddon;
  private readonly pool: MemoryPool;
  private readonly maxBytes: number;

  /** @throws UserError for an instruction set that is unknown or not this machine's; Error for a second host on one addon */
  constructor(addon: NativeAddon, options: NativeHostOptions = {}) {
    const { instructionSet = process.env.TINY_GPT_INSTRUCTION_SET || undefined } = options;
    if (instructionSet !== undefined && !addon.select(instructionSet)) {
      const names = addon.info().instructionSets.map(({ name }) => name);
      throw new UserError(`no instruction set '${instructionSet}' (here: ${names.join(', ')})`);
    }
    this.addon = addon;
    this.instructionSet = addon.info().selected;
    this.maxBytes = addon.reserve(reservedBytes);
    this.setThreads(options.numThreads ?? allowedCores());
    this.grow(codeAt + maxCodeWords);
    this.pool = new MemoryPool(codeAt + maxCodeWords, (place, numWords) => {
      this.grow(place + numWords);
      return place;
    });
  }

  alloc(numWords: number): Ptr {
    return this.pool.alloc(numWords);
  }

  release(pointer: Ptr): void {
    this.pool.release(pointer);
  }

  /** Words handed out and not given back. */
  get numWordsInUse(): number {
    return this.pool.numWordsInUse;
  }

  call(kernel: KernelName, pointers: readonly Ptr[], sizes: readonly number[]): void {
    this.addon.exec(codeAt, encodeCall(this.ints, codeAt, kernel, pointers, sizes));
  }

  exec(first: Ptr, end: number): void {
    this.addon.exec(first, end);
  }

  setThreads(numThreads: number): void {
    this.addon.setThreads(numThreads);
  }

  private grow(numWords: number): void {
    if (numWords <= this.floats.length) return;
    const wanted = Math.max(firstBytes, this.floats.byteLength * 1.5, numWords * 4);
    const bytes = Math.min(this.maxBytes, Math.ceil(wanted / 65536) * 65536);
    if (numWords * 4 > bytes) throw new UserError(`out of memory: ${numWords * 4} bytes wanted, ${bytes} to be had`);
    const memory = this.addon.memory(bytes);
    this.floats = new Float32Array(memory);
    this.ints = new Int32Array(memory);
    this.doubles = new Float64Array(memory);
  }
}
