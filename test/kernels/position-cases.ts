import { normalValues } from '../support/normal-values.ts';
import type { KernelCase } from './kernel-case.ts';

/** Two products and a sum, each rounded. */
const tolerance = 1e-6;

/** Rotary positions with a start, or with a position for each sequence. */
export function positionCases(): KernelCase[] {
  return [
    [1, 1, 1, 2],
    [2, 3, 2, 6],
    [1, 17, 3, 34],
    [3, 5, 2, 64],
    [0, 4, 2, 8],
  ].flatMap(([batch, length, heads, headDim]): KernelCase[] => {
    const width = heads! * headDim!;
    const numAngles = length! + 9;
    const operands = {
      x: normalValues(batch! * length! * (width + 1), 1),
      angles: normalValues(numAngles * headDim!, 2),
      y: batch! * length! * (width + 2),
    };
    const sizes = (start: number, inverse: number) => [
      batch!,
      length!,
      heads!,
      headDim!,
      width + 1,
      width + 2,
      start,
      inverse,
      numAngles,
    ];
    const label = `B ${batch}, T ${length}, H ${heads}, D ${headDim}`;
    return [
      { kernel: 'rotary', label, sizes: sizes(4, 0), operands, tolerance },
      {
        kernel: 'rotary',
        label: `${label}, inverse, a position for each sequence`,
        sizes: sizes(0, 1),
        operands: { ...operands, positions: Int32Array.from({ length: batch! }, (_, b) => 3 * b) },
        tolerance,
      },
    ];
  });
}
