import type { KernelBackend } from '../tensor/backend/kernel-backend.ts';
import type { Ptr } from '../tensor/kernel-host.ts';

/** ALiBi's slopes where kernels find them; undefined for none. */
export function slopeTable(backend: KernelBackend, slopes: readonly number[] | undefined): Ptr | undefined {
  if (slopes === undefined) return undefined;
  return backend.persistentTable(`slopes ${slopes.join()}`, () => Float32Array.from(slopes));
}
