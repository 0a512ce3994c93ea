import { randomInt } from 'node:crypto';

/** Few enough digits to be typed again. */
const numSeeds = 1_000_000;

/** A seed for a command that was given none: another one each time, and shown. */
export function freshSeed(): number {
  return randomInt(numSeeds);
}
