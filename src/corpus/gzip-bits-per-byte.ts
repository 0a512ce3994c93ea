import { gzipSync } from 'node:zlib';

/**
 * How well gzip at level 9 predicts `text`: compressed bits per byte of UTF-8. The figure a language model's bits per byte
 * stands beside. 0 for an empty text.
 * @param before what it has read: the bits are those that `text` adds
 */
export function gzipBitsPerByte(text: string, before = ''): number {
  const numBytes = Buffer.byteLength(text);
  const read = before.slice(-windowLength);
  return numBytes === 0 ? 0 : (8 * (compressedSize(read + text) - (read === '' ? 0 : compressedSize(read)))) / numBytes;
}

/** gzip looks 32 KiB back; the same again is for its code lengths. */
const windowLength = 65_536;

function compressedSize(text: string): number {
  return gzipSync(Buffer.from(text, 'utf8'), { level: 9 }).length;
}
