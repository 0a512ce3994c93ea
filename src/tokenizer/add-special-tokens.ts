import { z } from 'zod';
import { UserError } from '../errors.ts';
import { specialTokenJson } from './added-tokens.ts';
import { readTokenizer } from './read-tokenizer.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * A tokenizer with further special tokens behind its vocabulary: as all special tokens, text never yields them by itself. Those it
 * has already keep their ids.
 * @throws UserError for a character tokenizer, whose vocabulary ends with its characters
 */
export function addSpecialTokens(tokenizer: Tokenizer, texts: readonly string[]): Tokenizer {
  const missing = texts.filter((text) => !tokenizer.specialIds.has(text));
  if (missing.length === 0) return tokenizer;
  if (tokenizer.kind === 'character') {
    throw new UserError(`a character tokenizer takes no further tokens (${missing.join(' ')})`, '--set tokenizer=bpe');
  }
  const json = z.looseObject({ added_tokens: z.array(z.unknown()) }).parse(structuredClone(tokenizer.toJson()));
  const added = missing.map((text, i) => specialTokenJson(text, tokenizer.vocabSize + i));
  return readTokenizer({ ...json, added_tokens: [...json.added_tokens, ...added] });
}
