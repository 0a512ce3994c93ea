import type { Pair } from './corpus.ts';
import { lineError, quoted } from './line-error.ts';

/**
 * Lines `source<TAB>target` as pairs; blank lines are passed over.
 * @throws UserError for a line without exactly one tab or with an empty side, naming the line and what came
 */
export function parsePairs(text: string, path: string): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [source = '', target, ...more] = line.split('\t');
    if (target === undefined || more.length > 0) {
      const got = target === undefined ? 'no tab' : `${more.length + 1} tabs`;
      throw lineError(path, index + 1, `expected source<TAB>target, got ${got}: ${quoted(line)}`);
    }
    if (source.trim() === '' || target.trim() === '') {
      const side = source.trim() === '' ? 'source' : 'target';
      throw lineError(path, index + 1, `expected source<TAB>target, got an empty ${side}: ${quoted(line)}`);
    }
    pairs.push({ source: source.trim(), target: target.trim() });
  }
  return pairs;
}

/** Whether the first lines of `text` read as pairs: each that is not blank has one tab. */
export function looksLikePairs(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n', 21).slice(0, 20);
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.every((line) => line.split('\t').length === 2);
}
