import { encodeSizes } from '../tensor/encode-call.ts';
import { type KernelName, kernelTable } from '../tensor/kernel-table.ts';
import type { KernelArray, NativeAddon } from '../tensor/native/load-native.ts';
import { timeTurn } from './timing.ts';

/** What the vector units of a machine can do. */
export interface PeakSpeed {
  /** The fastest here. */
  readonly instructionSet: string;
  /** Floats in a register. */
  readonly lanes: number;
  readonly numThreads: number;
  /** Multiply-adds on registers alone, two operations each, all threads together. */
  readonly gigaflops: number;
  /** In such work; null where it cannot be measured. */
  readonly clockGhz: number | null;
  /** Vector multiply-adds that a core begins in a cycle, to the nearest whole number; null without a clock. */
  readonly unitsPerCore: number | null;
  /** clock x units x lanes x 2 x threads: what the peak should be; null without a clock. */
  readonly expectedGigaflops: number | null;
}

/** Sets in which a multiply-add is one instruction: only there do units times clock give the peak. */
const fusedSets = ['neon', 'avx2', 'avx512'];
const peakIterations = 20_000;
const flopsAnIteration = 2 * 12; // times lanes
const cyclesAnIteration = 32;

/**
 * Measures the peak with each instruction set of the machine and takes the best, and the clock by a chain of additions that wait
 * for one another, one cycle each, beside multiply-adds. Results are the best of three rounds.
 * @param limitMs for all of it, roughly
 */
export function measurePeak(
  addon: NativeAddon,
  { numThreads, limitMs }: { readonly numThreads: number; readonly limitMs: number },
): PeakSpeed {
  addon.setThreads(numThreads);
  const sets = addon.info().instructionSets.filter(({ lanes }) => lanes > 1);
  const turnMs = limitMs / 3 / (sets.length + 1);
  const y = new Float32Array(numThreads);
  let best = { name: '', lanes: 0, gigaflops: 0 };
  const clocks: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const { name, lanes } of sets) {
      const call = () => callKernel(addon, name, 'peak', [y], [numThreads, peakIterations]);
      const gigaflops = (flopsAnIteration * lanes * peakIterations * numThreads) / bestMs(call, turnMs) / 1e6;
      if (gigaflops > best.gigaflops) best = { name, lanes, gigaflops };
    }
    if (fusedSets.includes(best.name)) clocks.push(measureClock(addon, best, { numThreads, turnMs }));
  }
  const { name, lanes, gigaflops } = best;
  const peak = { instructionSet: name, lanes, numThreads, gigaflops };
  if (clocks.length === 0) return { ...peak, clockGhz: null, unitsPerCore: null, expectedGigaflops: null };
  const clockGhz = Math.max(...clocks);
  const perUnit = clockGhz * lanes * 2 * numThreads;
  const unitsPerCore = Math.max(1, Math.round(gigaflops / perUnit));
  return { ...peak, clockGhz, unitsPerCore, expectedGigaflops: perUnit * unitsPerCore };
}

/** In GHz, under as many multiply-adds as the units take beside the chain: wide ones may lower the clock. */
function measureClock(
  addon: NativeAddon,
  { name, lanes, gigaflops }: { name: string; lanes: number; gigaflops: number },
  { numThreads, turnMs }: { numThreads: number; turnMs: number },
): number {
  const y = new Float32Array(numThreads);
  const clockBeside = (units: number) => {
    const iterations = peakIterations / 4;
    const call = () => callKernel(addon, name, 'cycles', [y], [numThreads, iterations, units]);
    return (cyclesAnIteration * iterations) / bestMs(call, turnMs / 2) / 1e6;
  };
  const clock = clockBeside(1);
  return gigaflops / (clock * lanes * 2 * numThreads) > 1.4 ? clockBeside(2) : clock;
}

/** GFLOP/s of a product of matrices of 1024 x 1024, with the instruction set in use. */
export function measureProduct(addon: NativeAddon, limitMs: number): number {
  const size = 1024;
  const [a, b, c] = [filled(size * size), filled(size * size), new Float32Array(size * size)];
  const sizes = [1, size, size, size, 0, 0, size, size, size, 0, 0, 0, 0];
  const call = () => callKernel(addon, addon.info().selected, 'matmul', [a, b, null, null, null, c], sizes);
  call();
  return (2 * size ** 3) / bestMs(call, limitMs) / 1e6;
}

/** Runs a kernel on arrays outside the memory of the host. */
export function callKernel(
  addon: NativeAddon,
  instructionSet: string,
  kernel: KernelName,
  arrays: readonly KernelArray[],
  sizes: readonly number[],
): void {
  addon.callArrays(instructionSet, kernelTable[kernel].id, arrays, encodeSizes(kernel, sizes));
}

/** Small numbers: products of them neither overflow nor become subnormal. */
function filled(length: number): Float32Array {
  const values = new Float32Array(length);
  for (let i = 0; i < length; i++) values[i] = 0.1 + (i % 7) / 8;
  return values;
}

function bestMs(run: () => void, turnMs: number): number {
  return Math.min(...timeTurn(run, turnMs));
}
