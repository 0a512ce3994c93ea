import { Worker } from 'node:worker_threads';

/** What a thread of the pool is started with: addresses in bytes. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Its number in the pool. */
  readonly index: number;
  readonly stackEnd: number;
  /** Where its thread-local variables go. */
  readonly threadMemory: number;
}

/**
 * What a worker runs: text, so that it starts wherever this file came from, and with no loader. A trap here is a defect that would
 * leave the pool waiting for ever: it ends the process, as it would natively.
 */
const program = `
const { workerData } = require('node:worker_threads');
const { module, memory, index, stackEnd, threadMemory } = workerData;
try {
  const { exports } = new WebAssembly.Instance(module, { env: { memory }, host: { startThread: () => 0 } });
  exports.__stack_pointer.value = stackEnd;
  exports.__wasm_init_tls(threadMemory);
  exports.runThread(index);
} catch (error) {
  require('node:fs').writeSync(2, 'thread ' + index + ' of the kernels: ' + error.stack + '\\n');
  process.kill(process.pid, 'SIGABRT');
}`;

/** Starts a thread of the pool. It runs until the process ends, and does not keep it from ending. */
export function startThread(start: ThreadStart): void {
  new Worker(program, { eval: true, execArgv: [], workerData: start }).unref();
}
