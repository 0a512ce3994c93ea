import { beforeAll, expect, it } from 'vitest';
import { activate } from '../../src/ops/activations.ts';
import { attention } from '../../src/ops/attention.ts';
import { crossEntropy } from '../../src/ops/cross-entropy.ts';
import { embedding } from '../../src/ops/embedding.ts';
import { linear } from '../../src/ops/linear.ts';
import { layerNorm, layerNormEpsilon, rmsNorm, rmsNormEpsilon } from '../../src/ops/normalisation.ts';
import { rotary } from '../../src/ops/rotary.ts';
import { swiglu } from '../../src/ops/swiglu.ts';
import type { KernelName } from '../../src/tensor/kernel-table.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { initAdamw, updateAdamw } from '../../src/training/adamw.ts';
import { switchBackend } from '../support/backends.ts';
import { differentiate, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { normalValues } from '../support/normal-values.ts';
import { attentionPair } from './attention-cases.ts';
import { type Operand, type Outputs, runCase } from './kernel-case.ts';
import { describeNative } from './native.ts';
import { registersOf } from './optimizer-cases.ts';

/** Sums of up to 70 terms of size 1 to 10, in float32 on both sides. */
const tolerance = { absolute: 1e-5, relative: 1e-5 };
const [rows, width] = [19, 33];
const size = rows * width;
const [x, dy] = [normalInput([rows, width], 1), normalValues(size, 2)];

describeNative('kernels and the definitions of ops/ on the backend cpu', (addon) => {
  beforeAll(() => switchBackend('cpu'));
  const set = addon.info().selected;
  const run = (kernel: KernelName, sizes: readonly number[], operands: Record<string, Operand>): Outputs =>
    runCase(addon, set, { kernel, label: kernel, sizes, operands, tolerance: 0 });

  it.each(['gelu', 'relu', 'relu2'] as const)('linear with bias and %s', (activation) => {
    const [weight, bias] = [normalInput([width, 40], 3), normalInput([40], 4)];
    const weights = normalValues(rows * 40, 5);
    const stock = differentiate((a, w, b) => linear(a, w, { bias: b, activation }), [x, weight, bias], weights);
    const kind = { gelu: 1, relu: 2, relu2: 3 }[activation];
    const forward = run('matmul', [1, rows, 40, width, 0, 0, width, 40, 40, 0, 0, 0, kind], {
      a: x.values,
      b: weight.values,
      bias: bias.values,
      before: rows * 40,
      c: rows * 40,
    });
    expectClose(forward.c!, stock.value, tolerance);
    const { dz } = run('activationBackward', [rows * 40, kind], { dy: weights, z: forward.before!, dz: rows * 40 });
    const dx = run('matmul', [1, rows, width, 40, 0, 1, 40, 40, width, 0, 0, 0, 0], {
      a: dz!,
      b: weight.values,
      c: size,
    });
    const dWeight = run('matmul', [1, width, 40, rows, 1, 0, width, 40, 40, 0, 0, 0, 0], {
      a: x.values,
      b: dz!,
      c: width * 40,
    });
    const dBias = run('sumRows', [rows, 40], { x: dz!, y: 40 });
    // Gradients reach 60 here.
    const ofGradients = { absolute: 1e-4, relative: 1e-5 };
    expectClose(dx.c!, stock.gradients[0]!, ofGradients);
    expectClose(dWeight.c!, stock.gradients[1]!, ofGradients);
    expectClose(dBias.y!, stock.gradients[2]!, ofGradients);
    expectClose(
      run('activation', [size, kind], { z: x.values, y: size }).y!,
      tf.tidy(() => activate(tf.tensor(Float32Array.from(x.values)), activation).value.dataSync()),
      tolerance,
    );
  });

  it('layer norm and RMS norm', () => {
    const [gain, bias] = [normalInput([width], 3), normalInput([width], 4)];
    const stock = differentiate((a, g, b) => layerNorm(a, g, b), [x, gain, bias], dy);
    const forward = run('layerNorm', [rows, width, layerNormEpsilon], {
      x: x.values,
      gain: gain.values,
      bias: bias.values,
      y: size,
      statistics: 2 * rows,
    });
    const shared = { dy, x: x.values, gain: gain.values, dx: size, dgain: width };
    const backward = run('layerNormBackward', [rows, width], {
      ...shared,
      statistics: forward.statistics!,
      dbias: width,
    });
    expectClose(forward.y!, stock.value, tolerance);
    for (const [i, name] of ['dx', 'dgain', 'dbias'].entries()) {
      expectClose(backward[name]!, stock.gradients[i]!, tolerance);
    }

    const rms = differentiate((a, g) => rmsNorm(a, g), [x, gain], dy);
    const { y, statistics } = run('rmsNorm', [rows, width, rmsNormEpsilon], {
      x: x.values,
      gain: gain.values,
      y: size,
      statistics: rows,
    });
    const rmsBackward = run('rmsNormBackward', [rows, width], { ...shared, statistics: statistics! });
    expectClose(y!, rms.value, tolerance);
    expectClose(rmsBackward.dx!, rms.gradients[0]!, tolerance);
    expectClose(rmsBackward.dgain!, rms.gradients[1]!, tolerance);
  });

  it('attention with grouped heads, causal and ALiBi; with padding', () => {
    const shape = { B: 2, T: 35, S: 35, H: 4, KV: 2, D: 8, causal: true, alibi: true };
    for (const z of [shape, { ...shape, T: 5, causal: false, alibi: false, masked: true }]) {
      const [forward, backward] = attentionPair(z, 0);
      const { q, k, v, mask, slopes } = forward.operands as Record<string, Float32Array>; // read, so values
      const op = (...tensors: Tensor[]) =>
        attention(tensors[0]!, tensors[1]!, tensors[2]!, {
          numHeads: z.H,
          numKeyValueHeads: z.KV,
          causal: z.causal,
          mask: mask === undefined ? undefined : tf.tensor2d(mask, [z.B, z.S]),
          alibiSlopes: slopes === undefined ? undefined : [...slopes],
        });
      const inputs = [
        { shape: [z.B, z.T, z.H * z.D], values: q! },
        { shape: [z.B, z.S, z.KV * z.D], values: k! },
        { shape: [z.B, z.S, z.KV * z.D], values: v! },
      ];
      const weights = backward.operands.dy as Float32Array; // read, so values
      const stock = differentiate(op, inputs, weights);
      const { y, logSumExp } = runCase(addon, set, forward);
      const gradients = runCase(addon, set, {
        ...backward,
        operands: { ...backward.operands, y: y!, logSumExp: logSumExp! },
      });
      expectClose(y!, stock.value, tolerance);
      for (const [i, name] of ['dq', 'dk', 'dv'].entries()) {
        expectClose(gradients[name]!, stock.gradients[i]!, tolerance);
      }
    }
  });

  it.each([0, 0.1])('cross-entropy with smoothing %f and positions that are not predicted', (labelSmoothing) => {
    const targets = Int32Array.from({ length: rows }, (_, i) => (i % 4 === 0 ? -1 : i));
    const stock = differentiate((logits) => crossEntropy(logits, targets, { labelSmoothing }), [x], [1]);
    const sizes = [rows, width, labelSmoothing];
    const { loss, logSumExp } = run('crossEntropy', sizes, { logits: x.values, targets, logSumExp: rows, loss: 1 });
    const operands = { logits: x.values, targets, logSumExp: logSumExp!, dloss: [1], dlogits: size };
    expectClose(loss!, stock.value, tolerance);
    expectClose(run('crossEntropyBackward', sizes, operands).dlogits!, stock.gradients[0]!, { absolute: 1e-6 });
  });

  it('SwiGLU, rotary positions, embedding', () => {
    const gateUp = normalInput([rows, 2 * width], 6);
    const gated = differentiate((a) => swiglu(a), [gateUp], dy);
    const operands = { gateUp: gateUp.values, y: size };
    expectClose(run('swiglu', [rows, width], operands).y!, gated.value, tolerance);
    const { dgateUp } = run('swigluBackward', [rows, width], { dy, gateUp: gateUp.values, dgateUp: 2 * size });
    expectClose(dgateUp!, gated.gradients[0]!, tolerance);

    const [B, T, H, D] = [2, 5, 3, 8];
    const turned = normalInput([B, T, H * D], 7);
    const stock = differentiate((a) => rotary(a, { numHeads: H, startPosition: 4 }), [turned], turned.values);
    const angles = Float32Array.from({ length: (4 + T) * D }, (_, i) => {
      const angle = Math.floor(i / D) * 10000 ** (-(i % (D / 2)) / (D / 2));
      return i % D < D / 2 ? Math.cos(angle) : Math.sin(angle);
    });
    const rotate = (inverse: number) =>
      run('rotary', [B, T, H, D, H * D, H * D, 4, inverse, 4 + T], { x: turned.values, angles, y: B * T * H * D }).y!;
    expectClose(rotate(0), stock.value, tolerance);
    expectClose(rotate(1), stock.gradients[0]!, tolerance);

    const ids = Int32Array.from({ length: rows }, (_, i) => (i * i) % 7);
    const table = normalInput([7, width], 8);
    const looked = differentiate((t) => embedding(t, ids, [rows]), [table], dy);
    expect(run('embedding', [rows, 7, width], { table: table.values, ids, y: size }).y).toEqual(looked.value);
    // The same sums in the same order.
    expect(run('embeddingBackward', [rows, 7, width], { ids, dy, dtable: 7 * width }).dtable).toEqual(
      looked.gradients[0],
    );
  });

  it('AdamW of training/adamw.ts over several steps', () => {
    const lengths = [40, 7];
    const weights = new Map(lengths.map((length, i) => [`${i}`, normalValues(length, i)]));
    const state = initAdamw(weights);
    const ours: Record<string, Operand> = {};
    for (const i of lengths.keys()) {
      ours[`weights${i}`] = weights.get(`${i}`)!.slice();
      ours[`firstMoments${i}`] = state.firstMoments.get(`${i}`)!.slice();
      ours[`secondMoments${i}`] = state.secondMoments.get(`${i}`)!.slice();
    }
    for (let step = 0; step < 5; step++) {
      const gradients = new Map(lengths.map((length, i) => [`${i}`, normalValues(length, 10 * step + i)]));
      for (const [i, g] of gradients) ours[`gradients${i}`] = g;
      const registers = registersOf({ step, learningRate: 0.01, maxGradNorm: 2 });
      const outputs = run('adamw', [2, 40, 1, 7, 0], { ...ours, registers, norm: 2 });
      Object.assign(ours, outputs);
      updateAdamw(weights, gradients, state, {
        step,
        learningRate: 0.01,
        gradientScale: outputs.norm![1]!,
        decays: (name) => name === '0',
        config: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.1 },
      });
      for (const i of lengths.keys()) {
        // Five steps of 0.01, each right to some 1e-6 of itself, on weights of size 1.
        expectClose(outputs[`weights${i}`]!, weights.get(`${i}`)!, { absolute: 5e-7 });
        expectClose(outputs[`secondMoments${i}`]!, state.secondMoments.get(`${i}`)!, {
          absolute: 1e-8,
          relative: 1e-6,
        });
      }
    }
  });
});
