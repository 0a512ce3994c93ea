import { describe, expect, it } from 'vitest';
import { globalNorm, initAdamw, updateAdamw } from '../../src/training/adamw.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

interface AdamwCase {
  readonly betas: readonly [number, number];
  readonly eps: number;
  readonly weightDecay: number;
  readonly maxGradNorm: number;
  readonly parameters: readonly { readonly name: string; readonly decayed: boolean; readonly value: Nested }[];
  readonly steps: readonly {
    readonly learningRate: number;
    readonly gradients: readonly Nested[];
    readonly gradNorm: number;
    readonly parameters: readonly Nested[];
  }[];
}

const toArrays = (names: readonly string[], values: readonly Nested[]) =>
  new Map(names.map((name, i) => [name, Float32Array.from(flat(values[i]!))]));

describe('updateAdamw', () => {
  it.each(readCases<AdamwCase>('adamw'))("follows PyTorch's clip_grad_norm_ and AdamW: $name", (golden) => {
    const { betas, eps, weightDecay, maxGradNorm, parameters, steps } = golden;
    const names = parameters.map(({ name }) => name);
    const weights = toArrays(
      names,
      parameters.map(({ value }) => value),
    );
    const state = initAdamw(weights);
    const config = { beta1: betas[0], beta2: betas[1], epsilon: eps, weightDecay };
    const decays = (name: string) => parameters.find((parameter) => parameter.name === name)!.decayed;
    for (const [step, { learningRate, gradients, gradNorm, parameters: expected }] of steps.entries()) {
      const arrays = toArrays(names, gradients);
      const norm = globalNorm(arrays);
      expectClose([norm], [gradNorm], { absolute: 0, relative: 1e-6 }); // the golden norm has 8 digits, of float32 sums
      const gradientScale = norm > maxGradNorm ? maxGradNorm / norm : 1;
      updateAdamw(weights, arrays, state, { step, learningRate, gradientScale, decays, config });
      for (const [i, name] of names.entries()) {
        // PyTorch works in float32: a few roundings of numbers up to 2.
        expectClose(weights.get(name)!, flat(expected[i]!), { absolute: 1e-6 });
      }
    }
  });

  it('decays a weight without a gradient by rate times decay, and leaves one that does not decay', () => {
    const weights = new Map([
      ['matrix', Float32Array.of(2)],
      ['bias', Float32Array.of(2)],
    ]);
    const gradients = new Map([...weights.keys()].map((name) => [name, new Float32Array(1)]));
    updateAdamw(weights, gradients, initAdamw(weights), {
      step: 0,
      learningRate: 0.5,
      gradientScale: 1,
      decays: (name) => name === 'matrix',
      config: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.1 },
    });
    expect(weights.get('matrix')![0]).toBeCloseTo(1.9, 6);
    expect(weights.get('bias')![0]).toBe(2);
  });
});

describe('globalNorm', () => {
  it('is Euclidean over all arrays together', () => {
    expect(
      globalNorm(
        new Map([
          ['a', Float32Array.of(1, 2)],
          ['b', Float32Array.of(2, 4)],
        ]),
      ),
    ).toBe(5);
  });

  it('of no arrays is 0', () => {
    expect(globalNorm(new Map())).toBe(0);
  });
});
