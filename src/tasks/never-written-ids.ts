import { specialTokens } from '../tokenizer/tokenizer.ts';

const { begin, padding, separator } = specialTokens;

/** Ids of tokenizers trained here that no model writes. */
export const neverWrittenIds: readonly number[] = [begin, padding, separator];
