import { normalValues } from '../support/normal-values.ts';
import type { KernelCase } from './kernel-case.ts';

/** Sums of groups are exact integers; scales and the sums of groups are rounded. */
const tolerance = 2e-6;

/** Weights of 8 bits, of matrices whose sides are and are not multiples of a panel and a group; products of one row to many. */
export function int8Cases(): KernelCase[] {
  return [
    [1, 1, 1],
    [1, 16, 64],
    [3, 17, 65],
    [2, 33, 344],
    [7, 48, 130],
    [19, 100, 67],
    [0, 4, 8],
  ].flatMap(([m, n, k]): KernelCase[] => [
    ...[0, 1].map((trans) => quantiseCase(n!, k!, trans)),
    ...[0, 1].map((kind) => productCase([m!, n!, k!], kind)),
  ]);
}

const numWords = (n: number, k: number): number => Math.ceil(n / 16) * Math.ceil(k / 4) * 16;
const numScales = (n: number, k: number): number => Math.ceil(n / 16) * Math.ceil(k / 64) * 16;

function quantiseCase(n: number, k: number, trans: number): KernelCase {
  const ldw = (trans ? k : n) + 3;
  const w = normalValues((trans ? n : k) * ldw, 1);
  return {
    kernel: 'quantise',
    label: `${k} x ${n}${trans ? ', transposed' : ''}`,
    sizes: [n, k, trans, ldw],
    operands: { w, q: new Int32Array(numWords(n, k)), scales: numScales(n, k) },
    tolerance: 0,
  };
}

function productCase([m, n, k]: [number, number, number], kind: number): KernelCase {
  const [ldx, ldy] = [k + 1, n + 2];
  // Bytes of all values but 0, which no weight becomes; the last of a word may be past k, and meets 0.
  const bytes = Uint8Array.from({ length: 4 * numWords(n, k) }, (_, i) => 1 + ((i * 37) % 255));
  return {
    kernel: 'matmulInt8',
    label: `${m} x ${k} x ${n}, activation ${kind}`,
    sizes: [m, n, k, ldx, ldy, kind],
    operands: {
      x: normalValues(m * ldx, 2),
      q: new Int32Array(bytes.buffer),
      scales: normalValues(numScales(n, k), 3).map((scale) => Math.abs(scale) / 127),
      ...(kind > 0 && { bias: normalValues(n, 4) }),
      y: m * ldy,
    },
    tolerance,
  };
}
