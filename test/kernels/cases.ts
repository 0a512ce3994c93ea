import { Random } from '../../src/random.ts';
import { normalValues } from '../support/normal-values.ts';
import { attentionCases } from './attention-cases.ts';
import { decodeCases } from './decode-cases.ts';
import { int8Cases } from './int8-cases.ts';
import type { KernelCase } from './kernel-case.ts';
import { matmulCases } from './matmul-cases.ts';
import { optimizerCases } from './optimizer-cases.ts';
import { positionCases } from './position-cases.ts';

/** Odd and even sizes around the widths of vectors and tiles; 0 is empty. */
const lengths = [0, 1, 3, 17, 63, 64, 65, 1000];
const shapes: readonly (readonly [number, number])[] = [
  [0, 5],
  [1, 1],
  [3, 17],
  [17, 63],
  [65, 65],
  [40, 128],
];

/**
 * One rounding of float32 is 6e-8 of a number. Element-wise kernels do some ten, and an exponential of x carries x's rounding, x
 * times over;
 * sums over a row add those of their terms.
 */
const elementwise = 2e-6;
const rowwise = 4e-6;

/** Calls of every kernel but `peak` and `cycles`, which compute nothing, to be compared with the twins. */
export function allCases(): KernelCase[] {
  return [
    ...matmulCases(),
    ...attentionCases(),
    ...optimizerCases(),
    ...lengths.flatMap(lengthCases),
    ...shapes.flatMap(([rows, width]) => rowCases(rows, width)),
    ...positionCases(),
    ...decodeCases(),
    ...int8Cases(),
  ];
}

function lengthCases(length: number): KernelCase[] {
  const [x, dy] = [normalValues(length, 1, 3), normalValues(length, 2)];
  const label = `${length} elements`;
  const registers = Int32Array.from({ length: 64 }, (_, i) => 7 * i);
  return [
    ...[1, 2, 3].flatMap((kind): KernelCase[] => [
      {
        kernel: 'activation',
        label: `${label}, kind ${kind}`,
        sizes: [length, kind],
        operands: { z: x, y: length },
        tolerance: elementwise,
      },
      {
        kernel: 'activationBackward',
        label: `${label}, kind ${kind}`,
        sizes: [length, kind],
        operands: { dy, z: x, dz: length },
        tolerance: elementwise,
      },
    ]),
    ...[0, 1, 2].map(
      (kind): KernelCase => ({
        kernel: 'binary',
        label: `${label}, kind ${kind}`,
        sizes: [length, Math.max(1, length), kind],
        operands: { a: x, b: length === 0 ? [1] : dy, y: length },
        tolerance: 0,
      }),
    ),
    {
      kernel: 'binary',
      label: `${label}, repeating`,
      sizes: [length, 7, 0],
      operands: { a: x, b: normalValues(7, 3), y: length },
      tolerance: 0,
    },
    { kernel: 'scale', label, sizes: [length, 0.3], operands: { x, y: length }, tolerance: 0 },
    { kernel: 'readSum', label, sizes: [1, length], operands: { x, y: 1 }, tolerance: rowwise },
    { kernel: 'fill', label, sizes: [length, 0.3], operands: { y: length }, tolerance: 0 },
    {
      kernel: 'dropout',
      label,
      sizes: [length, 5, 6554],
      operands: { registers, x, y: length },
      tolerance: 0,
    },
  ];
}

