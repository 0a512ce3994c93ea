import { normalValues } from '../support/normal-values.ts';
import type { KernelCase, Operand } from './kernel-case.ts';

/** Rates and step as the registers hold them: integers in words 0 to 3, doubles from word 4. */
export function registersOf({ step = 3, learningRate = 1e-3, maxGradNorm = 1 } = {}): Int32Array {
  const ints = new Int32Array(64);
  ints[0] = step;
  new Float64Array(ints.buffer).set([learningRate, 0.9, 0.99, 1e-8, 0.1, maxGradNorm], 2);
  return ints;
}

/** Several tensors of odd lengths in one call, with and without clipping and decay, and the cases in which nothing may change. */
export function optimizerCases(): KernelCase[] {
  const lengths = [1, 17, 0, 1000, 20_000];
  const tensors = (gradient: (values: Float32Array) => Float32Array): Record<string, Operand> =>
    Object.fromEntries(
      lengths.flatMap((length, i) => [
        [`weights${i}`, normalValues(length, 10 + i)],
        [`gradients${i}`, gradient(normalValues(length, 20 + i))],
        [`firstMoments${i}`, normalValues(length, 30 + i, 0.1)],
        [`secondMoments${i}`, normalValues(length, 40 + i).map((x) => x * x)],
      ]),
    );
  const sizes = [lengths.length, ...lengths.flatMap((length, i) => [length, i % 2])];
  const same = tensors((values) => values);
  const call = (label: string, registers: Int32Array, operands: Record<string, Operand>): KernelCase => ({
    kernel: 'adamw',
    label,
    sizes,
    operands: { registers, norm: 2, ...operands },
    // The twin works in double precision; the norm is a sum of 21,000 squares.
    tolerance: 2e-6,
  });
  return [
    call('clipped', registersOf(), same),
    call('not clipped, first step', registersOf({ step: 0, maxGradNorm: 0 }), { ...same, loss: [2.5] }),
    call('a loss of NaN', registersOf(), { ...same, loss: [Number.NaN] }),
    call(
      'a gradient of infinity',
      registersOf(),
      tensors((values) => values.map((x, i) => (i === 500 ? Number.POSITIVE_INFINITY : x))),
    ),
  ];
}
