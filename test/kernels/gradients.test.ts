import { expect, it } from 'vitest';
import type { KernelName } from '../../src/tensor/kernel-table.ts';
import type { NativeAddon } from '../../src/tensor/native/load-native.ts';
import { normalValues } from '../support/normal-values.ts';
import { attentionPair } from './attention-cases.ts';
import { type KernelCase, type Operand, runCase } from './kernel-case.ts';
import { describeNative } from './native.ts';

/** A forward kernel, its backward kernel, and which gradient belongs to which input. */
interface GradientCase {
  readonly label: string;
  readonly forward: KernelCase;
  /** The output whose gradient is dy. */
  readonly output: string;
  readonly backward: KernelName;
  readonly backwardSizes: readonly number[];
  /** Operands of the backward kernel, given dy and what the forward kernel wrote. */
  readonly operands: (dy: Float64Array, outputs: Record<string, ArrayLike<number>>) => Record<string, Operand>;
  /** Gradient by input. */
  readonly gradients: Readonly<Record<string, string>>;
}

/** Central differences of step h err by h^2 of the third derivative and 1e-16 / h of rounding: some 1e-10 each. */
const step = 1e-5;
/** What every kernel must hold (relative to the largest gradient). */
const tolerance = 1e-6;

describeNative('gradients of the twins in double precision', (addon) => {
  it.each(gradientCases())('$label: equals central differences', (one) => {
    const outputs = runCase(addon, 'twin64', one.forward);
    const dy = Float64Array.from(normalValues(outputs[one.output]!.length, 77));
    const backward: KernelCase = {
      kernel: one.backward,
      label: one.label,
      sizes: one.backwardSizes,
      operands: one.operands(dy, outputs),
      tolerance,
    };
    const gradients = runCase(addon, 'twin64', backward);
    for (const [input, gradient] of Object.entries(one.gradients)) {
      const values = Float64Array.from(one.forward.operands[input] as ArrayLike<number>); // inputs are values
      const numeric = values.map((_, place) => centralDifference(addon, one, values, place, { input, dy }));
      const scale = Math.max(...numeric.map(Math.abs));
      const errors = numeric.map((expected, i) => Math.abs(expected - gradients[gradient]![i]!) / scale);
      expect(scale).toBeGreaterThan(0);
      expect(Math.max(...errors), gradient).toBeLessThanOrEqual(tolerance);
    }
  });
});

function centralDifference(
  addon: NativeAddon,
  { forward, output }: GradientCase,
  values: Float64Array,
  place: number,
  { input, dy }: { input: string; dy: Float64Array },
): number {
  const lossAt = (change: number): number => {
    const operands = { ...forward.operands, [input]: values.with(place, values[place]! + change) };
    const y = runCase(addon, 'twin64', { ...forward, operands })[output]!;
    return dy.reduce((sum, weight, i) => sum + weight * y[i]!, 0);
  };
  return (lossAt(step) - lossAt(-step)) / (2 * step);
}

