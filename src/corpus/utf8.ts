import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';

/**
 * Bytes as text: strict UTF-8, with or without a byte order mark, CRLF as LF.
 * @param shown the file's name for errors
 * @throws UserError for NUL bytes, and for invalid UTF-8 with the offset and the line of the first bad byte
 */
export function decodeUtf8(bytes: Uint8Array, shown: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UserError(`${shown}: expected UTF-8, got UTF-16`, `iconv -f utf-16 -t utf-8 ${shown} > utf8.txt`);
  }
  const nulOffset = bytes.indexOf(0);
  if (nulOffset >= 0) {
    throw new UserError(`${shown} looks binary: byte 0 at offset ${nulOffset}`, 'give a text file in UTF-8');
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalidOffset(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new UserError(
      `${shown}: expected UTF-8, got byte 0x${byte} at offset ${offset} (line ${lineOf(bytes, offset)})`,
      `if it is Latin-1: iconv -f latin1 -t utf-8 ${shown} > utf8.txt`,
    );
  }
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n'); // the decoder drops the byte order mark
}

/** Offset of the first byte of the first sequence that is no UTF-8; the length if all are. */
export function firstInvalidOffset(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Length of the valid sequence at `at`, or 0 (The Unicode Standard 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // The second byte's range excludes overlong forms, surrogates and code points above U+10FFFF.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
}
