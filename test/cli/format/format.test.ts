import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatAgo, formatClock, formatDuration } from '../../../src/cli/format/durations.ts';
import {
  formatBytes,
  formatCount,
  formatParameters,
  formatPercent,
  formatPlural,
  formatRate,
} from '../../../src/cli/format/numbers.ts';
import { formatTable } from '../../../src/cli/format/table.ts';
import { truncateText, withoutControls, wrapText } from '../../../src/cli/format/wrap.ts';

describe('numbers', () => {
  it('are written as people read them', () => {
    expect(formatCount(1_234_567)).toBe('1,234,567');
    expect([1, 1180].map((count) => formatPlural(count, 'document'))).toEqual(['1 document', '1,180 documents']);
    expect([0, 999, 1000, 1_000_000, 999_950, 15_400, 2.5e9].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 KB',
      '1.0 MB',
      '1.0 MB',
      '15.4 KB',
      '2.5 GB',
    ]);
    expect([999, 12_345, 135_488, 860_000, 3_300_000, 124_439_808].map(formatParameters)).toEqual([
      '999',
      '12 k',
      '0.14 M',
      '0.86 M',
      '3.3 M',
      '124 M',
    ]);
    expect([3.21, 850, 1500, 9960, 34_000, 999_600, 1_200_000].map(formatRate)).toEqual([
      '3.2',
      '850',
      '1.5k',
      '10k',
      '34k',
      '1.0M',
      '1.2M',
    ]);
    expect([0.1, 0.005, 1, 0.07].map(formatPercent)).toEqual(['10 %', '0.5 %', '100 %', '7 %']);
  });
});

describe('times', () => {
  it('are durations, clocks and ages', () => {
    expect([350, 1000, 59_600, 118_000, 120_000, 5_400_000].map(formatDuration)).toEqual([
      '350ms',
      '1s',
      '1m',
      '1m 58s',
      '2m',
      '1h 30m',
    ]);
    expect([999, 61_000, 754_000, 3_723_000].map(formatClock)).toEqual(['0:00', '1:01', '12:34', '1:02:03']);
  });

  it.each([
    ['2026-01-01T11:57:00Z', '3 minutes ago', '3 min ago'],
    ['2026-01-01T11:59:59Z', '1 second ago', '1 sec ago'],
    ['2025-12-30T12:00:00Z', '2 days ago', '2 days ago'],
    ['2026-01-01T09:30:00Z', '2 hours ago', '2 hr ago'],
    ['2025-06-01T12:00:00Z', '7 months ago', '7 mo ago'],
    ['2024-12-31T12:00:00Z', '1 year ago', '1 yr ago'],
    ['2026-01-01T12:00:00Z', 'just now', 'just now'],
    ['2026-01-01T12:00:09Z', 'just now', 'just now'],
    ['yesterday', 'yesterday', 'yesterday'],
  ])('say how long ago %s was', (savedAt, long, short) => {
    const now = Date.parse('2026-01-01T12:00:00Z');
    expect(formatAgo(savedAt, { now })).toBe(long);
    expect(formatAgo(savedAt, { now, short: true })).toBe(short);
  });
});

describe('tables', () => {
  it('align by display width and leave no spaces at the ends', () => {
    expect(
      formatTable(
        [
          ['日本', '1'],
          ['ab', '22'],
          ['', ''],
        ],
        'lr',
      ),
    ).toEqual(['日本   1', 'ab    22', '']);
  });
});

describe('wrapping', () => {
  it('breaks at spaces, and words that are too long where it must', () => {
    expect(wrapText('the cat sat on the mat', 10)).toEqual(['the cat', 'sat on the', 'mat']);
    expect(wrapText('abcdefghij klm', 4)).toEqual(['abcd', 'efgh', 'ij', 'klm']);
    expect(wrapText('a\n\nb', 10)).toEqual(['a', '', 'b']);
  });

  it('counts columns, not characters, and never cuts one', () => {
    expect(wrapText('日本語の文', 5)).toEqual(['日本', '語の', '文']);
    const family = '👨‍👩‍👧'; // one character of seven code units, two columns
    expect(wrapText(family.repeat(3), 4)).toEqual([family.repeat(2), family]);
    expect(stringWidth(truncateText('日本語', 5))).toBe(4);
  });

  it('terminates for characters wider than the width', () => {
    expect(wrapText('日本', 1)).toEqual(['日', '本']);
  });

  it('keeps line ends and drops what a terminal would obey', () => {
    expect(withoutControls('a\u001b[31mb\r\nc\u0000\td\u009b')).toBe('a[31mb\nc    d');
  });
});
