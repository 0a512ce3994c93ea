import { beforeAll, describe } from 'vitest';
import { loadTensorflow } from '../../src/tensor/load-tensorflow.ts';
import { startNative } from '../../src/tensor/native/start-native.ts';
import { isTensorflowInstalled } from '../../src/tensor/tensorflow-cache.ts';
import { tf } from '../../src/tensor/tf.ts';
import { startWasm } from '../../src/tensor/wasm/start-wasm.ts';

/** The backends that compute the definitions of the ops. */
export const testedBackends = ['cpu', 'tensorflow', 'native', 'wasm'] as const;
export type TestedBackend = (typeof testedBackends)[number];

/** Makes `backend` the one that new tensors belong to; a beforeAll of its own suite. */
export async function switchBackend(backend: TestedBackend): Promise<void> {
  // One thread: the tensors are tiny, and other test files run beside this one.
  if (backend === 'tensorflow') loadTensorflow({ threads: 1 });
  if (backend === 'native') startNative(1);
  if (backend === 'wasm') startWasm(1);
  await tf.setBackend(backend);
  await tf.ready();
}

/**
 * A suite for each backend; that of one which is not installed is reported as skipped, with the reason in its name.
 * @param define declares the tests; makes tensors inside them only, as the backend is set before the first of them
 */
export function describeOnEachBackend(name: string, define: (backend: TestedBackend) => void): void {
  for (const backend of testedBackends) describeOnBackend(backend, name, () => define(backend));
}

/** A suite for each backend that runs on our kernels. */
export function describeOnKernelBackends(name: string, define: (backend: 'native' | 'wasm') => void): void {
  for (const backend of ['native', 'wasm'] as const) describeOnBackend(backend, name, () => define(backend));
}

/** A suite on one backend, or its skipping with the reason. */
export function describeOnBackend(backend: TestedBackend, name: string, define: () => void): void {
  const reason = whyMissing(backend);
  const title = `${name} (${backend}${reason === undefined ? '' : `, skipped: ${reason}`})`;
  describe.skipIf(reason !== undefined)(title, () => {
    beforeAll(() => switchBackend(backend));
    define();
  });
}

/** Why a backend cannot be tried here, if so. */
export function whyMissing(backend: TestedBackend): string | undefined {
  if (backend === 'cpu' || backend === 'wasm') return undefined;
  if (backend === 'native') {
    const start = startNative();
    return start.ok ? undefined : `${start.reason}, ${start.detail}`;
  }
  const installation = isTensorflowInstalled();
  return installation.installed ? undefined : installation.reason;
}
