import { z } from 'zod';
import { UserError } from '../errors.ts';

// Ids past this are no vocabulary, and would have memory set aside for every id below them.
const maxId = 2 ** 21 - 1;

const optionalString = z.string().nullish();

/** A normalizer, pre_tokenizer or decoder: its type decides what else it holds. */
const component = z.looseObject({ type: z.string() });

/** The ids of a vocabulary. Not z.record, which drops a token spelled `__proto__`. */
const vocabulary = z
  .custom<Record<string, number>>(
    (value) => typeof value === 'object' && value !== null && Object.values(value).every(isId),
    { error: `expected an object with ids from 0 to ${maxId}` },
  )
  .transform((value) => new Map(Object.entries(value)));

/** The older format writes a merge as "a b", the newer as a pair. There are thousands: a schema for each would take long. */
const merges = z.array(z.unknown()).transform((list, context) =>
  list.map((value, index) => {
    const pair: unknown = typeof value === 'string' ? value.split(' ') : value;
    if (isPair(pair)) return pair;
    context.addIssue({ code: 'custom', path: [index], message: 'expected two tokens' });
    return z.NEVER;
  }),
);

/** The parts of a Hugging Face tokenizer.json that decide about ids. */
export const tokenizerJson = z.object({
  added_tokens: z
    .array(
      z.object({
        id: z.int().min(0).max(maxId),
        content: z.string().min(1),
        special: z.boolean(),
        single_word: z.boolean().default(false),
        lstrip: z.boolean().default(false),
        rstrip: z.boolean().default(false),
      }),
    )
    .default([]),
  normalizer: component.nullish(),
  pre_tokenizer: component.nullish(),
  decoder: component.nullish(),
  model: z.object({
    // GPT-2's own file, from before there were other models, names no type.
    type: z.string().default('BPE'),
    dropout: z.number().nullish(),
    continuing_subword_prefix: optionalString,
    end_of_word_suffix: optionalString,
    byte_fallback: z.boolean().default(false),
    ignore_merges: z.boolean().default(false),
    vocab: vocabulary,
    merges,
  }),
});

export type TokenizerJson = z.output<typeof tokenizerJson>;

/** A ByteLevel pre-tokenizer: byte characters, and GPT-2's pattern unless `use_regex` is false. */
export const byteLevelJson = z.object({
  type: z.literal('ByteLevel'),
  add_prefix_space: z.boolean().default(true),
  use_regex: z.boolean().default(true),
});

/** A Split pre-tokenizer by a regular expression. */
export const splitJson = z.object({
  type: z.literal('Split'),
  pattern: z.object({ Regex: z.string() }),
  behavior: z.literal('Isolated'),
  invert: z.literal(false).default(false),
});

/** A Digits pre-tokenizer: numbers are words of their own. */
export const digitsJson = z.object({ type: z.literal('Digits'), individual_digits: z.boolean() });

/** The components of a Sequence, or the one component itself. */
export function componentsOf(value: z.output<typeof component> | null | undefined, listKey: string): unknown[] {
  if (value === null || value === undefined) return [];
  if (value.type !== 'Sequence') return [value];
  const list = value[listKey];
  return Array.isArray(list) ? [...list] : [value];
}

/** The error for a tokenizer.json that is well-formed but uses what only Hugging Face's library can do. */
export function unsupported(what: string): UserError {
  return new UserError(
    `tokenizer.json: ${what} is not supported`,
    'what can be read: byte-level BPE (GPT-2, Llama 3, Qwen) and the character tokenizers trained here',
  );
}

function isPair(value: unknown): value is [left: string, right: string] {
  return Array.isArray(value) && value.length === 2 && value.every((token) => typeof token === 'string');
}

function isId(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxId;
}
