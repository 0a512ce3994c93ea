import { encodeSizes } from '../tensor/encode-call.ts';
import { type KernelName, kernelTable } from '../tensor/kernel-table.ts';
import type { KernelArray, NativeAddon } from '../tensor/native/load-native.ts';
import { type Measure, type Timing, timeTurn, timingOf } from './timing.ts';

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
const cycleIterations = 5000;
const cyclesAnIteration = 32;

/** Calls to time, and the figures that follow from their fastest times. */
export interface PeakBench {
  readonly measures: readonly Measure[];
  /** @param timings of all measures */
  result(timings: ReadonlyMap<string, Timing>): PeakSpeed;
}

/**
 * Multiply-adds with each instruction set, of which the fastest counts, and the clock: a chain of additions that wait for one
 * another, one cycle each, beside as many multiply-adds as one or two units take, since wide ones may lower it.
 */
export function peakBench(addon: NativeAddon, numThreads: number): PeakBench {
  const vectorSets = addon.info().instructionSets.filter(({ lanes }) => lanes > 1);
  const fused = vectorSets.filter(({ name }) => fusedSets.includes(name));
  const sets = fused.length > 0 ? fused : vectorSets;
  const y = new Float32Array(numThreads);
  const measure = (set: string, kernel: 'peak' | 'cycles', sizes: readonly number[]): Measure => ({
    id: [kernel, set, ...sizes.slice(1)].join(' '),
    prepare: () => addon.setThreads(numThreads),
    run: () => callKernel(addon, set, kernel, [y], [numThreads, ...sizes]),
  });
  const peaks = new Map(sets.map(({ name }) => [name, measure(name, 'peak', [peakIterations])]));
  const clocks = new Map(
    fused.map(({ name }) => [name, [1, 2].map((units) => measure(name, 'cycles', [cycleIterations, units]))]),
  );
  return {
    measures: [...peaks.values(), ...[...clocks.values()].flat()],
    result(timings) {
      const msOf = ({ id }: Measure) => timings.get(id)!.minMs;
      let best = { name: '', lanes: 0, gigaflops: 0 };
      for (const { name, lanes } of sets) {
        const gigaflops = (flopsAnIteration * lanes * peakIterations * numThreads) / msOf(peaks.get(name)!) / 1e6;
        if (gigaflops > best.gigaflops) best = { name, lanes, gigaflops };
      }
      const { name, lanes, gigaflops } = best;
      const clocksGhz = clocks.get(name)?.map((clock) => (cyclesAnIteration * cycleIterations) / msOf(clock) / 1e6);
      const peak = { instructionSet: name, lanes, numThreads, gigaflops };
      return { ...peak, ...expectation(peak, clocksGhz) };
    },
  };
}

/** @param clocksGhz beside the multiply-adds of one unit, and of two; a core with one unit cannot do the second in time */
function expectation(
  { lanes, numThreads, gigaflops }: Pick<PeakSpeed, 'lanes' | 'numThreads' | 'gigaflops'>,
  clocksGhz: readonly number[] | undefined,
): Pick<PeakSpeed, 'clockGhz' | 'unitsPerCore' | 'expectedGigaflops'> {
  if (clocksGhz === undefined) return { clockGhz: null, unitsPerCore: null, expectedGigaflops: null };
  const perUnit = 2 * lanes * numThreads;
  const hasTwoUnits = gigaflops / (clocksGhz[0]! * perUnit) > 1.4;
  const clockGhz = clocksGhz[hasTwoUnits ? 1 : 0]!;
  const unitsPerCore = Math.max(1, Math.round(gigaflops / (clockGhz * perUnit)));
  return { clockGhz, unitsPerCore, expectedGigaflops: clockGhz * perUnit * unitsPerCore };
}

/** Measures the peak at once, in three rounds. @param limitMs for all of it, roughly */
export function measurePeak(
  addon: NativeAddon,
  { numThreads, limitMs }: { readonly numThreads: number; readonly limitMs: number },
): PeakSpeed {
  const { measures, result } = peakBench(addon, numThreads);
  addon.setThreads(numThreads);
  const times = new Map<string, number[]>(measures.map(({ id }) => [id, []]));
  for (let round = 0; round < 3; round++) {
    for (const { id, run } of measures) times.get(id)!.push(...timeTurn(run, limitMs / 3 / measures.length));
  }
  return result(new Map([...times].map(([id, list]) => [id, timingOf(list)])));
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
