import type { KernelBackend } from '../backend/kernel-backend.ts';
import { type Tensor, tf } from '../tf.ts';
import { fuseSums } from './fuse-sums.ts';
import { Program } from './program.ts';
import { type ProgramInputs, Recorder } from './recorder.ts';

/** What a step computes, by name; `into` names memory that the result replaces, such as a sum over steps. */
export type ProgramOutputs = Readonly<Record<string, Tensor | { readonly tensor: Tensor; readonly into: Tensor }>>;

/** So many are kept; the one not used for longest goes. */
const maxPrograms = 256;

/** Programs of one model, by the shape of what they read: recorded when a shape is first met. */
export class ProgramCache {
  private readonly backend: KernelBackend;
  private readonly programs = new Map<string, Program>();

  constructor(backend: KernelBackend) {
    this.backend = backend;
  }

  /**
   * Runs the step of that key. @param record called for a key not met before, in a tidy, with these very inputs: what it computes is
   * written down and not run, so it can read no values
   * @returns the program, to read the outputs of
   */
  run(key: string, inputs: ProgramInputs, record: () => ProgramOutputs): Program {
    const program = this.programs.get(key) ?? recordProgram(this.backend, inputs, record);
    this.programs.delete(key);
    this.programs.set(key, program); // last used, last in order
    if (this.programs.size > maxPrograms) this.drop(this.programs.keys().next().value!);
    program.run(inputs);
    return program;
  }

  /** Another one on the same backend, without programs yet. */
  fork(): ProgramCache {
    return new ProgramCache(this.backend);
  }

  /** Gives up all programs, as when memory they use moves or goes. */
  clear(): void {
    for (const key of [...this.programs.keys()]) this.drop(key);
  }

  private drop(key: string): void {
    this.programs.get(key)?.dispose();
    this.programs.delete(key);
  }
}

/** Records a step and plans its memory. @throws Error for a step that reads values, falls back to a stock kernel, or keeps tensors */
export function recordProgram(backend: KernelBackend, inputs: ProgramInputs, record: () => ProgramOutputs): Program {
  const recorder = new Recorder(backend.host, inputs);
  backend.record(recorder, () =>
    tf.tidy(() => {
      for (const [name, output] of Object.entries(record())) {
        const [tensor, at] = 'into' in output ? [output.tensor, backend.pointerOf(output.into)] : [output, undefined];
        recorder.output(name, backend.pointerOf(tensor), at);
      }
    }),
  );
  return new Program(backend.host, backend.workspace, fuseSums(recorder.finish()));
}
