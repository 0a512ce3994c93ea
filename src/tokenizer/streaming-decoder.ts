import type { Tokenizer } from './tokenizer.ts';

/** Decodes ids one at a time and never cuts a UTF-8 character; what it returns, joined, is what `decode` gives. */
export class StreamingDecoder {
  private readonly tokenizer: Tokenizer;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(tokenizer: Tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The text that `id` completes: empty for a special token and while a character lacks bytes. */
  push(id: number): string {
    return this.decoder.decode(this.tokenizer.bytesOf(id), { stream: true });
  }

  /** Ends the text: U+FFFD for a character that was never completed, else empty. The decoder can then be used anew. */
  flush(): string {
    return this.decoder.decode();
  }
}
