import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, firstInvalidOffset } from '../../src/corpus/utf8.ts';

describe('decodeUtf8', () => {
  it('gives back any text without NUL and CRLF', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text
          .replaceAll('\0', '')
          .replaceAll('\r\n', '\n')
          .replace(/^\uFEFF+/, '');
        expect(decodeUtf8(Buffer.from(plain), 'a.txt')).toBe(plain);
      }),
    );
  });
});

describe('firstInvalidOffset', () => {
  it('is the length exactly for valid UTF-8, and else stands after the longest valid beginning', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f), {
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(bytes, (values) => {
        const input = Uint8Array.from(values);
        const offset = firstInvalidOffset(input);
        expect(offset === input.length).toBe(isUtf8(input));
        expect(isUtf8(input.subarray(0, offset))).toBe(true);
        for (let end = offset + 1; end <= input.length; end++) expect(isUtf8(input.subarray(0, end))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
