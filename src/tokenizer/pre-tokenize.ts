import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Calls `visit` for each word of a text, in order; the words, joined, are the text, and none is empty. */
export type WordSplitter = (text: string, visit: (word: string) => void) => void;

/** Divides `text` by the first splitter, its words by the second and so on, and calls `visit` for each of the last. */
export function preTokenize(text: string, splitters: readonly WordSplitter[], visit: (word: string) => void): void {
  const [first, ...rest] = splitters;
  if (first !== undefined) first(text, rest.length === 0 ? visit : (word) => preTokenize(word, rest, visit));
  else if (text.length > 0) visit(text);
}

/** The id of each UTF-8 byte of `word`. @param idByByte 256 ids */
export function byteIdsOf(word: string, idByByte: Int32Array): Int32Array {
  const ids = new Int32Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // TextEncoder takes longer for its start than for the word, so ASCII does without.
    if (code > 0x7f) return new Int32Array(encodeUtf8(word)).map((byte) => idByByte[byte]!);
    ids[i] = idByByte[code]!;
  }
  return ids;
}

/** A copy of `word` that does not keep the text alive from which it was sliced; V8 copies what is shorter than 13. */
export function copyWord(word: string): string {
  return word.length < 13 ? word : decodeUtf8(encodeUtf8(word));
}
