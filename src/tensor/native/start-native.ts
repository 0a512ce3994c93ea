import { KernelBackend } from '../backend/kernel-backend.ts';
import { registerKernels } from '../backend/register-kernels.ts';
import { tf } from '../tf.ts';
import type { BuildAddonOptions } from './build-addon.ts';
import { loadNative, type NativeAddon, type NativeLoad } from './load-native.ts';
import { NativeHost } from './native-host.ts';

/** The backend of this process: it has one memory and one pool of threads. */
let started: { readonly backend: KernelBackend; readonly addon: NativeAddon } | undefined;

/**
 * Makes `native` a backend that `tf.setBackend` knows, building the addon if need be (about a second, once).
 * @param numThreads all cores this process may use, or what was set before, by default
 * @throws UserError for an instruction set that this machine lacks
 */
export function startNative(numThreads?: number, options: BuildAddonOptions = {}): NativeStart {
  if (started === undefined) {
    const loaded = loadNative(options);
    if (!loaded.ok) return loaded;
    const backend = new KernelBackend(
      'native',
      new NativeHost(loaded.addon, numThreads === undefined ? {} : { numThreads }),
    );
    registerKernels('native');
    tf.registerBackend('native', () => backend);
    started = { backend, addon: loaded.addon };
  } else if (numThreads !== undefined) {
    started.backend.host.setThreads(numThreads);
  }
  const { backend, addon } = started;
  return { ok: true, backend, numThreads: addon.info().numThreads };
}

export type NativeStart =
  | { readonly ok: true; readonly backend: KernelBackend; readonly numThreads: number }
  | Extract<NativeLoad, { readonly ok: false }>;
