import { kernelBackend } from '../../src/tensor/backend/kernel-backend.ts';

/** Fills what programs share with NaN: nothing may depend on what one of them left there. */
export function ruinWorkspace(): void {
  const { host, workspace } = kernelBackend()!;
  host.floats.fill(Number.NaN, workspace.pointer, workspace.pointer + workspace.numWords);
}
