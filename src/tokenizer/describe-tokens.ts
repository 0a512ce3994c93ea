import type { Tokenizer } from './tokenizer.ts';

/** One token of a text. */
export interface TokenDescription {
  readonly id: number;
  /** Its text as it stands, or `<0xE4>` for each byte of part of a character. */
  readonly piece: string;
  readonly bytes: Uint8Array;
}

/** What each token of `text` is, in order; their bytes, joined, are the UTF-8 of the text. */
export function describeTokens(tokenizer: Tokenizer, text: string): TokenDescription[] {
  return Array.from(tokenizer.encode(text), (id) => ({
    id,
    piece: tokenizer.pieceOf(id),
    bytes: tokenizer.bytesOf(id),
  }));
}

/** How many characters (code points) of `text` a token stands for on average; 0 for empty text. */
export function charactersPerToken(text: string, numTokens: number): number {
  return numTokens === 0 ? 0 : Array.from(text).length / numTokens;
}
