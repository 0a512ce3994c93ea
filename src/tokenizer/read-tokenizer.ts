import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { BpeModel } from './bpe-tokenizer.ts';
import { BpeTokenizer } from './bpe-tokenizer.ts';
import { byteCharacters } from './byte-spelling.ts';
import { byteNames, CharacterTokenizer } from './character-tokenizer.ts';
import { gpt2Words } from './gpt2-words.ts';
import { patternWords } from './pattern-words.ts';
import type { WordSplitter } from './pre-tokenize.ts';
import type { Tokenizer } from './tokenizer.ts';
import { specialTokenTexts } from './tokenizer.ts';
import type { TokenizerJson } from './tokenizer-json.ts';
import { byteLevelJson, componentsOf, digitsJson, splitJson, tokenizerJson, unsupported } from './tokenizer-json.ts';

/**
 * The tokenizer of a Hugging Face tokenizer.json: one written here, or a byte-level BPE from elsewhere, which gives the
 * ids that Hugging Face gives with `add_special_tokens=False`.
 * @param json the parsed file
 * @throws UserError for a malformed file, and for a kind of tokenizer that cannot be read, naming what
 */
export function readTokenizer(json: unknown): Tokenizer {
  const parsed = tokenizerJson.safeParse(json);
  if (!parsed.success) {
    // The first issue is enough: a bad file may have one for every merge.
    const { path, message } = parsed.error.issues[0]!;
    throw new UserError(
      `tokenizer.json: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`,
      'the file may be cut short, or from another program',
    );
  }
  const { model } = parsed.data;
  if (model.type !== 'BPE') throw unsupported(`model ${model.type}`);
  if (isCharacterJson(parsed.data)) return readCharacterTokenizer(parsed.data);
  if (model.byte_fallback) throw unsupported('BPE with byte fallback (SentencePiece, Llama 2)');
  if (model.dropout) throw unsupported('BPE dropout');
  if (model.continuing_subword_prefix) throw unsupported('continuing_subword_prefix');
  if (model.end_of_word_suffix) throw unsupported('end_of_word_suffix');
  return new BpeTokenizer(readBpeModel(parsed.data, json));
}

/** Whether this is the shape that CharacterTokenizer.toJson writes, which holds no ByteLevel. */
function isCharacterJson({ model, pre_tokenizer, normalizer, decoder }: TokenizerJson): boolean {
  const decoders = componentsOf(decoder, 'decoders').map(typeOf);
  return model.merges.length === 0 && !pre_tokenizer && !normalizer && decoders.join() === 'ByteFallback,Fuse';
}

function readCharacterTokenizer({ model }: TokenizerJson): CharacterTokenizer {
  const names = [...model.vocab].sort(([, a], [, b]) => a - b).map(([name]) => name);
  const known = [...specialTokenTexts, ...(model.byte_fallback ? byteNames() : [])];
  const characters = names.slice(known.length);
  const isOurs =
    known.every((name, id) => model.vocab.get(name) === id) &&
    characters.every((name, index) => /^.$/su.test(name) && model.vocab.get(name) === known.length + index);
  if (!isOurs) throw unsupported('a character vocabulary that does not begin with special tokens and bytes');
  return new CharacterTokenizer({ characters, byteFallback: model.byte_fallback });
}

function readBpeModel(file: TokenizerJson, json: unknown): BpeModel {
  const { model, added_tokens: addedTokens, normalizer } = file;
  const splitting = readPreTokenizer(file);
  for (const decoder of componentsOf(file.decoder, 'decoders')) {
    if (typeOf(decoder) !== 'ByteLevel') throw unsupported(`decoder ${typeOf(decoder)}`);
  }
  if (normalizer && normalizer.type !== 'NFC') throw unsupported(`normalizer ${normalizer.type}`);
  const tokens = new Map(model.vocab);
  for (const { content, special, lstrip, rstrip, single_word } of addedTokens) {
    if (special) tokens.delete(content);
    if (lstrip || rstrip || single_word) throw unsupported(`lstrip, rstrip or single_word of ${content}`);
  }
  const missing = byteCharacters.findIndex((character) => !tokens.has(character));
  if (missing >= 0) throw unsupported(`a vocabulary without all 256 bytes (it lacks ${missing})`);
  for (const [left, right] of model.merges) {
    const lacking = [left, right, left + right].find((token) => !tokens.has(token));
    if (lacking !== undefined) {
      throw new UserError(`tokenizer.json: a merge needs the token ${JSON.stringify(lacking)}, not in the vocabulary`);
    }
  }
  return {
    tokens,
    merges: model.merges,
    addedTokens,
    ...splitting,
    ignoreMerges: model.ignore_merges,
    normalization: normalizer ? 'NFC' : undefined,
    json,
  };
}

function readPreTokenizer(file: TokenizerJson): { splitters: WordSplitter[]; addPrefixSpace: boolean } {
  const components = componentsOf(file.pre_tokenizer, 'pretokenizers');
  const byteLevel = byteLevelJson.safeParse(components.pop());
  if (!byteLevel.success) throw unsupported('BPE whose last pre_tokenizer is not ByteLevel');
  const { add_prefix_space: addPrefixSpace, use_regex } = byteLevel.data;
  if (addPrefixSpace && components.length > 0) throw unsupported('add_prefix_space after another pre_tokenizer');
  const splitters = components.map(readSplitter);
  return { splitters: use_regex ? [...splitters, gpt2Words] : splitters, addPrefixSpace };
}

function readSplitter(component: unknown): WordSplitter {
  const digits = digitsJson.safeParse(component);
  if (digits.success) return patternWords(digits.data.individual_digits ? '\\p{N}' : '\\p{N}+');
  const split = splitJson.safeParse(component);
  if (!split.success) throw unsupported(`pre_tokenizer ${typeOf(component)} with these settings`);
  try {
    return patternWords(split.data.pattern.Regex);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unsupported(`the pattern ${split.data.pattern.Regex} (${error.message})`);
  }
}

function typeOf(component: unknown): string {
  const parsed = z.object({ type: z.string() }).safeParse(component);
  return parsed.success ? parsed.data.type : 'without a type';
}
