import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choiceFlag } from '../../../src/cli/flags/choice-flag.ts';
import { parseDuration } from '../../../src/cli/flags/duration-flag.ts';
import { countFlag, numberFlag, seedFlag } from '../../../src/cli/flags/number-flag.ts';
import { parseFlags } from '../../../src/cli/flags/parse-flags.ts';
import { setFlag } from '../../../src/cli/flags/set-flag.ts';
import { parseSize } from '../../../src/cli/flags/size-flag.ts';
import { UserError } from '../../../src/errors.ts';

function messageOf(schema: z.ZodType, text: unknown): string {
  try {
    parseFlags(z.object({ flag: schema }), { flag: text });
  } catch (error) {
    if (error instanceof UserError) return error.message;
  }
  return 'no error';
}

describe('durations', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1h 30m', 5_400_000],
    ['0.5h', 1_800_000],
    ['500ms', 500],
    ['1d', 86_400_000],
    ['2M', 120_000],
  ])('reads %s', (text, durationMs) => {
    expect(parseDuration(text)).toBe(durationMs);
  });

  it.each(['', '90', 'm', '5x', '-5m', '0s', '5m5m', '30m1h', '5m extra', '1.2.3s'])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('sizes', () => {
  it.each([
    ['2MB', { sizeBytes: 2_000_000 }],
    ['1.5 MiB', { sizeBytes: 1_572_864 }],
    ['500kb', { sizeBytes: 500_000 }],
    ['12b', { sizeBytes: 12 }],
    ['20000', { count: 20_000 }],
    ['20,000', { count: 20_000 }],
  ])('reads %s', (text, size) => {
    expect(parseSize(text)).toEqual(size);
  });

  it.each(['', 'MB', '0', '1.5', '-1MB', '2 parsecs'])('refuses %j', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });
});

describe('numbers', () => {
  it('names the flag, the range and what was found', () => {
    expect(messageOf(numberFlag('--top-p', { above: 0, max: 1 }), '1.5')).toBe(
      '--top-p: expected a number in (0, 1], got 1.5',
    );
    expect(messageOf(numberFlag('--temperature', { min: 0 }), '-1')).toBe(
      '--temperature: expected a number of at least 0, got -1',
    );
    expect(messageOf(countFlag('--max-steps'), '0')).toBe('--max-steps: expected a whole number of at least 1, got 0');
    expect(messageOf(numberFlag('--learning-rate', { above: 0 }), 'fast')).toBe(
      '--learning-rate: expected a number above 0, got fast',
    );
  });

  it.each(['1.5', 'NaN', 'Infinity', '', ' ', '0x10', '1e400', '9007199254740993'])('refuses %j as a count', (text) => {
    expect(messageOf(countFlag('--threads'), text)).toContain('--threads: expected a whole number');
  });

  it('reads exponents and separators', () => {
    expect(parseFlags(z.object({ rate: numberFlag('--learning-rate') }), { rate: '3e-4' })).toEqual({ rate: 3e-4 });
    expect(parseFlags(z.object({ steps: countFlag('--max-steps') }), { steps: '10_000' })).toEqual({ steps: 10_000 });
  });

  it('takes seed 0 and no negative one', () => {
    expect(parseFlags(z.object({ seed: seedFlag() }), { seed: '0' })).toEqual({ seed: 0 });
    expect(messageOf(seedFlag(), '-3')).toBe('--seed: expected a whole number of at least 0, got -3');
  });
});

describe('choices and settings', () => {
  it('suggests the nearest choice', () => {
    expect(() => parseFlags(z.object({ kind: choiceFlag('--kind', ['text', 'pairs']) }), { kind: 'pair' })).toThrow(
      expect.objectContaining({
        message: '--kind: expected text or pairs, got pair',
        hint: "Did you mean 'pairs'?",
      }),
    );
  });

  it('splits --set at the first equals sign', () => {
    expect(parseFlags(z.object({ set: setFlag() }), { set: ['a=1', 'b=x=y', 'a=2'] })).toEqual({
      set: { a: '2', b: 'x=y' },
    });
  });

  it.each(['', 'a', '=1', 'a='])('refuses --set %j', (entry) => {
    expect(messageOf(setFlag(), [entry])).toContain('--set: expected KEY=VALUE');
  });
});
