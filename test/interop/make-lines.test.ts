import { describe, expect, it } from 'vitest';
import { makeLines } from './make-lines.ts';

describe('makeLines', () => {
  const lines = makeLines();

  it('makes the same thousand lines each time, and others for another seed', () => {
    expect(lines).toHaveLength(1000);
    expect(makeLines()).toEqual(lines);
    expect(makeLines(1000, 2)).not.toEqual(lines);
  });

  it('has no line break inside a line, and every line is well-formed Unicode', () => {
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    }
  });

  it('is mostly distinct lines', () => {
    expect(new Set(lines).size).toBeGreaterThan(900);
  });

  it.each([
    'Latin',
    'Greek',
    'Cyrillic',
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Thai',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
  ])('has lines in %s script', (script) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    expect(lines.filter((line) => pattern.test(line)).length).toBeGreaterThan(20);
  });

  it('has empty lines, lines of white space alone, and lines that begin and end with it', () => {
    expect(lines).toContain('');
    expect(lines.some((line) => /^\s+$/u.test(line))).toBe(true);
    expect(lines.some((line) => /^\s\S/u.test(line))).toBe(true);
    expect(lines.some((line) => /\S\s$/u.test(line))).toBe(true);
  });
});
