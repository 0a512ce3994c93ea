import type { KernelHost, Ptr } from '../kernel-host.ts';
import type { KernelName } from '../kernel-table.ts';
import type { Recorder } from '../programs/recorder.ts';
import { Workspace } from '../programs/workspace.ts';
import { type StepRegisters, writeRegisters } from '../registers.ts';
import {
  type BackendTimingInfo,
  type BackendValues,
  type DataStorage,
  type DataType,
  type Tensor,
  type TensorInfo,
  tf,
} from '../tf.ts';

/** What the memory of a host can hold; each element takes a word of 32 bits. */
type WordType = 'float32' | 'int32' | 'bool';

interface Stored {
  readonly pointer: Ptr;
  readonly length: number;
  readonly dtype: WordType;
  refCount: number;
}

/** What a kernel is called with: a tensor, a place in memory, or nothing where the kernel's table allows it. */
export type Operand = TensorInfo | Ptr | undefined;

/**
 * A backend of TensorFlow.js whose tensors live in the memory of a kernel host. Its methods are those that TensorFlow.js asks
 * for, and the three that ops are written with: `makeOutput`, `pointerOf`, `call`.
 */
export class KernelBackend extends tf.KernelBackend {
  readonly name: string;
  /** What the programs of this backend work in. */
  readonly workspace: Workspace;
  /** Calls of stock kernels by name: those that our kernels do not cover. */
  readonly fallbacks = new Map<string, number>();
  private readonly realHost: KernelHost;
  private recorder: Recorder | undefined;
  private readonly data: DataStorage<Stored>;
  private readonly tables = new Map<string, Ptr>();
  private numBytes = 0;

  /** @param name as registered with TensorFlow.js */
  constructor(name: string, host: KernelHost) {
    super();
    this.name = name;
    this.realHost = host;
    this.workspace = new Workspace(host);
    this.data = new tf.DataStorage<Stored>(this, tf.engine());
  }

  /** The memory and the kernels; while a step is recorded, what writes it down. */
  get host(): KernelHost {
    return this.recorder ?? this.realHost;
  }

  /** Runs `step` with its kernel calls written down by `recorder` instead of run. */
  record<T>(recorder: Recorder, step: () => T): T {
    if (this.recorder !== undefined) throw new Error('a step is being recorded already');
    this.recorder = recorder;
    try {
      return step();
    } finally {
      this.recorder = undefined;
    }
  }

  get isRecording(): boolean {
    return this.recorder !== undefined;
  }

  /** Sets what kernels read from the registers. In a recorded step it does nothing: whoever runs the program sets them. */
  setRegisters(values: Partial<StepRegisters>): void {
    if (this.recorder === undefined) writeRegisters(this.realHost, values);
  }

  /** Gives a tensor other values, where it lies. */
  overwrite(tensor: TensorInfo, values: Float32Array): void {
    this.host.floats.set(values, this.pointerOf(tensor));
  }

  /**
   * The table that `make` gives at the first call with that key, also in the midst of a recording. It stays where it is for the
   * life of the backend, so programs may read it.
   */
  persistentTable(key: string, make: () => Float32Array): Ptr {
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const values = make();
    const pointer = this.realHost.alloc(values.length);
    this.realHost.floats.set(values, pointer);
    this.tables.set(key, pointer);
    return pointer;
  }

  /** A tensor on fresh memory, with anything in it, that the tidy at hand disposes. */
  makeOutput(shape: readonly number[], dtype: WordType = 'float32'): Tensor {
    return tf.engine().makeTensorFromTensorInfo(this.makeInfo(shape, dtype), this);
  }

  /** What a kernel of TensorFlow.js returns: fresh memory that is not a tensor yet. */
  makeInfo(shape: readonly number[], dtype: WordType = 'float32'): TensorInfo {
    const dataId = {};
    this.store(dataId, tf.util.sizeFromShape([...shape]), dtype, 1);
    return { dataId, shape: [...shape], dtype };
  }

  /** The memory of `x` under another shape. */
  share(x: TensorInfo, shape: readonly number[] = x.shape): TensorInfo {
    this.incRef(x.dataId);
    return { dataId: x.dataId, shape: [...shape], dtype: x.dtype };
  }

