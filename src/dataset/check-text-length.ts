import { quoted } from '../corpus/line-error.ts';
import { UserError } from '../errors.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** Characters a text needs for each position of a context that the user has chosen. */
const charactersPerPosition = 20;

/**
 * Refuses a text too short for the context the user has set: some 20 contexts of characters are needed for anything to be learnt.
 * A context that was picked for the text is not checked.
 * @throws UserError with a context that fits, where there is one
 */
export function checkTextLength(facts: {
  /** The text for people: `poem.txt`. */
  readonly name: string;
  readonly numCharacters: number;
  readonly contextLength: number;
  readonly setByUser: boolean;
}): void {
  const { name, numCharacters, contextLength, setByUser } = facts;
  const needed = charactersPerPosition * contextLength;
  if (!setByUser || numCharacters >= needed) return;
  const fitting = powerOfTwoUpTo(numCharacters / charactersPerPosition);
  throw new UserError(
    `${name} has ${count(numCharacters)} characters; contextLength ${contextLength}, set by you, needs at least ${count(needed)}`,
    fitting >= 2 ? `--set contextLength=${fitting}, or add text` : 'add text',
  );
}

/** Refuses a stream of tokens from which not one training window can be drawn. @throws UserError */
export function checkStreamLength(numTokens: number, contextLength: number): void {
  if (numTokens > contextLength) return;
  const fitting = powerOfTwoUpTo(numTokens - 1);
  throw new UserError(
    `the training text has ${count(numTokens)} tokens; contextLength ${contextLength} needs at least ${count(contextLength + 1)}`,
    fitting >= 2 ? `--set contextLength=${fitting}, or add text` : 'add text',
  );
}

/**
 * Refuses texts of which one is too long to be read or written whole: its tokens, and one more that opens or ends it.
 * @param facts.noun what the texts are, in the message: "answers"
 * @throws UserError naming the longest, with a context that fits all of them
 */
export function checkWholeTexts(
  texts: Iterable<string>,
  facts: { readonly noun: string; readonly tokenizer: Tokenizer; readonly contextLength: number },
): void {
  const { noun, tokenizer, contextLength } = facts;
  let longest = { text: '', numTokens: 0 };
  for (const text of texts) {
    const numTokens = tokenizer.encode(text).length;
    if (numTokens > longest.numTokens) longest = { text, numTokens };
  }
  const needed = longest.numTokens + 1;
  if (needed <= contextLength) return;
  throw new UserError(
    `expected ${noun} that fit contextLength ${contextLength}, got one that needs ${count(needed)}: ${quoted(longest.text)}`,
    `--set contextLength=${powerOfTwoFrom(needed)}`,
  );
}

function powerOfTwoFrom(limit: number): number {
  return 2 ** Math.ceil(Math.log2(limit));
}

function powerOfTwoUpTo(limit: number): number {
  return limit < 1 ? 0 : 2 ** Math.floor(Math.log2(limit));
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
