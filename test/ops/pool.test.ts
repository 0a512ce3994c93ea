import { expect, it } from 'vitest';
import { pool } from '../../src/ops/pool.ts';
import { tf } from '../../src/tensor/tf.ts';
import { describeOnEachBackend } from '../support/backends.ts';
import { differentiate, normalInput } from '../support/check-op.ts';
import { expectClose } from '../support/expect-close.ts';

describeOnEachBackend('pool', () => {
  it.each([
    [1, 1, 1],
    [2, 3, 5],
    [3, 17, 4],
  ])('sums the weighted rows of each sequence, and spreads the gradient by the weights (%i, %i, %i)', (B, T, C) => {
    const x = normalInput([B, T, C], 1);
    const weights = normalInput([B, T], 2);
    const dy = normalInput([B, C], 3).values;
    const { value, gradients } = differentiate(
      (a) => pool(a, tf.tensor(Float32Array.from(weights.values), [B, T])),
      [x],
      dy,
    );
    const at = (b: number, t: number, c: number) => (b * T + t) * C + c;
    for (let b = 0; b < B; b++) {
      for (let c = 0; c < C; c++) {
        let sum = 0;
        for (let t = 0; t < T; t++) sum += weights.values[b * T + t]! * x.values[at(b, t, c)]!;
        expectClose([value[b * C + c]!], [sum], { absolute: 1e-5, relative: 1e-5 });
        for (let t = 0; t < T; t++) {
          const slope = weights.values[b * T + t]! * dy[b * C + c]!;
          expectClose([gradients[0]![at(b, t, c)]!], [slope], { absolute: 1e-6, relative: 1e-5 });
        }
      }
    }
  });

  it('refuses weights of another shape', () => {
    tf.tidy(() => {
      expect(() => pool(tf.zeros([2, 3, 4]), tf.zeros([2, 4]))).toThrow(
        'pool: expected x (B, T, C) and weights (B, T)',
      );
    });
  });
});