function gradientCases(): GradientCase[] {
  const [rows, width] = [4, 7];
  const size = rows * width;
  const [x, gain, bias] = [normalValues(size, 1), normalValues(width, 2), normalValues(width, 3)];
  const norms: GradientCase[] = [
    {
      label: 'layerNorm',
      forward: caseOf('layerNorm', [rows, width, 1e-5], { x, gain, bias, y: size, statistics: 2 * rows }),
      output: 'y',
      backward: 'layerNormBackward',
      backwardSizes: [rows, width],
      operands: (dy, { statistics }) => ({
        dy,
        x,
        gain,
        statistics: statistics!,
        dx: size,
        dgain: width,
        dbias: width,
      }),
      gradients: { x: 'dx', gain: 'dgain', bias: 'dbias' },
    },
    {
      label: 'rmsNorm',
      forward: caseOf('rmsNorm', [rows, width, 1e-6], { x, gain, y: size, statistics: rows }),
      output: 'y',
      backward: 'rmsNormBackward',
      backwardSizes: [rows, width],
      operands: (dy, { statistics }) => ({ dy, x, gain, statistics: statistics!, dx: size, dgain: width }),
      gradients: { x: 'dx', gain: 'dgain' },
    },
  ];
  const activations = [1, 2, 3].map(
    (kind): GradientCase => ({
      label: `activation ${kind}`,
      forward: caseOf('activation', [size, kind], { z: x, y: size }),
      output: 'y',
      backward: 'activationBackward',
      backwardSizes: [size, kind],
      operands: (dy) => ({ dy, z: x, dz: size }),
      gradients: { z: 'dz' },
    }),
  );
  const gateUp = normalValues(2 * size, 4);
  const swiglu: GradientCase = {
    label: 'swiglu',
    forward: caseOf('swiglu', [rows, width], { gateUp, y: size }),
    output: 'y',
    backward: 'swigluBackward',
    backwardSizes: [rows, width],
    operands: (dy) => ({ dy, gateUp, dgateUp: 2 * size }),
    gradients: { gateUp: 'dgateUp' },
  };
  const targets = Int32Array.of(3, -1, 0, 6);
  const entropies = [0, 0.1].map(
    (smoothing): GradientCase => ({
      label: `crossEntropy, smoothing ${smoothing}`,
      forward: caseOf('crossEntropy', [rows, width, smoothing], { logits: x, targets, logSumExp: rows, loss: 1 }),
      output: 'loss',
      backward: 'crossEntropyBackward',
      backwardSizes: [rows, width, smoothing],
      operands: (dloss, { logSumExp }) => ({ logits: x, targets, logSumExp: logSumExp!, dloss, dlogits: size }),
      gradients: { logits: 'dlogits' },
    }),
  );
  const ids = Int32Array.of(2, 0, 2, 1);
  const embedding: GradientCase = {
    label: 'embedding',
    forward: caseOf('embedding', [rows, rows, width], { table: x, ids, y: size }),
    output: 'y',
    backward: 'embeddingBackward',
    backwardSizes: [rows, rows, width],
    operands: (dy) => ({ ids, dy, dtable: size }),
    gradients: { table: 'dtable' },
  };
  // The angles need not be cosines and sines of anything for the transpose, but for the gradient's kernel to be its inverse.
  const angles = Float64Array.from({ length: 24 }, (_, i) =>
    i % 6 < 3 ? Math.cos(i - (i % 6) + (i % 3)) : Math.sin(i - (i % 6) + (i % 3)),
  );
  const rotarySizes = (inverse: number) => [2, 2, 2, 6, 12, 12, 1, inverse, 4];
  const turned = normalValues(48, 5);
  const rotary: GradientCase = {
    label: 'rotary',
    forward: caseOf('rotary', rotarySizes(0), { x: turned, angles, y: 48 }),
    output: 'y',
    backward: 'rotary',
    backwardSizes: rotarySizes(1),
    operands: (dy) => ({ x: dy, angles, y: 48 }),
    gradients: { x: 'y' },
  };
  return [...norms, ...activations, swiglu, ...entropies, embedding, rotary, ...attentionGradients()];
}

function attentionGradients(): GradientCase[] {
  const shape = { B: 2, T: 4, S: 4, H: 4, KV: 2, D: 3, causal: true, alibi: true };
  return [shape, { ...shape, T: 3, S: 5, causal: false, alibi: false, masked: true }].map((sizes): GradientCase => {
    const [forward, backward] = attentionPair(sizes, 0);
    return {
      label: `attention ${forward.label}`,
      forward,
      output: 'y',
      backward: 'attentionBackward',
      backwardSizes: backward.sizes,
      operands: (dy, { y, logSumExp }) => ({ ...backward.operands, dy, y: y!, logSumExp: logSumExp! }),
      gradients: { q: 'dq', k: 'dk', v: 'dv' },
    };
  });
}

function caseOf(kernel: KernelName, sizes: readonly number[], operands: Record<string, Operand>): KernelCase {
  return { kernel, label: kernel, sizes, operands, tolerance };
}
