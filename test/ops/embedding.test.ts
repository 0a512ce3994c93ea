import { expect, it } from 'vitest';
import { ShapeError } from '../../src/errors.ts';
import { embedding } from '../../src/ops/embedding.ts';
import { type Tensor, tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { differentiate, expectOpEqualsDefinition, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';
import { flat, type Nested, readCases } from '../support/fixtures.ts';

type EmbeddingCase = Readonly<Record<'table' | 'ids' | 'y' | 'dy' | 'dTable', Nested>>;

describeOnEachBackend('embedding', () => {
  it.each(readCases<EmbeddingCase>('embedding'))('equals PyTorch, repeated ids too', (golden) => {
    const op = (table: Tensor) => embedding(table, Int32Array.from(flat(golden.ids)), [2, 3]);
    const inputs = [{ shape: [7, 4], values: flat(golden.table) }];
    const { value, shape, gradients } = differentiate(op, inputs, flat(golden.dy));
    expect(shape).toEqual([2, 3, 4]);
    // Rows are copied; the gradient of a repeated id is a sum of three numbers.
    expectClose(value, Float32Array.from(flat(golden.y)), { absolute: 0 });
    expectClose(gradients[0]!, flat(golden.dTable), { absolute: 5e-7 });
  });

  it.each([
    [1, 1, 1],
    [3, 17, 65],
    [63, 3, 17],
  ])('equals its definition for a table (%i, %i) and %i ids', (numRows, width, numIds) => {
    const ids = Int32Array.from({ length: numIds }, (_, i) => (i * i) % numRows);
    expectOpEqualsDefinition(
      (table) => embedding(table, ids, [numIds]),
      (table) =>
        Float64Array.from(
          { length: numIds * width },
          (_, i) => table![ids[Math.floor(i / width)]! * width + (i % width)]!,
        ),
      [normalInput([numRows, width], 1)],
    );
  });

  it('adds up the gradients of an id in the order of the ids, in float32', () => {
    // 2^24 + 1 is 2^24 in float32: the order decides whether the two ones count.
    const ids = Int32Array.of(1, 1, 1);
    const ofOrder = (dy: number[]) =>
      differentiate((table) => embedding(table, ids, [3]), [normalInput([2, 1], 1)], dy).gradients[0]![1];
    expect(ofOrder([2 ** 24, 1, 1])).toBe(2 ** 24);
    expect(ofOrder([1, 1, 2 ** 24])).toBe(2 ** 24 + 2);
  });

  it('leaves the rows of other ids without gradient, whatever they hold', () => {
    const inputs = [{ shape: [3, 1], values: [Number.NaN, 2, Number.POSITIVE_INFINITY] }];
    const { value, gradients } = differentiate((table) => embedding(table, Int32Array.of(1), [1]), inputs, [5]);
    expect([...value]).toEqual([2]);
    expect([...gradients[0]!]).toEqual([0, 5, 0]);
  });

  it('looks up nothing for no ids', () => {
    const op = (table: Tensor) => embedding(table, new Int32Array(0), [0]);
    const { shape, gradients } = differentiate(op, [normalInput([3, 2], 1)], []);
    expect(shape).toEqual([0, 2]);
    expect([...gradients[0]!]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each([3, -1])('refuses the id %i of a table of 3', (id) => {
    tf.tidy(() => {
      const call = () => embedding(tf.zeros([3, 2]), Int32Array.of(0, id), [2]);
      expect(call).toThrow(ShapeError);
      expect(call).toThrow(`embedding: expected ids below 3, got ${id}`);
    });
  });
});
