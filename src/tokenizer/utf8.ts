const encoder = new TextEncoder();
// ignoreBOM: a U+FEFF in the text is a character like any other and must survive the round trip.
const lenientDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const strictDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** The UTF-8 bytes of `text`; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of `bytes`; each longest invalid part becomes one U+FFFD (the WHATWG and Rust lossy rule). */
export function decodeUtf8(bytes: Uint8Array): string {
  return lenientDecoder.decode(bytes);
}

/** The text of `bytes`, or undefined when they are no valid UTF-8. */
export function decodeValidUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The name of a byte in a Hugging Face vocabulary with byte fallback: `<0xE4>`. */
export function byteName(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}
