import { specialTokenTexts } from './tokenizer.ts';

/** An entry of `added_tokens` in tokenizer.json: a string that is one token wherever it is recognised. */
export interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
}

/** The `added_tokens` of a tokenizer trained here; `special` makes Hugging Face skip them when decoding. */
export function specialTokensJson(): unknown[] {
  return specialTokenTexts.map((content, id) => specialTokenJson(content, id));
}

/** One entry of `added_tokens` for a special token. */
export function specialTokenJson(content: string, id: number): unknown {
  return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
}

/** Cuts text at added tokens, leftmost first and the longest where several begin. */
export class AddedTokenSplitter {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly pattern: RegExp | undefined;

  constructor(tokens: readonly AddedToken[]) {
    this.ids = new Map(tokens.map(({ content, id }) => [content, id]));
    const longestFirst = [...this.ids.keys()].sort((a, b) => b.length - a.length);
    if (longestFirst.length > 0) this.pattern = new RegExp(`(${longestFirst.map(escapeRegExp).join('|')})`, 'u');
  }

  /** The parts of `text` in order: an id for an added token, a string for the rest. */
  split(text: string): (string | number)[] {
    if (this.pattern === undefined) return [text];
    return text.split(this.pattern).map((part, index) => (index % 2 === 1 ? this.ids.get(part)! : part));
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
