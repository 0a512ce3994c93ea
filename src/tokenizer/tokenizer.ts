/**
 * The ids of the special tokens of every tokenizer trained here.
 * Their order is that of M2M-100, whose positions depend on the padding id being 1.
 */
export const specialTokens = { begin: 0, padding: 1, end: 2, separator: 3 } as const;

/** How the special tokens are spelled, by id. Text that contains a spelling does not yield its id, unless allowed. */
export const specialTokenTexts = ['<|begin|>', '<|padding|>', '<|endoftext|>', '<|separator|>'] as const;

export interface EncodeOptions {
  /** Whether the spelling of a special token becomes its id; by default it is plain characters, as any other text. */
  allowSpecial?: boolean;
}

/** Text to ids and back. Lone surrogates are encoded as U+FFFD, as TextEncoder does. */
export interface Tokenizer {
  readonly kind: 'character' | 'bpe';
  /** The number of ids, special tokens included. */
  readonly vocabSize: number;
  /** The id of each special token by its spelling: `specialTokens` when trained here, others in a tokenizer from elsewhere. */
  readonly specialIds: ReadonlyMap<string, number>;
  /** @throws UserError for a character outside the vocabulary of a character tokenizer without byte fallback */
  encode(text: string, options?: EncodeOptions): Int32Array;
  /** The text of `ids`: special tokens are skipped, invalid UTF-8 becomes U+FFFD. @throws RangeError for an unknown id */
  decode(ids: Iterable<number>): string;
  /** The UTF-8 bytes that `id` stands for, which may be part of a character; empty for a special token. */
  bytesOf(id: number): Uint8Array;
  /** `id` for display: its text, the spelling of a special token, or `<0xE4>` for each byte when they are no valid UTF-8. */
  pieceOf(id: number): string;
  /** The value of a Hugging Face tokenizer.json that gives the same ids. */
  toJson(): unknown;
}
