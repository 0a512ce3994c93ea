import { encodeCall } from '../encode-call.ts';
import type { KernelHost, Ptr } from '../kernel-host.ts';
import { checkRecording } from './check-recording.ts';
import { lifetimesOf, planWorkspace, type WorkspacePlan } from './plan-workspace.ts';
import type { ProgramInputs } from './recorder.ts';
import type { Recording } from './recording.ts';
import { isVirtual, placeOf } from './virtual-pointer.ts';
import type { Workspace } from './workspace.ts';

/**
 * A recorded step: instructions in the memory of a host, run by one call. It stays right as long as the memory that the step used
 * from outside (weights, moments, caches) stays where it is.
 */
export class Program {
  /** Words of its code: what `exec` takes. Known once it has run. */
  first: Ptr = 0;
  end = 0;
  private readonly host: KernelHost;
  private readonly workspace: Workspace;
  readonly recording: Recording;
  private readonly plan: WorkspacePlan;
  /** Where the buffers lie that are the program's own, by number; those of the workspace move with it. */
  private readonly places: ReadonlyMap<number, Ptr>;
  private readonly inputs: readonly NamedPlace[];
  private readonly outputs: ReadonlyMap<string, NamedPlace>;
  private readonly allocated: Ptr[] = [];
  private linkedTo: Ptr | undefined;

  /** @throws Error for a recording that is not sound */
  constructor(host: KernelHost, workspace: Workspace, recording: Recording, plan?: WorkspacePlan) {
    checkRecording(recording);
    this.host = host;
    this.workspace = workspace;
    this.recording = recording;
    this.plan = plan ?? planWorkspace(lifetimesOf(recording));
    const places = new Map<number, Ptr>();
    for (const [number, buffer] of recording.buffers.entries()) {
      if (buffer.kind === 'workspace') continue;
      places.set(number, (buffer.kind === 'output' ? buffer.at : undefined) ?? this.allocate(buffer.numWords));
    }
    this.places = places;
    const named = (wanted: 'input' | 'output') =>
      recording.buffers.flatMap((buffer, number): NamedPlace[] => {
        if (buffer.kind !== wanted) return [];
        return [{ name: buffer.name, place: places.get(number)!, numWords: buffer.numWords }];
      });
    this.inputs = named('input');
    this.outputs = new Map(named('output').map((output) => [output.name, output]));
    for (const [number, buffer] of recording.buffers.entries()) {
      if (buffer.kind === 'constant') write(host, places.get(number)!, buffer.values);
    }
  }

  /** Words of the workspace that it uses. */
  get numWorkspaceWords(): number {
    return this.plan.numWords;
  }

  /** @param inputs of the names and lengths it was recorded with */
  run(inputs: ProgramInputs): void {
    if (this.linkedTo !== this.workspace.pointer || this.linkedTo === undefined) this.link();
    for (const { name, place, numWords } of this.inputs) {
      const values = inputs[name];
      if (values?.length !== numWords) throw new Error(`input '${name}': expected ${numWords} words`);
      write(this.host, place, values);
    }
    this.host.exec(this.first, this.end);
  }

  /** An output of the last run, where it lies: copy what is to stay. */
  read(name: string): Float32Array {
    const output = this.outputs.get(name);
    if (output === undefined) throw new Error(`a program without output '${name}'`);
    return this.host.floats.subarray(output.place, output.place + output.numWords);
  }

  dispose(): void {
    for (const pointer of this.allocated.splice(0)) this.host.release(pointer);
  }

  private allocate(numWords: number): Ptr {
    const pointer = this.host.alloc(numWords);
    this.allocated.push(pointer);
    return pointer;
  }

  /** Writes the code for where the workspace lies now. */
  private link(): void {
    const { instructions } = this.recording;
    this.workspace.reserve(this.plan.numWords);
    if (this.first === 0) {
      const lengths = instructions.map(({ pointers, sizes }) => 1 + pointers.length + sizes.length);
      this.first = this.allocate(lengths.reduce((sum, length) => sum + length, 0));
    }
    let at = this.first;
    for (const { kernel, pointers, sizes } of instructions) {
      const real = pointers.map((pointer) => this.resolve(pointer));
      at = encodeCall(this.host.ints, at, kernel, real, sizes);
    }
    this.end = at;
    this.linkedTo = this.workspace.pointer;
  }

  private resolve(pointer: Ptr): Ptr {
    if (!isVirtual(pointer)) return pointer;
    const { buffer, offset } = placeOf(pointer);
    // A buffer of the workspace that no kernel reads or writes a word of has no place: any will do.
    const start = this.places.get(buffer) ?? this.workspace.pointer + (this.plan.offsets.get(buffer) ?? 0);
    return start + offset;
  }
}

interface NamedPlace {
  readonly name: string;
  readonly place: Ptr;
  readonly numWords: number;
}

function write(host: KernelHost, place: Ptr, values: Float32Array | Int32Array): void {
  if (values instanceof Int32Array) host.ints.set(values, place);
  else host.floats.set(values, place);
}
