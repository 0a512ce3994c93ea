import type { Tokenizer } from '../tokenizer/tokenizer.ts';
import { specialTokens, specialTokenTexts } from '../tokenizer/tokenizer.ts';

/** The ids of the special tokens in `tokenizer`: those trained here have the usual ones, others list theirs by spelling. */
export function specialIdsOf(tokenizer: Tokenizer): Record<keyof typeof specialTokens, number> {
  const idOf = (usual: number) => tokenizer.specialIds.get(specialTokenTexts[usual] ?? '') ?? usual;
  return {
    begin: idOf(specialTokens.begin),
    padding: idOf(specialTokens.padding),
    end: idOf(specialTokens.end),
    separator: idOf(specialTokens.separator),
  };
}
