import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import util from 'node:util';
import { compileFunction } from 'node:vm';
import { UserError } from '../errors.ts';
import { isTensorflowInstalled, TENSORFLOW_FILES } from './tensorflow-cache.ts';

/** How the `tensorflow` backend is started; none of it can change after the first load in a process. */
export interface LoadTensorflowOptions {
  /** Threads for one op; unset, TensorFlow takes all cores it may use. */
  threads?: number;
  /** The cache to look into, `cacheFolder()` by default. */
  cache?: string;
}

/** What is used here of the union package; the kernels take the rest from it themselves. */
interface Tfjs {
  findBackendFactory(name: string): (() => unknown) | null;
  registerBackend(name: string, factory: () => unknown, priority?: number): boolean;
}

interface KernelBackendModule {
  NodeJSKernelBackend: new (binding: unknown, packageName: string) => unknown;
}

type Require = (request: string) => unknown;

const nodeRequire = createRequire(import.meta.url);

/**
 * Registers the kernels of tfjs-node and the backend `tensorflow`, from the cache, in the TensorFlow.js that this package uses.
 * `tf.setBackend('tensorflow')` is left to the caller. Loading twice does nothing.
 * @throws UserError if it is not installed or its library does not load.
 */
export function loadTensorflow(options: LoadTensorflowOptions = {}): void {
  // CommonJS on purpose: the kernels want a mutable module object. An ESM import of the same name shares its instance.
  const tfjs = nodeRequire('@tensorflow/tfjs') as Tfjs;
  if (tfjs.findBackendFactory('tensorflow')) return;
  const installation = isTensorflowInstalled(options.cache);
  if (!installation.installed) {
    throw new UserError(`backend 'tensorflow' is not installed (${installation.reason})`, 'tiny-gpt backend install tensorflow');
  }
  const { folder } = installation;
  const binding = loadBinding(join(folder, TENSORFLOW_FILES.binding), options.threads);
  const requireKernel = createKernelRequire(join(folder, 'dist'), tfjs);
  const { NodeJSKernelBackend } = requireKernel('./nodejs_kernel_backend') as KernelBackendModule;
  requireKernel('./register_all_kernels');
  tfjs.registerBackend('tensorflow', () => new NodeJSKernelBackend(binding, '@tensorflow/tfjs-node'));
}

/** TensorFlow reads these variables once, when its library starts; what the user has set stays. */
function loadBinding(path: string, threads: number | undefined): unknown {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  if (threads !== undefined) {
    process.env.TF_NUM_INTRAOP_THREADS = String(threads);
    process.env.TF_NUM_INTEROP_THREADS = String(threads);
  }
  try {
    return nodeRequire(path);
  } catch (error) {
    throw new UserError(
      `backend 'tensorflow': ${path} does not load: ${error instanceof Error ? error.message : String(error)}`,
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
function createKernelRequire(folder: string, tfjs: Tfjs): Require {
  const replaced = new Map<string, unknown>([
    ['@tensorflow/tfjs', tfjs],
    ['util', { ...util, isArray: Array.isArray, isNullOrUndefined: (value: unknown) => value === null || value === undefined }],
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
