import { type Dialogue, type DialogueTurn, dialogueRoles } from '../corpus/corpus.ts';
import type { SequencePart } from '../dataset/sequence-dataset.ts';
import { specialIdsOf } from '../dataset/special-ids.ts';
import { addSpecialTokens } from '../tokenizer/add-special-tokens.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

type Role = DialogueTurn['role'];

/** How the token is spelled that opens a turn. What a user types never becomes one: text yields no special ids. */
const roleText = (role: Role): string => `<|${role}|>`;

/** The tokenizer with a token for each role. */
export function withRoles(tokenizer: Tokenizer): Tokenizer {
  return addSpecialTokens(tokenizer, dialogueRoles.map(roleText));
}

/** What opens a turn of a role. @throws Error for a tokenizer without roles */
export function roleId(tokenizer: Tokenizer, role: Role): number {
  const id = tokenizer.specialIds.get(roleText(role));
  if (id === undefined) throw new Error(`the tokenizer has no ${roleText(role)}`);
  return id;
}

/** A turn: its role, its words, an end token. */
function turnIds(tokenizer: Tokenizer, { role, text }: DialogueTurn): Int32Array {
  return Int32Array.of(roleId(tokenizer, role), ...tokenizer.encode(text), specialIdsOf(tokenizer).end);
}

/** A dialogue as a GPT learns it: the assistant's words and ends are written, all else is read. */
export function dialogueParts(tokenizer: Tokenizer, { turns }: Dialogue): SequencePart[] {
  return turns.flatMap((turn) => {
    const ids = turnIds(tokenizer, turn);
    if (turn.role !== 'assistant') return [{ ids, isWritten: false }];
    return [
      { ids: ids.subarray(0, 1), isWritten: false },
      { ids: ids.subarray(1), isWritten: true },
    ];
  });
}

/** What a model reads before it replies, and how many of the oldest turns had to go. */
export interface ReplyPrompt {
  readonly ids: Int32Array;
  readonly numDropped: number;
}

/**
 * The turns so far and the opening of the assistant's, within `maxLength` ids: the oldest turns go first, a system turn at the
 * beginning last. Of a last turn that alone is too long the end is kept.
 */
export function replyPrompt(tokenizer: Tokenizer, turns: readonly DialogueTurn[], maxLength: number): ReplyPrompt {
  const opening = Int32Array.of(roleId(tokenizer, 'assistant'));
  const system = turns[0]?.role === 'system' ? turns.slice(0, 1) : [];
  const rest = turns.slice(system.length).map((turn) => turnIds(tokenizer, turn));
  const first = system.map((turn) => turnIds(tokenizer, turn));
  let numDropped = 0;
  const length = (parts: readonly Int32Array[]) => parts.reduce((sum, ids) => sum + ids.length, 0);
  while (rest.length > 1 && length([...first, ...rest, opening]) > maxLength) {
    rest.shift();
    numDropped++;
  }
  // A reply without what it replies to makes no sense.
  if (numDropped > 0 && rest.length > 1 && turns[system.length + numDropped]?.role === 'assistant') {
    rest.shift();
    numDropped++;
  }
  const ids = Int32Array.from([...first, ...rest, opening].flatMap((part) => [...part]));
  return { ids: ids.slice(-maxLength), numDropped };
}