  /** Where a tensor lies: until it is disposed. */
  pointerOf({ dataId }: TensorInfo): Ptr {
    return this.data.get(dataId).pointer;
  }

  /** Runs a kernel on tensors or places. @throws Error unless they and the sizes are as many as the kernel has */
  call(kernel: KernelName, operands: readonly Operand[], sizes: readonly number[]): void {
    const pointers = operands.map((operand) =>
      operand === undefined ? 0 : typeof operand === 'number' ? operand : this.pointerOf(operand),
    );
    this.host.call(kernel, pointers, sizes);
  }

  override write(values: BackendValues, shape: number[], dtype: DataType): object {
    const dataId = {};
    this.move(dataId, values, shape, dtype, 1);
    return dataId;
  }

  override move(dataId: object, values: BackendValues, shape: number[], dtype: DataType, refCount: number): void {
    if (!isWordType(dtype)) throw new Error(`backend '${this.name}': expected float32, int32 or bool, got ${dtype}`);
    const words = values as ArrayLike<number> | undefined; // not strings; absent where TensorFlow.js only wants the memory
    if (this.recorder !== undefined && words !== undefined) {
      this.put(dataId, this.recorder.written(asWords(words, dtype)), { length: words.length, dtype, refCount });
      return;
    }
    const { pointer } = this.store(dataId, tf.util.sizeFromShape(shape), dtype, refCount);
    const memory = dtype === 'float32' ? this.host.floats : this.host.ints;
    if (words !== undefined) memory.set(words, pointer);
  }

  override readSync(dataId: object): BackendValues {
    const { pointer, length, dtype } = this.data.get(dataId);
    if (dtype === 'float32') return this.host.floats.slice(pointer, pointer + length);
    const words = this.host.ints.subarray(pointer, pointer + length);
    return dtype === 'int32' ? words.slice() : Uint8Array.from(words);
  }

  override read(dataId: object): Promise<BackendValues> {
    return Promise.resolve(this.readSync(dataId));
  }

  override disposeData(dataId: object, force = false): boolean {
    if (!this.data.has(dataId)) return true;
    const stored = this.data.get(dataId);
    stored.refCount--;
    if (!force && stored.refCount > 0) return false;
    this.data.delete(dataId);
    this.host.release(stored.pointer);
    this.numBytes -= 4 * stored.length;
    return true;
  }

  override refCount(dataId: object): number {
    return this.data.has(dataId) ? this.data.get(dataId).refCount : 0;
  }

  override incRef(dataId: object): void {
    this.data.get(dataId).refCount++;
  }

  decRef(dataId: object): void {
    if (this.data.has(dataId)) this.data.get(dataId).refCount--;
  }

  override numDataIds(): number {
    return this.data.numDataIds();
  }

  /** Bytes of tensors; the host's memory does not shrink. */
  override memory(): { unreliable: boolean; numBytesInHost: number } {
    return { unreliable: false, numBytesInHost: this.numBytes };
  }

  override time(run: () => void): Promise<BackendTimingInfo> {
    const startedAt = performance.now();
    run();
    return Promise.resolve({ kernelMs: performance.now() - startedAt });
  }

  override timerAvailable(): boolean {
    return true;
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  override dispose(): void {}

  private store(dataId: object, length: number, dtype: WordType, refCount: number): Stored {
    return this.put(dataId, this.host.alloc(length), { length, dtype, refCount });
  }

  private put(dataId: object, pointer: Ptr, rest: Omit<Stored, 'pointer'>): Stored {
    const stored = { pointer, ...rest };
    this.data.set(dataId, stored);
    this.numBytes += 4 * rest.length;
    return stored;
  }
}

/** Values as they are kept for a program: the same array where it has words of 32 bits already. */
function asWords(values: ArrayLike<number>, dtype: WordType): Float32Array | Int32Array {
  if (values instanceof Float32Array || values instanceof Int32Array) return values;
  return dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values);
}

function isWordType(dtype: DataType): dtype is WordType {
  return dtype === 'float32' || dtype === 'int32' || dtype === 'bool';
}

/** The current backend where it has our kernels: then ops call them. */
export function kernelBackend(): KernelBackend | undefined {
  const backend = tf.backend();
  return backend instanceof KernelBackend ? backend : undefined;
}
