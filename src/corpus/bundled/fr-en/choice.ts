import type { Random } from '../../../random.ts';

/** True with the given probability. */
export function chance(random: Random, probability: number): boolean {
  return random.uniform() < probability;
}

/** One of the values, each as likely as its weight is large. */
export function pickWeighted<T>(random: Random, choices: readonly (readonly [weight: number, value: T])[]): T {
  let rest = random.uniform() * choices.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return (choices.at(-1) as readonly [number, T])[1]; // rounding; callers list at least one choice
}
