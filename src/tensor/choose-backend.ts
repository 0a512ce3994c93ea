import { didYouMean } from '../config/nearest-name.ts';
import { UserError } from '../errors.ts';
import { allowedCores } from './allowed-cores.ts';
import { addonRemedies } from './native/addon-remedies.ts';
import { startNative } from './native/start-native.ts';
import { tf } from './tf.ts';

export const backendNames = ['native', 'wasm', 'tensorflow', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

export interface ChosenBackend {
  readonly name: BackendName;
  /** Null where the backend decides and does not say. */
  readonly numThreads: number | null;
}

/**
 * Makes a backend the current one: the one named by the option or by TINY_GPT_BACKEND, else `native` where its kernels are built
 * or can be, else `wasm`, the same kernels, which come built.
 * @throws UserError for an unknown name, and for a named backend that cannot be had: never a silent fallback
 */
export async function chooseBackend(
  named: string | undefined = process.env.TINY_GPT_BACKEND || undefined,
  threads?: number,
): Promise<ChosenBackend> {
  if (named !== undefined && !isBackendName(named)) {
    throw new UserError(
      `unknown backend '${named}' (here: ${backendNames.join(', ')})`,
      didYouMean(named, backendNames) ?? 'tiny-gpt backend list',
    );
  }
  if (named === undefined || named === 'native') {
    const native = startNative(threads);
    if (native.ok) {
      await setBackend('native');
      return { name: 'native', numThreads: native.numThreads };
    }
    if (named === 'native') {
      const message = `backend 'native' cannot be had: ${native.reason}, ${native.detail}`;
      throw new UserError(message, addonRemedies[native.reason]);
    }
  }
  if (named === undefined || named === 'wasm') {
    const { startWasm } = await import('./wasm/start-wasm.ts');
    const { numThreads } = startWasm(threads);
    await setBackend('wasm');
    return { name: 'wasm', numThreads };
  }
  if (named === 'tensorflow') return startTensorflow(threads);
  await setBackend(named);
  return { name: named, numThreads: 1 };
}

async function startTensorflow(threads: number = allowedCores()): Promise<ChosenBackend> {
  const { loadTensorflow } = await import('./load-tensorflow.ts');
  loadTensorflow({ threads });
  await setBackend('tensorflow');
  return { name: 'tensorflow', numThreads: threads };
}

async function setBackend(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new UserError(`backend '${name}' does not start`, 'tiny-gpt doctor');
}

function isBackendName(name: string): name is BackendName {
  return (backendNames as readonly string[]).includes(name);
}
