import type { KernelHost, Ptr } from '../kernel-host.ts';
import type { KernelName } from '../kernel-table.ts';
import type { Instruction, ProgramBuffer, Recording, WordArray } from './recording.ts';
import { isVirtual, placeOf, virtualPointer } from './virtual-pointer.ts';

/** Arrays that the recorded step reads, by name: the very ones it is called with. */
export type ProgramInputs = Readonly<Record<string, WordArray>>;

/**
 * Stands in for a host while a step is recorded: calls are written down, memory is promised and not taken. Nothing is computed,
 * so nothing can be read.
 */
export class Recorder implements KernelHost {
  readonly registers: Ptr;
  readonly instructionSet: string;
  private readonly host: KernelHost;
  private readonly instructions: Instruction[] = [];
  private readonly buffers: ProgramBuffer[] = [];
  private readonly inputs = new Map<object, Ptr>();
  private readonly live = new Set<Ptr>();

  constructor(host: KernelHost, inputs: ProgramInputs) {
    this.host = host;
    this.registers = host.registers;
    this.instructionSet = host.instructionSet;
    for (const [name, values] of Object.entries(inputs)) {
      this.inputs.set(values, this.add({ kind: 'input', name, numWords: values.length }));
    }
  }

  get floats(): never {
    return refuse();
  }

  get ints(): never {
    return refuse();
  }

  get doubles(): never {
    return refuse();
  }

  get numWordsInUse(): number {
    return this.host.numWordsInUse;
  }

  alloc(numWords: number): Ptr {
    const pointer = this.add({ kind: 'workspace', numWords });
    this.live.add(pointer);
    return pointer;
  }

  release(pointer: Ptr): void {
    if (isVirtual(pointer)) this.live.delete(pointer);
    else this.host.release(pointer);
  }

  call(kernel: KernelName, pointers: readonly Ptr[], sizes: readonly number[]): void {
    this.instructions.push({ kernel, pointers: [...pointers], sizes: [...sizes] });
  }

  exec(): never {
    throw new Error('a program cannot run another one');
  }

  setThreads(numThreads: number): void {
    this.host.setThreads(numThreads);
  }

  /** Where values that the step was given lie: an input, if they were declared as one, else a constant. */
  written(values: WordArray): Ptr {
    return this.inputs.get(values) ?? this.add({ kind: 'constant', numWords: values.length, values: values.slice() });
  }

  /**
   * Makes a buffer one that is read after a run. @param at where it lies; memory of the program's own by default
   * @throws Error for memory that the step did not write
   */
  output(name: string, pointer: Ptr, at?: Ptr): void {
    const { buffer, offset } = isVirtual(pointer) ? placeOf(pointer) : { buffer: -1, offset: 0 };
    const old = this.buffers[buffer];
    if (old?.kind !== 'workspace' || offset !== 0)
      throw new Error(`a program's output '${name}' is not its own memory`);
    this.buffers[buffer] = { kind: 'output', name, numWords: old.numWords, at };
  }

  /** @throws Error if a tensor made by the step is still there: it would have no memory */
  finish(): Recording {
    if (this.live.size > 0) throw new Error(`${this.live.size} tensors of a recorded step outlive it`);
    return { instructions: this.instructions, buffers: this.buffers };
  }

  private add(buffer: ProgramBuffer): Ptr {
    return virtualPointer(this.buffers.push(buffer) - 1);
  }
}

function refuse(): never {
  throw new Error('a recorded step reads or writes values in JavaScript: it computes nothing before it is run');
}
