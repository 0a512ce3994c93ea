import { z } from 'zod';

/** What a number of the command line must be: `min` and `max` are allowed values, `above` and `below` are not. */
export interface NumberRange {
  readonly whole?: boolean;
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The text after `flag` as a number; the issue reads `--top-p: expected a number in (0, 1], got 1.5`. */
export function numberFlag(flag: string, range: NumberRange = {}) {
  return z.string().transform((text, context) => {
    const trimmed = text.trim().replaceAll('_', '');
    const value = decimal.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (isInRange(value, range)) return value;
    const found = trimmed === '' ? 'nothing' : text.trim();
    context.addIssue({ code: 'custom', message: `${flag}: expected ${describeRange(range)}, got ${found}` });
    return z.NEVER;
  });
}

/** A whole number from 1. */
export function countFlag(flag: string) {
  return numberFlag(flag, { whole: true, min: 1 });
}

/** A seed: whole, from 0, exact as a double. */
export function seedFlag() {
  return numberFlag('--seed', { whole: true, min: 0, max: Number.MAX_SAFE_INTEGER });
}

function isInRange(value: number, { whole, min, above, max, below }: NumberRange): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) return false;
  if (min !== undefined && value < min) return false;
  if (above !== undefined && value <= above) return false;
  if (max !== undefined && value > max) return false;
  return below === undefined || value < below;
}

function describeRange({ whole, min, above, max, below }: NumberRange): string {
  const noun = whole ? 'a whole number' : 'a number';
  const low = min ?? above;
  const high = max ?? below;
  if (low !== undefined && high !== undefined && high < Number.MAX_SAFE_INTEGER) {
    return `${noun} in ${min === undefined ? '(' : '['}${low}, ${high}${max === undefined ? ')' : ']'}`;
  }
  if (min !== undefined) return `${noun} of at least ${min}`;
  if (above !== undefined) return `${noun} above ${above}`;
  return noun;
}
