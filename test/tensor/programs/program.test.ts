import { expect, it } from 'vitest';
import { kernelBackend } from '../../../src/tensor/backend/kernel-backend.ts';
import { lifetimesOf, planWorkspace } from '../../../src/tensor/programs/plan-workspace.ts';
import { Program } from '../../../src/tensor/programs/program.ts';
import { recordProgram } from '../../../src/tensor/programs/program-cache.ts';
import { type Tensor, tf } from '../../../src/tensor/tf.ts';
import { describeOnKernelBackends } from '../../support/backends.ts';

const record = (values: Float32Array, step: (x: Tensor) => Tensor): Program =>
  recordProgram(kernelBackend()!, { x: values }, () => ({ y: step(tf.tensor1d(values)) }));

describeOnKernelBackends('a program', () => {
  it('computes on new inputs, which a constant does not follow', () => {
    const program = record(Float32Array.of(1, 2), (x) => tf.add(tf.mul(x, 3), tf.tensor1d([10, 20])));
    program.run({ x: Float32Array.of(5, 7) });
    expect([...program.read('y')]).toEqual([25, 41]);
    program.run({ x: Float32Array.of(0, 1) });
    expect([...program.read('y')]).toEqual([10, 23]);
    expect(() => program.run({ x: Float32Array.of(0) })).toThrow("input 'x': expected 2 words");
    program.dispose();
  });

  it('goes on when another program makes the workspace move', () => {
    const chain = (x: Tensor) => tf.add(tf.mul(tf.add(x, x), x), x);
    const small = record(new Float32Array(2), chain);
    small.run({ x: Float32Array.of(1, 2) });
    const large = record(new Float32Array(100_000), chain);
    large.run({ x: new Float32Array(100_000).fill(1) });
    small.run({ x: Float32Array.of(3, 4) });
    expect([...small.read('y')]).toEqual([21, 36]);
    for (const program of [small, large]) program.dispose();
  });

  it('gives a wrong result where buffers that live at once share a place: the control of the planner', () => {
    const step = (x: Tensor) => tf.mul(tf.add(x, 1), tf.add(x, 2));
    const right = record(Float32Array.of(0), step);
    const { host, workspace } = kernelBackend()!;
    const ended = lifetimesOf(right.recording).map((lifetime) => ({ ...lifetime, last: lifetime.first }));
    const wrong = new Program(host, workspace, right.recording, planWorkspace(ended));
    for (const program of [right, wrong]) program.run({ x: Float32Array.of(3) });
    expect(right.read('y')[0]).toBe(20);
    expect(wrong.read('y')[0]).not.toBe(20);
    for (const program of [right, wrong]) program.dispose();
  });

  it.each([
    ['reads a value', (x: Tensor) => tf.mul(x, x.dataSync()[0]!), 'reads or writes values in JavaScript'],
    ['needs a stock kernel', (x: Tensor) => tf.erf(x), "TensorFlow.js's Erf cannot be recorded"],
    ['keeps a tensor', (x: Tensor) => tf.add(x, tf.keep(tf.add(x, 1))), '1 tensors of a recorded step outlive it'],
    ['computes nothing', (x: Tensor) => x, "output 'y' is not its own memory"],
  ])('is refused for a step that %s', (_, step, message) => {
    expect(() => record(Float32Array.of(1, 2), step)).toThrow(message);
  });

  it('is refused for a step that reads memory nothing wrote', () => {
    expect(() => record(Float32Array.of(1), (x) => tf.add(x, kernelBackend()!.makeOutput([1])))).toThrow(
      'reads what the step has not written',
    );
  });

  it('is refused for a step that goes on using memory its output replaces', () => {
    const backend = kernelBackend()!;
    const sum = tf.keep(tf.zeros([2]));
    const x = Float32Array.of(1, 2);
    const record = (isUsedAfter: boolean) =>
      recordProgram(backend, { x }, () => {
        const tensor = tf.add(sum, tf.tensor1d(x));
        return { sum: { tensor, into: sum }, other: isUsedAfter ? tf.add(sum, 1) : tf.add(tensor, 1) };
      });
    expect(() => record(true)).toThrow("output 'sum': its memory is used after it was written");
    const program = record(false);
    program.run({ x });
    program.run({ x });
    expect([...sum.dataSync()]).toEqual([2, 4]);
    program.dispose();
    sum.dispose();
  });
});
