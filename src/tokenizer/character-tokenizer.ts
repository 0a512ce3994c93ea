import { UserError } from '../errors.ts';
import { AddedTokenSplitter, specialTokensJson } from './added-tokens.ts';
import { IdBuffer } from './id-buffer.ts';
import type { EncodeOptions, Tokenizer } from './tokenizer.ts';
import { specialTokenTexts } from './tokenizer.ts';
import { byteName, encodeUtf8 } from './utf8.ts';
import type { VocabularyEntry } from './vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';

const replacementCharacter = 0xfffd;

/** One id for each character (code point) of the training text; other characters become their UTF-8 bytes. */
export class CharacterTokenizer implements Tokenizer {
  readonly kind = 'character';
  readonly vocabSize: number;
  readonly specialIds: ReadonlyMap<string, number>;
  private readonly characters: readonly string[];
  private readonly byteFallback: boolean;
  private readonly vocabulary: Vocabulary;
  private readonly idByCodePoint: Int32Array; // -1 where unknown
  private readonly splitter: AddedTokenSplitter;

  /**
   * @param options.characters single code points without repetition, in the order of their ids
   * @param options.byteFallback whether 256 ids for bytes stand before the characters
   */
  constructor(options: { characters: readonly string[]; byteFallback: boolean }) {
    this.characters = options.characters;
    this.byteFallback = options.byteFallback;
    this.vocabulary = new Vocabulary(vocabularyEntries(options));
    this.vocabSize = this.vocabulary.size;
    this.specialIds = this.vocabulary.specialIds;
    const codePoints = this.characters.map((character) => character.codePointAt(0)!);
    this.idByCodePoint = new Int32Array(codePoints.reduce((a, b) => Math.max(a, b), 0) + 1).fill(-1);
    const firstId = this.vocabSize - codePoints.length;
    codePoints.forEach((codePoint, index) => {
      this.idByCodePoint[codePoint] = firstId + index;
    });
    this.splitter = new AddedTokenSplitter(specialTokenTexts.map((content, id) => ({ content, id, special: true })));
  }

  encode(text: string, options?: EncodeOptions): Int32Array {
    const ids = new IdBuffer(text.length);
    for (const part of options?.allowSpecial ? this.splitter.split(text) : [text]) {
      if (typeof part === 'number') ids.push(part);
      else this.encodePlain(part, ids);
    }
    return ids.toArray();
  }

  decode(ids: Iterable<number>): string {
    return this.vocabulary.decode(ids);
  }

  bytesOf(id: number): Uint8Array {
    return this.vocabulary.bytesOf(id);
  }

  pieceOf(id: number): string {
    return this.vocabulary.pieceOf(id);
  }

  /** BPE without merges: Hugging Face has no character model that falls back to bytes and keeps spaces. */
  toJson(): unknown {
    const names = [...specialTokenTexts, ...(this.byteFallback ? byteNames() : []), ...this.characters];
    return {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: specialTokensJson(),
      normalizer: null,
      pre_tokenizer: null,
      post_processor: null,
      decoder: { type: 'Sequence', decoders: [{ type: 'ByteFallback' }, { type: 'Fuse' }] },
      model: {
        type: 'BPE',
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: null,
        end_of_word_suffix: null,
        fuse_unk: false,
        byte_fallback: this.byteFallback,
        ignore_merges: false,
        vocab: Object.fromEntries(names.map((name, id) => [name, id])),
        merges: [],
      },
    };
  }

  private encodePlain(text: string, ids: IdBuffer): void {
    for (let i = 0; i < text.length; i++) {
      const found = text.codePointAt(i)!;
      if (found > 0xffff) i++;
      const codePoint = wellFormed(found);
      const id = this.idByCodePoint[codePoint] ?? -1;
      if (id >= 0) ids.push(id);
      else this.encodeUnknown(String.fromCodePoint(codePoint), ids);
    }
  }

  private encodeUnknown(character: string, ids: IdBuffer): void {
    if (!this.byteFallback) {
      const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      throw new UserError(
        `tokenizer: the character ${JSON.stringify(character)} (${name}) is not in the vocabulary`,
        'leave it out, or train the tokenizer with byte fallback or on text that has it',
      );
    }
    for (const byte of encodeUtf8(character)) ids.push(specialTokenTexts.length + byte);
  }
}

/**
 * Collects the characters of `texts`, sorted by code point.
 * @param options.byteFallback whether unknown characters become bytes, true by default; without it they are an error
 */
export function trainCharacterTokenizer(options: {
  texts: Iterable<string>;
  byteFallback?: boolean;
}): CharacterTokenizer {
  const codePoints = new Set<number>();
  for (const text of options.texts) {
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i)!;
      if (codePoint > 0xffff) i++;
      codePoints.add(wellFormed(codePoint));
    }
  }
  const characters = [...codePoints].sort((a, b) => a - b).map((codePoint) => String.fromCodePoint(codePoint));
  return new CharacterTokenizer({ characters, byteFallback: options.byteFallback ?? true });
}

function vocabularyEntries(options: { characters: readonly string[]; byteFallback: boolean }): VocabularyEntry[] {
  return [
    ...specialTokenTexts.map((special) => ({ bytes: new Uint8Array(0), special })),
    ...(options.byteFallback ? Array.from({ length: 256 }, (_, byte) => ({ bytes: Uint8Array.of(byte) })) : []),
    ...options.characters.map((character) => ({ bytes: encodeUtf8(character) })),
  ];
}

/** The names of the 256 byte tokens, which no character can have: a character is one code point. */
export function byteNames(): string[] {
  return Array.from({ length: 256 }, (_, byte) => byteName(byte));
}

function wellFormed(codePoint: number): number {
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? replacementCharacter : codePoint;
}
