/**
 * Matrix products of the kernels against the machine's peak, measured in the same run by multiply-adds on registers alone; medians.
 *
 *     npm run bench matmul [INSTRUCTION_SET] [THREADS] [ROUNDS]
 */
import { availableParallelism, cpus } from 'node:os';
import { encodeSizes } from '../src/tensor/encode-call.ts';
import { kernelTable } from '../src/tensor/kernel-table.ts';
import { loadNative } from '../src/tensor/native/load-native.ts';

const loaded = loadNative();
if (!loaded.ok) throw new Error(`${loaded.reason}: ${loaded.detail}`);
const { addon } = loaded;
const [set = addon.info().selected, threads = String(availableParallelism()), rounds = '7'] = process.argv.slice(2);
const { lanes } = addon.info().instructionSets.find(({ name }) => name === set) ?? { lanes: 0 };
if (lanes === 0) throw new Error(`no instruction set ${set}`);
const numThreads = Number(threads);
addon.setThreads(numThreads);

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const values = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin(i));

interface Product {
  readonly label: string;
  readonly flops: number;
  readonly run: () => void;
}

function product([batch, m, k, n]: readonly [number, number, number, number], mode: number): Product {
  const [transA, transB] = [mode & 1, mode >> 1];
  const [a, b, c] = [values(batch * m * k), values(batch * k * n), new Float32Array(batch * m * n)];
  const sizes = [batch, m, n, k, transA, transB, transA ? m : k, transB ? k : n, n, m * k, k * n, m * n, 0];
  const [id, packed] = [kernelTable.matmul.id, encodeSizes('matmul', sizes)];
  const arrays = [a, b, null, null, null, c];
  return {
    label: `${batch > 1 ? `${batch} x ` : ''}${m}x${k}x${n} ${transA ? 'A^T' : 'A'} ${transB ? 'B^T' : 'B'}`,
    flops: 2 * batch * m * k * n,
    run: () => addon.callArrays(set, id, arrays, packed),
  };
}

function peak(): Product {
  const iterations = 20_000;
  const [y, sizes] = [new Float32Array(numThreads), Int32Array.of(numThreads, iterations)];
  const run = () => addon.callArrays(set, kernelTable.peak.id, [y], sizes);
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
for (let round = 0; round < Number(rounds); round++) {
  for (const candidate of candidates) {
    const times: number[] = [];
    const until = performance.now() + 25;
    while (times.length < 3 || performance.now() < until) {
      const start = performance.now();
      candidate.run();
      times.push(performance.now() - start);
    }
    speeds.get(candidate)!.push(candidate.flops / median(times) / 1e6);
  }
}
const best = median(speeds.get(candidates[0]!)!);
console.log(`${cpus()[0]?.model}, ${set}, ${numThreads} threads; peak ${best.toFixed(0)} GFLOP/s`);
for (const candidate of candidates.slice(1)) {
  const speed = median(speeds.get(candidate)!);
  console.log(
    `${candidate.label.padEnd(26)} ${speed.toFixed(0).padStart(5)} GFLOP/s  ${((100 * speed) / best).toFixed(0)} %`,
  );
}
