import { byteName, decodeUtf8, decodeValidUtf8 } from './utf8.ts';

/** One id: the UTF-8 bytes it stands for, and its spelling when it is a special token (which stands for no bytes). */
export interface VocabularyEntry {
  readonly bytes: Uint8Array;
  readonly special?: string;
}

/** The half of a tokenizer that goes from ids to text, the same for every kind. */
export class Vocabulary {
  readonly size: number;
  readonly specialIds: ReadonlyMap<string, number>;
  private readonly entries: readonly VocabularyEntry[];

  /** @param entries one for each id, in order */
  constructor(entries: readonly VocabularyEntry[]) {
    this.entries = entries;
    this.size = entries.length;
    this.specialIds = new Map(
      entries.flatMap(({ special }, id) => (special === undefined ? [] : [[special, id] as const])),
    );
  }

  bytesOf(id: number): Uint8Array {
    return this.entry(id).bytes;
  }

  pieceOf(id: number): string {
    const { bytes, special } = this.entry(id);
    return special ?? decodeValidUtf8(bytes) ?? Array.from(bytes, byteName).join('');
  }

  decode(ids: Iterable<number>): string {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const id of ids) {
      const bytes = this.bytesOf(id);
      parts.push(bytes);
      length += bytes.length;
    }
    const all = new Uint8Array(length);
    let offset = 0;
    for (const bytes of parts) {
      // Tokens are a few bytes: a loop is faster than set().
      for (let i = 0; i < bytes.length; i++) all[offset++] = bytes[i]!;
    }
    return decodeUtf8(all);
  }

  private entry(id: number): VocabularyEntry {
    const entry = this.entries[id];
    if (entry === undefined) throw new RangeError(`tokenizer: expected an id from 0 to ${this.size - 1}, got ${id}`);
    return entry;
  }
}
