import { UserError } from '../errors.ts';

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

function powerOfTwoUpTo(limit: number): number {
  return limit < 1 ? 0 : 2 ** Math.floor(Math.log2(limit));
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
