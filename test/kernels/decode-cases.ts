import { normalValues } from '../support/normal-values.ts';
import type { KernelCase } from './kernel-case.ts';

/** Probabilities err by their score's rounding, and outputs are sums of them. */
const attentionTolerance = 1e-5;

interface CachedSizes {
  readonly B: number;
  readonly T: number;
  readonly H: number;
  readonly KV: number;
  readonly D: number;
  readonly capacity: number;
  /** Of each sequence; all of the cache is seen without. */
  readonly positions?: readonly number[];
  readonly masked?: boolean;
  readonly alibi?: boolean;
}

/** Calls of the kernels that decoding adds. */
export function decodeCases(): KernelCase[] {
  const attentions: CachedSizes[] = [
    { B: 1, T: 1, H: 1, KV: 1, D: 1, capacity: 1, positions: [0] },
    { B: 1, T: 1, H: 4, KV: 4, D: 32, capacity: 64, positions: [40] },
    { B: 2, T: 1, H: 4, KV: 2, D: 48, capacity: 64, positions: [0, 63] },
    { B: 3, T: 1, H: 2, KV: 1, D: 5, capacity: 21, positions: [15, 16, 17], alibi: true },
    { B: 2, T: 3, H: 3, KV: 3, D: 17, capacity: 40, positions: [4, 33], alibi: true },
    { B: 1, T: 5, H: 2, KV: 2, D: 64, capacity: 300, positions: [290] },
    { B: 2, T: 1, H: 2, KV: 2, D: 33, capacity: 19, masked: true },
    { B: 1, T: 4, H: 4, KV: 1, D: 3, capacity: 7, masked: true, alibi: true },
    { B: 1, T: 2, H: 2, KV: 2, D: 4, capacity: 6, positions: [-2] },
    { B: 1, T: 3, H: 2, KV: 2, D: 4, capacity: 6, positions: [5] },
    { B: 0, T: 1, H: 2, KV: 2, D: 4, capacity: 6, positions: [] },
    { B: 16, T: 1, H: 4, KV: 4, D: 32, capacity: 128, positions: Array.from({ length: 16 }, (_, b) => 8 * b) },
  ];
  return [
    ...attentions.map(cachedCase),
    ...[
      [1, 1, 5],
      [2, 3, 17],
      [3, 1, 64],
      [0, 2, 8],
      [2, 300, 33],
    ].flatMap(([batch, length, width]) => rowCases(batch!, length!, width!)),
  ];
}

function cachedCase({ B, T, H, KV, D, capacity, ...rest }: CachedSizes): KernelCase {
  const [ldq, ldy] = [H * D + 3, H * D + 1];
  const { positions, masked, alibi } = rest;
  return {
    kernel: 'attentionCached',
    label: JSON.stringify({ B, T, H, KV, D, capacity, ...rest }),
    sizes: [B, T, H, KV, D, capacity, ldq, ldy],
    operands: {
      q: normalValues(B * T * ldq, 1),
      keys: normalValues(B * capacity * KV * D, 2),
      values: normalValues(B * capacity * KV * D, 3),
      ...(positions && { positions: Int32Array.from(positions) }),
      ...(masked && { mask: Float32Array.from({ length: B * capacity }, (_, i) => (i % 3 === 1 ? 0 : 1)) }),
      ...(alibi && { slopes: Float32Array.from({ length: H }, (_, head) => 0.5 ** (head + 1)) }),
      y: B * T * ldy,
    },
    tolerance: attentionTolerance,
  };
}

function rowCases(batch: number, length: number, width: number): KernelCase[] {
  const capacity = length + 4;
  const label = `B ${batch}, T ${length}, ${width} wide`;
  const size = batch * length * width;
  const positions = Int32Array.from({ length: batch }, (_, b) => 3 * b);
  const [x, table] = [normalValues(size, 1), normalValues(capacity * width, 2)];
  const sizes = [batch, length, width, 0, capacity];
  const rows = (at: string, operands: KernelCase['operands'], start = 0): KernelCase => ({
    kernel: 'positionRows',
    label: `${label}, ${at}`,
    sizes: sizes.with(3, start),
    operands: { table, y: size, ...operands },
    tolerance: 0,
  });
  return [
    {
      kernel: 'writeCache',
      label: `${label}, some past its end`,
      sizes: [batch, length, width, width + 2, capacity],
      operands: {
        x: normalValues(batch * length * (width + 2), 1),
        positions,
        cache: normalValues(batch * capacity * width, 2),
      },
      tolerance: 0,
    },
    {
      kernel: 'logSumExp',
      label,
      sizes: [batch * length, width],
      operands: { x: normalValues(size, 5, 4), y: batch * length },
      tolerance: 1e-6,
    },
    rows('positions, some outside', { x, positions }),
    rows('a start', { x }, 2),
    rows('nothing added', { positions: positions.map((position) => -position) }),
    {
      kernel: 'headNorm',
      label,
      sizes: [batch * length, 3, width, 3 * width + 1, 3 * width + 2, 1e-6],
      operands: {
        x: normalValues(batch * length * (3 * width + 1), 3),
        gain: normalValues(width, 4),
        y: batch * length * (3 * width + 2),
      },
      tolerance: 4e-6,
    },
  ];
}
