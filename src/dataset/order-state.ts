import { z } from 'zod';
import type { RandomState } from '../random.ts';

const word = z.number().int().nonnegative().max(0xffffffff);
const randomState = z.tuple([word, word, word, word]);

/**
 * Checks the stored position of a training order: the random state and the named counters.
 * @throws Error if it is none, which means that it was stored by another version or for another dataset
 */
export function parseOrderState<Name extends string>(
  state: unknown,
  names: readonly Name[],
): { random: RandomState; numbers: Record<Name, number> } {
  const parsed = z.looseObject({ random: randomState }).safeParse(state);
  const numbers = z.record(z.enum(names), z.number().int().nonnegative()).safeParse(withoutRandom(state));
  if (!parsed.success || !numbers.success) {
    throw new Error(`data position: expected random and ${names.join(', ')}, got ${JSON.stringify(state)}`);
  }
  return { random: parsed.data.random, numbers: numbers.data };
}

function withoutRandom(state: unknown): unknown {
  if (typeof state !== 'object' || state === null) return state;
  return Object.fromEntries(Object.entries(state).filter(([key]) => key !== 'random'));
}
