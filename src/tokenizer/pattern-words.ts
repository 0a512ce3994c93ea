import type { WordSplitter } from './pre-tokenize.ts';
import { newerThanUnicode16 } from './unicode-classes.ts';

/**
 * Words by a regular expression written for tokenizers: each match and each gap between matches.
 * @throws SyntaxError for a pattern that has no counterpart in JavaScript
 */
export function patternWords(source: string): WordSplitter {
  const pattern = compilePattern(source);
  return (text, visit) => {
    let end = 0;
    // Not matchAll: an array of all the words of a long text would be larger than the text. lastIndex is set anew each
    // time because visit may run the same pattern.
    for (let match = execAt(pattern, text, 0); match !== null; match = execAt(pattern, text, pattern.lastIndex)) {
      const matchEnd = match.index + match[0].length;
      if (match.index > end) visit(text.slice(end, match.index));
      if (match[0].length > 0) visit(match[0]);
      end = matchEnd;
      pattern.lastIndex = match[0].length > 0 ? matchEnd : matchEnd + 1;
    }
    if (end < text.length) visit(text.slice(end));
  };
}

/**
 * A regular expression written for tokenizers, as one of JavaScript with the same matches: \s there is the Unicode
 * property White_Space (U+0085 is one, U+FEFF is none), and classes are those of Unicode 16.
 * @throws SyntaxError for what has no counterpart
 */
function compilePattern(source: string): RegExp {
  const unsupported = /\\[wWbBDhHAzZGKX]|\[\[:|\(\?[a-hj-z-]+[:)]|\(\?i\)/.exec(source);
  if (unsupported !== null) throw new SyntaxError(`${unsupported[0]} is not supported`);
  const translated = source
    .replace(/\(\?i:((?:\\.|[^()])*)\)/g, (_, inner: string) => `(?:${ignoringCase(inner)})`)
    .replaceAll('\\s', '\\p{White_Space}')
    .replaceAll('\\S', '\\P{White_Space}')
    .replaceAll('\\d', '\\p{Nd}')
    .replace(/\\p\{(?!White_Space)\w+\}/g, `[$&--[${newerThanUnicode16}]]`);
  return new RegExp(translated, 'gv');
}

function execAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  // Nested patterns run in between, and one may be the same object: lastIndex is set anew each time.
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function ignoringCase(source: string): string {
  return source.replace(/\\.|[a-z]/gi, (part) => {
    if (part.length > 1) return part;
    // U+017F and U+212A are the other two cases of s and k.
    const others = { s: '\u017f', k: '\u212a' }[part.toLowerCase()] ?? '';
    return `[${part.toLowerCase()}${part.toUpperCase()}${others}]`;
  });
}
