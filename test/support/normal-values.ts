import { Random } from '../../src/random.ts';

/** Normal numbers rounded to float32, always the same for the same seed. */
export function normalValues(size: number, seed: number, deviation = 1): Float32Array {
  const random = new Random(seed);
  return Float32Array.from({ length: size }, () => deviation * random.normal());
}

/** The number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
