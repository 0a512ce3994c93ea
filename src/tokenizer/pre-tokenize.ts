import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/**
 * Characters that came after Unicode 16, in ranges. The regular expressions of Hugging Face's tokenizers 0.23 do not know
 * them as letters or numbers, and neither do older Node versions: without this the ids would depend on the version of Node.
 */
const newerThanUnicode16 = [
  '88f c5c cdc 1acf-1add 1ae0-1aeb 20c1 2b96 a7ce-a7cf a7d2 a7d4 a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 10940-10959',
  '10ec5-10ec7 10ed0-10ed8 10efa-10efb 11b60-11b67 11db0-11ddb 11de0-11de9 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6',
  '187f8-187ff 18d09-18d1e 18d80-18df2 1ccfa-1ccfc 1ceba-1ced0 1cee0-1cef0 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1f6d8',
  '1f777-1f77a 1f8d0-1f8d8 1fa54-1fa57 1fa8a 1fa8e 1fac8 1facd 1faea 1faef 1fbfa 2b73a-2b73f 2cea2-2cead 323b0-33479',
]
  .join(' ')
  .replace(/[0-9a-f]+/g, '\\u{$&}')
  .replaceAll(' ', '');

/** GPT-2's words: contractions, and letters, numbers or other characters with at most one space before. */
export const gpt2Pattern = compilePattern(
  String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
);

/**
 * A regular expression written for tokenizers, as one of JavaScript with the same matches: \s there is the Unicode
 * property White_Space (U+0085 is one, U+FEFF is none), and classes are those of Unicode 16.
 * @throws SyntaxError for what has no counterpart
 */
export function compilePattern(source: string): RegExp {
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

/** Calls `visit` for each word of `text`: each match and each gap between matches; later patterns divide the words of earlier ones. */
export function preTokenize(text: string, patterns: readonly RegExp[], visit: (word: string) => void): void {
  const [pattern, ...rest] = patterns;
  if (pattern === undefined) {
    if (text.length > 0) visit(text);
    return;
  }
  const next = rest.length === 0 ? visit : (word: string) => preTokenize(word, rest, visit);
  let end = 0;
  // Not matchAll: an array of all the words of a long text would be larger than the text.
  for (let match = execAt(pattern, text, 0); match !== null; match = execAt(pattern, text, pattern.lastIndex)) {
    if (match.index > end) next(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (match[0].length > 0) next(match[0]);
    else pattern.lastIndex++;
  }
  if (end < text.length) next(text.slice(end));
}

/** A copy of `word` that does not keep the text alive from which V8 has sliced it. */
export function copyWord(word: string): string {
  return decodeUtf8(encodeUtf8(word));
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