function rowCases(rows: number, width: number): KernelCase[] {
  const size = rows * width;
  const label = `${rows} rows of ${width}`;
  const [x, dy, gain, bias] = [1, 2, 3, 4].map((seed) => normalValues(seed > 2 ? width : size, seed)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const statistics = Float32Array.from({ length: 2 * rows }, (_, i) => (i < rows ? 0.1 : 1.2));
  const random = new Random(5);
  const targets = Int32Array.from({ length: rows }, () => random.integer(width + 1) - 1);
  const ids = Int32Array.from({ length: rows }, () => random.integer(5));
  const entropy = (smoothing: number): KernelCase[] => [
    {
      kernel: 'crossEntropy',
      label: `${label}, smoothing ${smoothing}`,
      sizes: [rows, width, smoothing],
      operands: { logits: x, targets, logSumExp: rows, loss: 1 },
      tolerance: rowwise,
    },
    {
      kernel: 'crossEntropyBackward',
      label: `${label}, smoothing ${smoothing}`,
      sizes: [rows, width, smoothing],
      operands: { logits: x, targets, logSumExp: new Float32Array(rows).fill(3), dloss: [1.5], dlogits: size },
      tolerance: rowwise,
    },
  ];
  const norms: KernelCase[] = [
    {
      kernel: 'layerNorm',
      label,
      sizes: [rows, width, 1e-5],
      operands: { x, gain, bias, y: size, statistics: 2 * rows },
      // A row of one element is 0 but for rounding, divided by the root of epsilon.
      tolerance: rowwise,
    },
    {
      kernel: 'layerNorm',
      label: `${label}, no bias`,
      sizes: [rows, width, 1e-5],
      operands: { x, gain, y: size, statistics: 2 * rows },
      tolerance: rowwise,
    },
    {
      kernel: 'layerNormBackward',
      label,
      sizes: [rows, width],
      operands: { dy, x, gain, statistics, dx: size, dgain: width, dbias: width },
      tolerance: rowwise,
    },
    {
      kernel: 'layerNormBackward',
      label: `${label}, no bias`,
      sizes: [rows, width],
      operands: { dy, x, gain, statistics, dx: size, dgain: width },
      tolerance: rowwise,
    },
    {
      kernel: 'layerNormBackward',
      label: `${label}, residual`,
      sizes: [rows, width],
      operands: { dy, x, gain, statistics, dx: size, dgain: width, residual: x },
      tolerance: rowwise,
    },
    {
      kernel: 'rmsNormBackward',
      label: `${label}, residual`,
      sizes: [rows, width],
      operands: { dy, x, gain, statistics: statistics.slice(rows), dx: size, dgain: width, residual: x },
      tolerance: rowwise,
    },
    {
      kernel: 'rmsNorm',
      label,
      sizes: [rows, width, 1e-6],
      operands: { x, gain, y: size, statistics: rows },
      tolerance: rowwise,
    },
    {
      kernel: 'rmsNormBackward',
      label,
      sizes: [rows, width],
      operands: { dy, x, gain, statistics: statistics.slice(rows), dx: size, dgain: width },
      tolerance: rowwise,
    },
  ];
  return [
    ...norms,
    ...[0, 0.1].flatMap(entropy),
    {
      kernel: 'swiglu',
      label,
      sizes: [rows, width],
      operands: { gateUp: normalValues(2 * size, 6, 2), y: size },
      tolerance: elementwise,
    },
    {
      kernel: 'swigluBackward',
      label,
      sizes: [rows, width],
      operands: { dy, gateUp: normalValues(2 * size, 6, 2), dgateUp: 2 * size },
      tolerance: elementwise,
    },
    {
      kernel: 'embedding',
      label,
      sizes: [rows, 5, width],
      operands: { table: normalValues(5 * width, 7), ids, y: size },
      tolerance: 0,
    },
    {
      kernel: 'embeddingBackward',
      label,
      sizes: [rows, 5, width],
      operands: { ids, dy, dtable: 5 * width },
      tolerance: 0,
    },
    {
      kernel: 'embeddingBackwardAdd',
      label,
      sizes: [rows, 5, width],
      operands: { ids, dy, dtable: normalValues(5 * width, 7) },
      tolerance: 0,
    },
    { kernel: 'sumRows', label, sizes: [rows, width], operands: { x, y: width }, tolerance: rowwise },
    {
      kernel: 'copy',
      label: `${label} out of wider rows into wider ones`,
      sizes: [rows, width, width + 2, width + 3],
      operands: { x: normalValues(rows * (width + 2), 8), y: rows * (width + 3) },
      tolerance: 0,
    },
    {
      kernel: 'transpose',
      label: `two of ${label}`,
      sizes: [2, rows, width],
      operands: { x: normalValues(2 * size, 9), y: 2 * size },
      tolerance: 0,
    },
    {
      kernel: 'swapAxes',
      label: `two of ${label}`,
      sizes: [2, rows, 3, width],
      operands: { x: normalValues(6 * size, 9), y: 6 * size },
      tolerance: 0,
    },
  ];
}
