import type { AddedToken } from './added-tokens.ts';
import { AddedTokenSplitter } from './added-tokens.ts';
import { byteCharacters, bytesOfSpelling, spell } from './byte-spelling.ts';
import { IdBuffer } from './id-buffer.ts';
import { MergeTable } from './merge-table.ts';
import type { WordSplitter } from './pre-tokenize.ts';
import { byteIdsOf, copyWord, preTokenize } from './pre-tokenize.ts';
import type { EncodeOptions, Tokenizer } from './tokenizer.ts';
import { encodeUtf8 } from './utf8.ts';
import type { VocabularyEntry } from './vocabulary.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a byte-level BPE consists of; tokens are spelled in byte characters (`Ġthe`). */
export interface BpeModel {
  /**
   * Ids by spelling: at least the 256 bytes and every token that merges make or use. Special tokens are only among
   * `addedTokens`: what is not here cannot come of plain text.
   */
  readonly tokens: ReadonlyMap<string, number>;
  readonly merges: readonly (readonly [left: string, right: string])[];
  readonly addedTokens: readonly AddedToken[];
  /** How text is divided into words, which merges do not cross. */
  readonly splitters: readonly WordSplitter[];
  /** Whether a word that is a token becomes that token, whatever the merges say (Llama 3). */
  readonly ignoreMerges: boolean;
  /** By Node's version of Unicode: tokenizers 0.23 has an older one, and composes U+113C2, U+1611E and U+16D67 otherwise. */
  readonly normalization: 'NFC' | undefined;
  /** Whether a space is put before text that does not begin with one. */
  readonly addPrefixSpace: boolean;
  /** The value of tokenizer.json. */
  readonly json: unknown;
}

const maxCachedWords = 50_000;
const maxCachedLength = 128;

/** Byte-level byte-pair encoding: every text has ids, and frequent words have one. */
export class BpeTokenizer implements Tokenizer {
  readonly kind = 'bpe';
  readonly vocabSize: number;
  readonly specialIds: ReadonlyMap<string, number>;
  private readonly model: BpeModel;
  private readonly vocabulary: Vocabulary;
  private readonly merges: MergeTable;
  private readonly byteIds: Int32Array;
  private readonly plainSplitter: AddedTokenSplitter;
  private readonly specialSplitter: AddedTokenSplitter;
  private readonly cache = new Map<string, Int32Array>();

  constructor(model: BpeModel) {
    const { tokens, addedTokens } = model;
    this.model = model;
    this.vocabulary = new Vocabulary(vocabularyEntries(model));
    this.vocabSize = this.vocabulary.size;
    this.specialIds = this.vocabulary.specialIds;
    this.byteIds = Int32Array.from(byteCharacters, (character) => tokens.get(character)!);
    const merges = model.merges.map(([left, right]) => ({
      left: tokens.get(left)!,
      right: tokens.get(right)!,
      merged: tokens.get(left + right)!,
    }));
    this.merges = new MergeTable(merges, this.vocabSize);
    this.plainSplitter = new AddedTokenSplitter(addedTokens.filter(({ special }) => !special));
    this.specialSplitter = new AddedTokenSplitter(addedTokens);
  }

  encode(text: string, options?: EncodeOptions): Int32Array {
    const ids = new IdBuffer(text.length >> 1);
    const splitter = options?.allowSpecial ? this.specialSplitter : this.plainSplitter;
    for (const part of splitter.split(text)) {
      if (typeof part === 'number') ids.push(part);
      else preTokenize(this.prepare(part), this.model.splitters, (word) => ids.pushAll(this.encodeWord(word)));
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

  toJson(): unknown {
    return this.model.json;
  }

  private prepare(part: string): string {
    const text = this.model.normalization === undefined ? part : part.normalize(this.model.normalization);
    return this.model.addPrefixSpace && text.length > 0 && !text.startsWith(' ') ? ` ${text}` : text;
  }

  private encodeWord(word: string): Int32Array {
    const cached = this.cache.get(word);
    if (cached !== undefined) return cached;
    const whole = this.model.ignoreMerges ? this.model.tokens.get(spell(word)) : undefined;
    const ids = whole === undefined ? this.merges.apply(byteIdsOf(word, this.byteIds)) : Int32Array.of(whole);
    if (word.length <= maxCachedLength) {
      if (this.cache.size >= maxCachedWords) this.cache.clear();
      this.cache.set(copyWord(word), ids);
    }
    return ids;
  }
}

function vocabularyEntries({ tokens, addedTokens }: BpeModel): VocabularyEntry[] {
  const entries: VocabularyEntry[] = [];
  for (const [spelling, id] of tokens) entries[id] = { bytes: bytesOfSpelling(spelling) ?? encodeUtf8(spelling) };
  for (const { id, content, special } of addedTokens) {
    entries[id] = special ? { bytes: new Uint8Array(0), special: content } : { bytes: encodeUtf8(content) };
  }
  // Array.from fills the gaps that some published vocabularies have.
  return Array.from(entries, (entry) => entry ?? { bytes: new Uint8Array(0) });
}
