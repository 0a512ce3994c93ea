import { UserError } from '../../errors.ts';
import { allowedCores } from '../allowed-cores.ts';
import { KernelBackend } from '../backend/kernel-backend.ts';
import { registerKernels } from '../backend/register-kernels.ts';
import { tf } from '../tf.ts';
import { startThread } from './start-thread.ts';
import { WasmHost } from './wasm-host.ts';
import { bestVariant, compileVariant, type WasmVariant, wasmVariants } from './wasm-module.ts';

/** The backend of this process: it has one memory and one pool of threads. */
let started: { readonly backend: KernelBackend; numThreads: number } | undefined;

export interface WasmStart {
  readonly backend: KernelBackend;
  readonly numThreads: number;
}

/**
 * Makes `wasm` a backend that `tf.setBackend` knows.
 * @param numThreads all cores this process may use, or what was set before, by default
 * @throws UserError for an instruction set that this version of Node lacks
 */
export function startWasm(numThreads?: number): WasmStart {
  if (started === undefined) {
    const host = createWasmHost(numThreads === undefined ? {} : { numThreads });
    const backend = new KernelBackend('wasm', host);
    registerKernels('wasm');
    tf.registerBackend('wasm', () => backend);
    started = { backend, numThreads: numThreads ?? allowedCores() };
  } else if (numThreads !== undefined) {
    started.backend.host.setThreads(numThreads);
    started.numThreads = numThreads;
  }
  return started;
}

/**
 * A host of its own memory and threads.
 * @param options the variant is `TINY_GPT_INSTRUCTION_SET`, else the best, by default
 * @throws UserError for a variant that is unknown or cannot run here
 */
export function createWasmHost(options: { numThreads?: number; variant?: string } = {}): WasmHost {
  const variant = options.variant ?? (process.env.TINY_GPT_INSTRUCTION_SET || bestVariant());
  if (!isVariant(variant)) throw new UserError(`no instruction set '${variant}' (here: ${wasmVariants.join(', ')})`);
  const numThreads = options.numThreads ?? allowedCores();
  return new WasmHost({ module: compileVariant(variant), variant, numThreads, startThread });
}

function isVariant(name: string): name is WasmVariant {
  return (wasmVariants as readonly string[]).includes(name);
}
