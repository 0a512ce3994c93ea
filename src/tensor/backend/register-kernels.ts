import {
  type BackendValues,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
  tf,
} from '../tf.ts';
import { arithmeticKernels } from './arithmetic-kernels.ts';
import { dataKernels, type KernelOp } from './data-kernels.ts';
import type { KernelBackend } from './kernel-backend.ts';

/**
 * Registers for a kernel backend of that name every kernel that the stock `cpu` backend has: ours where we have it and it takes the case, else the
 * stock one on copies of the inputs, which is counted in `fallbacks`.
 */
export function registerKernels(backendName: string): void {
  const ours: Readonly<Record<string, KernelOp>> = { ...dataKernels, ...arithmeticKernels };
  for (const { kernelName, kernelFunc } of tf.getKernelsForBackend('cpu')) {
    const own = ours[kernelName];
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs = {}, backend: registered }) => {
        const backend = registered as KernelBackend; // the one that the kernel is registered for
        const result = own?.(backend, inOrder(inputs), attrs);
        return result ?? fallBack(backend, { kernelName, kernelFunc, inputs, attrs });
      },
    });
  }
}

/** The inputs of a kernel in the order in which TensorFlow.js's ops name them. */
function inOrder(inputs: NamedTensorInfoMap): TensorInfo[] {
  return Object.values(inputs) as TensorInfo[]; // none of our kernels has an optional input
}

interface StockCall {
  readonly kernelName: string;
  readonly kernelFunc: KernelFunc;
  readonly inputs: NamedTensorInfoMap;
  readonly attrs: NamedAttrMap;
}

function fallBack(
  backend: KernelBackend,
  { kernelName, kernelFunc, inputs, attrs }: StockCall,
): TensorInfo | TensorInfo[] {
  if (backend.isRecording)
    throw new Error(`a step with TensorFlow.js's ${kernelName} cannot be recorded: no kernel of ours takes it`);
  backend.fallbacks.set(kernelName, (backend.fallbacks.get(kernelName) ?? 0) + 1);
  const cpu = tf.findBackend('cpu');
  const copied: TensorInfo[] = [];
  const toCpu = (x: TensorInfo): TensorInfo => {
    const { shape, dtype } = x;
    const there = { dataId: cpu.write(backend.readSync(x.dataId), shape, dtype), shape, dtype };
    copied.push(there);
    return there;
  };
  // Ops on lists, such as stack, pass the list itself.
  const theirs = Array.isArray(inputs)
    ? (inputs as TensorInfo[]).map(toCpu)
    : Object.fromEntries(Object.entries(inputs).map(([name, x]) => [name, x && toCpu(x as TensorInfo)]));
  const result = kernelFunc({ inputs: theirs as NamedTensorInfoMap, attrs, backend: cpu });
  const results = [result].flat();
  const outputs = results.map(({ dataId, shape, dtype }) => {
    const values = cpu.readSync(dataId) as BackendValues; // the stock backend reads synchronously
    return { dataId: backend.write(values, shape, dtype), shape, dtype };
  });
  for (const { dataId } of [...copied, ...results]) cpu.disposeData(dataId, true);
  // TensorFlow.js hands on one tensor or a list, as the kernel does.
  return Array.isArray(result) ? outputs : outputs[0]!;
}
