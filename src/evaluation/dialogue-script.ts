import type { DialogueTurn } from '../corpus/corpus.ts';

/** What one reply of a scripted dialogue must say. */
export interface Expectation {
  /** The number of the reply among all turns, from 0. */
  readonly turn: number;
  /** What it is about: `name`, `sum`, `unknown`. */
  readonly fact: string;
  /** It must contain one of these, in any case of letters. */
  readonly anyOf: readonly string[];
  /** And none of these. */
  readonly noneOf?: readonly string[] | undefined;
}

/** Whether a reply says what is expected of it. */
export function meets(reply: string, expectation: Expectation): boolean {
  const { anyOf, noneOf = [] } = expectation;
  return saysOneOf(reply, anyOf, expectation) && !saysOneOf(reply, noneOf, expectation);
}

/** Facts of replies that do not say again what the user has told. */
const notTold = ['sum', 'unknown', 'thanks', 'farewell', 'identity'];

/**
 * After how many turns of the user a fact is asked for that one of them has told; undefined for what is not told, such as a sum.
 * @param script the turns, of which the assistant's are not looked at
 */
export function recallDistance(script: readonly DialogueTurn[], expectation: Expectation): number | undefined {
  const { turn, fact, anyOf } = expectation;
  if (notTold.includes(fact)) return undefined;
  const isUser = ({ role }: DialogueTurn) => role === 'user';
  const said = script.slice(0, turn).filter(isUser);
  const told = said.findIndex(({ text }) => saysOneOf(text, anyOf, expectation));
  return told < 0 ? undefined : said.length - 1 - told;
}

/** Where a number is expected, it must stand by itself: sixteen is not six, and fourth is four. Elsewhere pancakes are a pancake, and goodbye is bye. */
function saysOneOf(text: string, anyOf: readonly string[], expectation: Expectation): boolean {
  const lower = text.toLowerCase();
  const isNumber = expectation.anyOf.some((words) => /^\d+$/.test(words));
  return anyOf.some((wanted) =>
    isNumber ? number(wanted.toLowerCase()).test(lower) : lower.includes(wanted.toLowerCase()),
  );
}

/** A number from 0 to 20, or tens, that is no part of another. */
function number(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d-])${words}(?:th)?(?![\\p{L}\\d]|-(?:one|two|three|four|five|six|seven|eight|nine))`,
    'u',
  );
}
