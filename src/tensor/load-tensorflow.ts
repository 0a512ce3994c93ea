import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import util from 'node:util';
import { compileFunction } from 'node:vm';
import { UserError } from '../errors.ts';
import { isTensorflowInstalled, TENSORFLOW_FILES } from './tensorflow-cache.ts';
import { type KernelBackend as StockKernelBackend, tf } from './tf.ts';

/** How the `tensorflow` backend is started; none of it can change after the first load in a process. */
export interface LoadTensorflowOptions {
  /** Threads for one op; unset, TensorFlow takes all cores it may use. */
  threads?: number;
  /** The cache to look into, `cacheFolder()` by default. */
  cache?: string;
}

interface KernelBackendModule {
  NodeJSKernelBackend: new (binding: unknown, packageName: string) => StockKernelBackend;
}

type Require = (request: string) => unknown;

const nodeRequire = createRequire(import.meta.url);

/**
 * Registers the kernels of tfjs-node and the backend `tensorflow`, from the cache, in the TensorFlow.js that this package uses.
 * `tf.setBackend('tensorflow')` is left to the caller. Loading twice does nothing.
 * @throws UserError if it is not installed or its library does not load.
 */
export function loadTensorflow(options: LoadTensorflowOptions = {}): void {
  if (tf.findBackendFactory('tensorflow')) return;
  const installation = isTensorflowInstalled(options.cache);
  if (!installation.installed) {
    throw new UserError(
      `backend 'tensorflow' is not installed (${installation.reason})`,
      'tiny-gpt backend install tensorflow',
    );
  }
  const { folder } = installation;
  const binding = loadBinding(folder, options.threads);
  const requireKernel = createKernelRequire(join(folder, 'dist'));
  const { NodeJSKernelBackend } = requireKernel('./nodejs_kernel_backend') as KernelBackendModule;
  requireKernel('./register_all_kernels');
  tf.registerBackend('tensorflow', () => new NodeJSKernelBackend(binding, '@tensorflow/tfjs-node'));
}

/** TensorFlow reads these variables once, when its library starts. A log level set by the user stays, and brings the log. */
function loadBinding(folder: string, threads: number | undefined): unknown {
  const isQuiet = process.env.TF_CPP_MIN_LOG_LEVEL === undefined;
  if (isQuiet) process.env.TF_CPP_MIN_LOG_LEVEL = '3';
  if (threads !== undefined) {
    process.env.TF_NUM_INTRAOP_THREADS = String(threads);
    process.env.TF_NUM_INTEROP_THREADS = String(threads);
  }
  try {
    if (isQuiet) nodeRequire(join(folder, TENSORFLOW_FILES.quietLoader));
    return nodeRequire(join(folder, TENSORFLOW_FILES.binding));
  } catch (error) {
    throw new UserError(
      `backend 'tensorflow' does not load: ${error instanceof Error ? error.message : String(error)}`,
      'install it again: tiny-gpt backend install tensorflow --force',
      { cause: error },
    );
  }
}

/**
 * A `require` for tfjs-node's files alone. Three of their imports must not be the usual ones: `@tensorflow/tfjs` is this
 * package's copy, `util` has the functions that Node 23 removed, and the protocol buffers, which only TensorBoard summaries
 * use, are left out together with the package google-protobuf.
 */
function createKernelRequire(folder: string): Require {
  const replaced = new Map<string, unknown>([
    ['@tensorflow/tfjs', nodeRequire('@tensorflow/tfjs')],
    [
      'util',
      { ...util, isArray: Array.isArray, isNullOrUndefined: (value: unknown) => value === null || value === undefined },
    ],
    ['./proto/api_pb', {}],
  ]);
  const loaded = new Map<string, { exports: unknown }>();

  const requireFrom = (from: string, request: string): unknown => {
    if (replaced.has(request)) return replaced.get(request);
    if (!request.startsWith('.')) return nodeRequire(request);
    const path = join(from, request.endsWith('.js') ? request : `${request}.js`);
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const run = compileFunction(readFileSync(path, 'utf8'), ['exports', 'require', 'module'], { filename: path });
    run(module.exports, (inner: string) => requireFrom(dirname(path), inner), module);
    return module.exports;
  };
  return (request) => requireFrom(folder, request);
}
