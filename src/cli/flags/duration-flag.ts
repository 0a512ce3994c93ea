import { z } from 'zod';

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const part = /(\d+\.?\d*|\.\d+)\s*(ms|s|m|h|d)\s*/y;

/** `90s`, `5m`, `1h30m`: the milliseconds, or undefined when `text` is no duration above 0. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  let totalMs = 0;
  let previousUnitMs = Number.POSITIVE_INFINITY;
  part.lastIndex = 0;
  while (part.lastIndex < trimmed.length) {
    const match = part.exec(trimmed);
    const ofUnitMs = unitMs[match?.[2] ?? ''];
    // Units go from large to small, so that `5m5m` and `30m1h` are seen as slips of the finger.
    if (match === null || ofUnitMs === undefined || ofUnitMs >= previousUnitMs) return undefined;
    totalMs += Number(match[1]) * ofUnitMs;
    previousUnitMs = ofUnitMs;
  }
  return totalMs > 0 ? totalMs : undefined;
}

/** The text after `flag` as milliseconds. */
export function durationFlag(flag: string) {
  return z.string().transform((text, context) => {
    const durationMs = parseDuration(text);
    if (durationMs !== undefined) return durationMs;
    context.addIssue({
      code: 'custom',
      message: `${flag}: expected a duration such as 90s, 5m or 1h30m, got ${text.trim() || 'nothing'}`,
    });
    return z.NEVER;
  });
}
