import type { KernelHost } from './kernel-host.ts';

/** What changes from step to step while a program stays the same. */
export interface StepRegisters {
  /** Updates done before this one. */
  readonly step: number;
  readonly microStep: number;
  readonly seed: number;
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** 0 for no clipping. */
  readonly maxGradNorm: number;
}

/** Places within the block of 64 words, as in src/kernels/kernel.h: 32-bit integers, then doubles by index of 8 bytes. */
const intPlaces = { step: 0, seedLow: 1, seedHigh: 2, microStep: 3 };
const doublePlaces = { learningRate: 2, beta1: 3, beta2: 4, epsilon: 5, weightDecay: 6, maxGradNorm: 7 };

/** Writes those that are given; the others stay. */
export function writeRegisters(
  host: Pick<KernelHost, 'ints' | 'doubles' | 'registers'>,
  values: Partial<StepRegisters>,
): void {
  const { ints, doubles, registers } = host;
  const { seed, step, microStep } = values;
  if (step !== undefined) ints[registers + intPlaces.step] = step;
  if (microStep !== undefined) ints[registers + intPlaces.microStep] = microStep;
  if (seed !== undefined) {
    ints[registers + intPlaces.seedLow] = seed >>> 0;
    ints[registers + intPlaces.seedHigh] = Math.floor(seed / 2 ** 32);
  }
  for (const [name, place] of Object.entries(doublePlaces)) {
    const value = values[name as keyof typeof doublePlaces]; // the keys of doublePlaces
    if (value !== undefined) doubles[registers / 2 + place] = value;
  }
}
