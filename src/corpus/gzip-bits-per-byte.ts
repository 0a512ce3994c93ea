import { gzipSync } from 'node:zlib';

/**
 * How well gzip at level 9 predicts `text`: compressed bits per byte of UTF-8. The figure a language model's bits per byte
 * stands beside. 0 for an empty text.
 */
export function gzipBitsPerByte(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === 0 ? 0 : (8 * gzipSync(bytes, { level: 9 }).length) / bytes.length;
}
