import { expect, it } from 'vitest';
import { encodeCall } from '../../src/tensor/encode-call.ts';
import type { KernelHost } from '../../src/tensor/kernel-host.ts';
import { writeRegisters } from '../../src/tensor/registers.ts';

/** Tests of what every host does. @param host asked for inside the tests only */
export function hostCases(host: () => KernelHost): void {
  const place = (values: readonly number[]) => {
    const pointer = host().alloc(values.length);
    host().floats.set(values, pointer);
    return pointer;
  };
  const read = (pointer: number, length: number) => [...host().floats.subarray(pointer, pointer + length)];
  const release = (...pointers: number[]) => {
    for (const pointer of pointers) host().release(pointer);
  };

  it('runs a kernel on its memory', () => {
    const [a, b, y] = [place([1, 2, 3]), place([10, 20, 30]), host().alloc(3)];
    host().call('binary', [a, b, y], [3, 3, 0]);
    expect(read(y, 3)).toEqual([11, 22, 33]);
    release(a, b, y);
    expect(host().numWordsInUse).toBe(0);
  });

  it('packs sizes that are floats', () => {
    const y = host().alloc(2);
    host().call('fill', [y], [2, 0.1]);
    expect(read(y, 2)).toEqual([Math.fround(0.1), Math.fround(0.1)]);
    release(y);
  });

  it('runs several instructions in one call', () => {
    const [x, y, code] = [place([1, 2]), host().alloc(2), host().alloc(64)];
    let end = encodeCall(host().ints, code, 'scale', [x, y], [2, 3]);
    end = encodeCall(host().ints, end, 'binary', [y, x, y], [2, 2, 2]);
    host().exec(code, end);
    expect(read(y, 2)).toEqual([3, 12]);
    release(x, y, code);
  });

  it('keeps places and contents when the memory grows', () => {
    const x = place([1, 2, 3]);
    const length = host().floats.length * 2;
    const large = host().alloc(length);
    expect(host().floats.length).toBeGreaterThan(length);
    expect(read(x, 3)).toEqual([1, 2, 3]);
    host().call('fill', [large], [length, 1]);
    expect(read(large + length - 1, 1)).toEqual([1]);
    release(large, x);
  });

  it('updates a list of tensors from the registers', () => {
    writeRegisters(host(), {
      step: 0,
      learningRate: 0.5,
      beta1: 0,
      beta2: 0,
      epsilon: 0,
      weightDecay: 0,
      maxGradNorm: 0,
    });
    const [w, g, m, v, norm] = [place([1, 1]), place([3, -4]), place([0, 0]), place([0, 0]), host().alloc(2)];
    host().call('adamw', [host().registers, 0, norm, w, g, m, v], [1, 2, 0]);
    expect(read(norm, 2)).toEqual([5, 1]);
    expect(read(w, 2)).toEqual([0.5, 1.5]);
    release(w, g, m, v, norm);
  });

  it('refuses calls that do not fit the kernel', () => {
    expect(() => host().call('scale', [16], [1, 2])).toThrow('scale: expected 2 pointers and 2 sizes, got 1 and 2');
    expect(() => host().call('scale', [16, 0], [1, 2])).toThrow('scale: y is absent');
    expect(() => host().exec(2 ** 32 - 1, 2 ** 32 - 1)).toThrow('exec');
    const code = host().alloc(1);
    host().ints[code] = 255;
    expect(() => host().exec(code, code + 1)).toThrow('exec: no such instruction');
    release(code);
  });
}
