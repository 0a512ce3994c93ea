import { encodeUtf8 } from './utf8.ts';

/**
 * The printable character that stands for each byte in a byte-level vocabulary: itself where Latin-1 has a visible one,
 * else the next from U+0100 on, so that a space is `Ġ`.
 * @see Radford et al. 2019 (GPT-2), encoder.py, bytes_to_unicode
 */
export const byteCharacters: readonly string[] = listByteCharacters();

/**
 * The 256 bytes in the order of their characters: that of the first ids of GPT-2 and of Hugging Face's trainer, which
 * with the same ties then gives the same ids.
 */
export const bytesInVocabularyOrder: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte).sort(
  (a, b) => byteCharacters[a]!.charCodeAt(0) - byteCharacters[b]!.charCodeAt(0),
);

const byteByCharacter = new Map(byteCharacters.map((character, byte) => [character, byte]));

/** The bytes of a token spelled in byte characters, or undefined when a character of it stands for no byte. */
export function bytesOfSpelling(spelling: string): Uint8Array | undefined {
  const bytes = Array.from(spelling, (character) => byteByCharacter.get(character));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
}

/** The spelling of plain text in byte characters. */
export function spell(text: string): string {
  return Array.from(encodeUtf8(text), (byte) => byteCharacters[byte]).join('');
}

function listByteCharacters(): string[] {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => {
    const isVisible = (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
    return String.fromCharCode(isVisible ? byte : next++);
  });
}
