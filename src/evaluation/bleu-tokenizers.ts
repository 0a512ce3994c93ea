import { splitWords, trimLineEnd } from './n-grams.ts';

/** How BLEU cuts a line into the words it counts: the names are sacreBLEU's. */
export const BLEU_TOKENIZERS = ['13a', 'intl', 'zh', 'char', 'none'] as const;

/** One of `BLEU_TOKENIZERS`. */
export type BleuTokenizer = (typeof BLEU_TOKENIZERS)[number];

/** The tokenizer for text in a language, by its code: `13a` needs spaces between words. */
export function bleuTokenizerFor(language: string | undefined): BleuTokenizer {
  if (language === 'zh') return 'zh';
  return ['ja', 'ko', 'th', 'lo', 'km', 'my'].includes(language ?? '') ? 'char' : '13a';
}

/**
 * The words of one line of plain (not tokenized) text.
 *
 * `13a` is the tokenizer of the WMT evaluations for languages with spaces, `intl` its Unicode form, `zh` cuts out each
 * Chinese character, `char` every character, `none` splits at white space.
 * @see Post 2018, A Call for Clarity in Reporting BLEU Scores; the rules are those of sacreBLEU 2.6 and mteval-v13a.pl
 */
export function tokenizeForBleu(line: string, tokenizer: BleuTokenizer): string[] {
  const text = trimLineEnd(line);
  switch (tokenizer) {
    case '13a':
      return splitWords(separateAsciiPunctuation(` ${unescapeLine(text)} `));
    case 'intl':
      return splitWords(separateUnicodePunctuation(text));
    case 'zh':
      return splitWords(separateAsciiPunctuation(text.replace(CHINESE_CHARACTER, ' $& ')));
    case 'char':
      return splitWords(Array.from(text).join(' '));
    case 'none':
      return splitWords(text);
  }
}

/** mteval's language-independent part: the four entities of SGML, and line breaks. */
function unescapeLine(line: string): string {
  return line
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** mteval's part for Western languages: a period or comma stays only between digits, an apostrophe always stays. */
function separateAsciiPunctuation(line: string): string {
  return line
    .replace(/[ -&(-+:-@/[-`{-~]/gu, ' $& ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])-/gu, '$1 - ');
}

/** mteval-v14's rules; as there, a period after a number at the end of the line stays with the number. */
function separateUnicodePunctuation(line: string): string {
  return line
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ');
}

/**
 * What sacreBLEU's `zh` takes for Chinese. The range U+2001 to U+2A6D is not: sacreBLEU means U+20000 to U+2A6D6 but
 * compares the strings '\u2000' + '0' and '\u2a6d' + '6' (likewise U+2F81 to U+2FA1). Kept, because scores must agree.
 */
const CHINESE_CHARACTER =
  /[\u2001-\u2a6d\u2e80-\u2fdf\u2ff0-\u303f\u3100-\u312f\u31a0-\u31bf\u31c0-\u31ef\u3200-\u33ff\u3400-\u4db5\u4e00-\u9fbb\uf900-\ufa2d\ufa30-\ufa6a\ufa70-\ufad9\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]/gu;
