import { UserError } from '../errors.ts';
import { specialTokensJson } from './added-tokens.ts';
import { BpeTokenizer } from './bpe-tokenizer.ts';
import { byteCharacters, bytesInVocabularyOrder } from './byte-spelling.ts';
import { gpt2Words } from './gpt2-words.ts';
import type { LearnedMerges } from './learn-merges.ts';
import { learnMerges } from './learn-merges.ts';
import { byteIdsOf, copyWord } from './pre-tokenize.ts';
import { specialTokenTexts } from './tokenizer.ts';

const baseTokens = [...specialTokenTexts, ...bytesInVocabularyOrder.map((byte) => byteCharacters[byte]!)];

// Each merge reads every word that holds its pair from end to end: text without spaces, such as DNA, is cut for training.
const maxWordBytes = 1024;

/**
 * Trains a byte-level BPE on `texts`: ids are special tokens, bytes, then merges, most frequent first.
 * @param options.vocabSize at least 260; the vocabulary is smaller when the texts give fewer merges
 * @param options.minFrequency how often a pair must occur to be merged, 2 by default
 * @throws UserError when vocabSize has no room for special tokens and bytes
 */
export function trainBpe(options: { texts: Iterable<string>; vocabSize: number; minFrequency?: number }): BpeTokenizer {
  const { texts, vocabSize, minFrequency = 2 } = options;
  if (!Number.isInteger(vocabSize) || vocabSize < baseTokens.length) {
    throw new UserError(
      `tokenizer: expected vocabSize to be an integer of at least ${baseTokens.length}, got ${vocabSize}`,
      'byte-level BPE needs 4 special tokens and 256 bytes; try 1024',
    );
  }
  const idByByte = new Int32Array(256);
  for (const [index, byte] of bytesInVocabularyOrder.entries()) idByByte[byte] = specialTokenTexts.length + index;
  const words: { ids: Int32Array; count: number }[] = [];
  for (const [word, count] of countWords(texts)) {
    const ids = byteIdsOf(word, idByByte);
    for (let i = 0; i < ids.length; i += maxWordBytes) words.push({ ids: ids.subarray(i, i + maxWordBytes), count });
  }
  const learned = learnMerges(words, baseTokens, { vocabSize, minFrequency });
  return new BpeTokenizer({
    tokens: new Map(
      [...learned.tokens.entries()].slice(specialTokenTexts.length).map(([id, spelling]) => [spelling, id]),
    ),
    merges: learned.merges,
    addedTokens: specialTokenTexts.map((content, id) => ({ id, content, special: true })),
    splitters: [gpt2Words],
    ignoreMerges: false,
    normalization: undefined,
    addPrefixSpace: false,
    json: bpeJson(learned),
  });
}

function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    gpt2Words(text, (word) => {
      const count = counts.get(word);
      counts.set(count === undefined ? copyWord(word) : word, (count ?? 0) + 1);
    });
  }
  return counts;
}

function bpeJson({ tokens, merges }: LearnedMerges): unknown {
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokensJson(),
    normalizer: null,
    pre_tokenizer: byteLevel,
    post_processor: null,
    decoder: byteLevel,
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(tokens.map((spelling, id) => [spelling, id])),
      // Not pairs, which tokenizers before 0.20 cannot read; no token has a space in its spelling.
      merges: merges.map((pair) => pair.join(' ')),
    },
  };
}
