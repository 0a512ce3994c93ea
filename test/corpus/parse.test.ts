import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSeparator, splitAtSeparators } from '../../src/corpus/parse-documents.ts';
import { parseJsonl } from '../../src/corpus/parse-jsonl.ts';
import { parsePairs } from '../../src/corpus/parse-pairs.ts';
import { parseParallel } from '../../src/corpus/parse-parallel.ts';

const line = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((text) => text.replace(/[\t\n]/g, ' ').trim())
  .filter((text) => text !== '');
const pairs = fc.array(fc.record({ source: line, target: line }), { minLength: 1, maxLength: 8 });
const documents = fc.array(
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n')),
  { minLength: 1, maxLength: 5 },
);

describe('round trips', () => {
  it('of pairs as lines with a tab', () => {
    fc.assert(
      fc.property(pairs, (written) => {
        const text = written.map(({ source, target }) => `${source}\t${target}\n`).join('');
        expect(parsePairs(text, 'p.tsv')).toEqual(written);
      }),
    );
  });

  it('of pairs as parallel files', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (written, lastBreak) => {
        const side = (key: 'source' | 'target') =>
          written.map((pair) => pair[key]).join('\n') + (lastBreak ? '\n' : '');
        const [source, target] = [side('source'), side('target')];
        expect(parseParallel({ path: 'a', text: source }, { path: 'b', text: target })).toEqual(written);
      }),
    );
  });

  it('of pairs and documents as JSON lines', () => {
    fc.assert(
      fc.property(pairs, documents, (written, texts) => {
        const lines = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');
        expect(parseJsonl(lines(written), 'p.jsonl')).toMatchObject({ type: 'pairs', pairs: written });
        const translations = written.map(({ source, target }) => ({ translation: { fr: source, en: target } }));
        expect(parseJsonl(lines(translations), 'p.jsonl')).toMatchObject({ pairs: written });
        expect(parseJsonl(lines(texts.map((text) => ({ text }))), 'p.jsonl')).toEqual({
          type: 'text',
          documents: texts,
        });
      }),
    );
  });

  it('of documents between separators', () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (written, lastSeparator) => {
        const text = written.join('\n<|endoftext|>\n') + (lastSeparator ? '\n<|endoftext|>\n' : '\n');
        expect(splitAtSeparators(text)).toEqual(written);
        expect(hasSeparator(text)).toBe(written.length > 1 || lastSeparator);
      }),
    );
  });
});

describe('splitAtSeparators', () => {
  it('leaves empty documents out, and a separator within a line alone', () => {
    expect(splitAtSeparators('<|endoftext|>\n\n<|endoftext|>\na <|endoftext|> b\n<|endoftext|>  \nc')).toEqual([
      'a <|endoftext|> b',
      'c',
    ]);
  });
});
