import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Lifetime, planWorkspace } from '../../../src/tensor/programs/plan-workspace.ts';

const lifetimes: fc.Arbitrary<Lifetime[]> = fc
  .array(fc.record({ numWords: fc.nat(300), first: fc.nat(30), length: fc.nat(10) }), { maxLength: 40 })
  .map((list) =>
    list.map(({ numWords, first, length }, buffer) => ({ buffer, numWords, first, last: first + length })),
  );

it('never gives two buffers that live at once a common word, and starts each at a multiple of 64 bytes', () => {
  fc.assert(
    fc.property(lifetimes, (list) => {
      const { offsets, numWords } = planWorkspace(list);
      for (const a of list) {
        const from = offsets.get(a.buffer)!;
        expect(from % 16).toBe(0);
        expect(from + a.numWords).toBeLessThanOrEqual(numWords);
        for (const b of list) {
          if (a.buffer >= b.buffer || a.first > b.last || b.first > a.last) continue;
          const start = offsets.get(b.buffer)!;
          expect(from + a.numWords <= start || start + b.numWords <= from).toBe(true);
        }
      }
    }),
  );
});

it('takes no more than all of them side by side, and no less than what lives at one time', () => {
  fc.assert(
    fc.property(lifetimes, (list) => {
      const { numWords } = planWorkspace(list);
      const sizeOf = ({ numWords: words }: Lifetime) => Math.ceil(Math.max(1, words) / 16) * 16;
      const total = (some: Lifetime[]) => some.reduce((sum, lifetime) => sum + sizeOf(lifetime), 0);
      const times = list.map(({ first }) => total(list.filter((other) => other.first <= first && other.last >= first)));
      expect(numWords).toBeLessThanOrEqual(total(list));
      expect(numWords).toBeGreaterThanOrEqual(Math.max(0, ...times));
    }),
  );
});

it('puts buffers that do not live at once in one place', () => {
  const lifetime = (buffer: number, first: number, last: number) => ({ buffer, numWords: 16, first, last });
  const { offsets, numWords } = planWorkspace([lifetime(0, 0, 1), lifetime(1, 1, 2), lifetime(2, 2, 3)]);
  expect(numWords).toBe(32);
  expect(offsets.get(0)).toBe(offsets.get(2));
});
