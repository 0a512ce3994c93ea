import { z } from 'zod';
import type { CorpusSize } from '../../corpus/bundled/make-corpus.ts';

const unitBytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** `2MB`, `500 KB`, `1.5MiB` or a plain count such as `20000`; undefined for anything else and for 0. */
export function parseSize(text: string): CorpusSize | undefined {
  const match = /^(\d+\.?\d*|\.\d+)\s*([a-z]*)$/.exec(text.trim().toLowerCase().replaceAll(/[_,]/g, ''));
  if (match === null) return undefined;
  const value = Number(match[1]);
  const unit = match[2] ?? '';
  if (!(value > 0)) return undefined;
  if (unit === '') return Number.isSafeInteger(value) ? { count: value } : undefined;
  const bytes = unitBytes[unit];
  return bytes === undefined ? undefined : { sizeBytes: Math.max(1, Math.round(value * bytes)) };
}

/** The text after `flag` as a size. */
export function sizeFlag(flag: string) {
  return z.string().transform((text, context) => {
    const size = parseSize(text);
    if (size !== undefined) return size;
    context.addIssue({
      code: 'custom',
      message: `${flag}: expected a size such as 2MB, or a number of examples, got ${text.trim() || 'nothing'}`,
    });
    return z.NEVER;
  });
}
