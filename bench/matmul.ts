/**
 * Matrix products of the kernels against the machine's peak, measured in the same run by multiply-adds on registers alone; medians.
 * Operands lie in the host's memory, and A^T B is what a training step makes of it: k rows of both, a sum over tokens.
 *
 *     npm run bench matmul [INSTRUCTION_SET|relaxed-simd|simd] [THREADS] [ROUNDS]
 */
import { availableParallelism, cpus } from 'node:os';
import { medianOf } from '../src/benchmark/timing.ts';
import { encodeCall } from '../src/tensor/encode-call.ts';
import type { KernelHost, Ptr } from '../src/tensor/kernel-host.ts';
import type { KernelName } from '../src/tensor/kernel-table.ts';
import { loadNative } from '../src/tensor/native/load-native.ts';
import { NativeHost } from '../src/tensor/native/native-host.ts';
import { createWasmHost } from '../src/tensor/wasm/start-wasm.ts';

const [set, threads = String(availableParallelism()), rounds = '7'] = process.argv.slice(2);
const numThreads = Number(threads);
const { host, lanes } = openHost();

function openHost(): { host: KernelHost; lanes: number } {
  if (set?.endsWith('simd')) return { host: createWasmHost({ variant: set, numThreads }), lanes: 4 };
  const loaded = loadNative();
  if (!loaded.ok) throw new Error(`${loaded.reason}: ${loaded.detail}`);
  const native = new NativeHost(loaded.addon, { instructionSet: set, numThreads });
  const { instructionSets, selected } = loaded.addon.info();
  return { host: native, lanes: instructionSets.find(({ name }) => name === selected)!.lanes };
}

function values(length: number): Ptr {
  const place = host.alloc(length);
  host.floats.set(
    Float32Array.from({ length }, (_, i) => Math.sin(i)),
    place,
  );
  return place;
}

/** A call that costs nothing to repeat. */
function encoded(kernel: KernelName, pointers: readonly Ptr[], sizes: readonly number[]): () => void {
  const code = host.alloc(64);
  const end = encodeCall(host.ints, code, kernel, pointers, sizes);
  return () => host.exec(code, end);
}

interface Product {
  readonly label: string;
  readonly flops: number;
  readonly run: () => void;
}

function product([batch, rows, columns, n]: readonly [number, number, number, number], mode: number): Product {
  const [transA, transB] = [mode & 1, mode >> 1];
  const [m, k] = transA ? [columns, rows] : [rows, columns];
  const [a, b, c] = [values(batch * m * k), values(batch * k * n), host.alloc(batch * m * n)];
  const sizes = [batch, m, n, k, transA, transB, columns, transB ? k : n, n, m * k, k * n, m * n, 0];
  return {
    label: `${batch > 1 ? `${batch} x ` : ''}${m}x${k}x${n} ${transA ? 'A^T' : 'A'} ${transB ? 'B^T' : 'B'}`,
    flops: 2 * batch * m * k * n,
    run: encoded('matmul', [a, b, 0, 0, 0, c], sizes),
  };
}

function peak(): Product {
  const iterations = 20_000;
  const run = encoded('peak', [host.alloc(numThreads)], [numThreads, iterations]);
  return { label: 'peak', flops: 2 * 12 * lanes * iterations * numThreads, run };
}

const shapes = [
  [1, 768, 128, 384],
  [1, 768, 512, 128],
  [1, 1024, 1024, 1024],
  [48, 64, 32, 64],
] as const;
const candidates = [peak(), ...shapes.flatMap((shape) => [0, 2, 1].map((mode) => product(shape, mode)))];
const speeds = new Map<Product, number[]>(candidates.map((candidate) => [candidate, []]));
// WebAssembly is compiled anew as it runs: the first rounds do not count.
for (let round = -2; round < Number(rounds); round++) {
  for (const candidate of candidates) {
    const times: number[] = [];
    const until = performance.now() + 25;
    while (times.length < 3 || performance.now() < until) {
      const start = performance.now();
      candidate.run();
      times.push(performance.now() - start);
    }
    if (round >= 0) speeds.get(candidate)!.push(candidate.flops / medianOf(times) / 1e6);
  }
}
const best = medianOf(speeds.get(candidates[0]!)!);
console.log(`${cpus()[0]?.model}, ${host.instructionSet}, ${numThreads} threads; peak ${best.toFixed(0)} GFLOP/s`);
for (const candidate of candidates.slice(1)) {
  const speed = medianOf(speeds.get(candidate)!);
  console.log(
    `${candidate.label.padEnd(26)} ${speed.toFixed(0).padStart(5)} GFLOP/s  ${((100 * speed) / best).toFixed(0)} %`,
  );
}
