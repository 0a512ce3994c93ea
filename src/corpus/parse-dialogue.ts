import { type Dialogue, type DialogueTurn, dialogueRoles } from './corpus.ts';
import { type Fail, isObject, type JsonRecord, keysOf, stringOf } from './json-record.ts';

/** Whether a record of JSONL is a conversation: `{"turns": [...]}` or `{"messages": [...]}`. */
export function isDialogue(record: JsonRecord): boolean {
  return Array.isArray(record.turns) || Array.isArray(record.messages);
}

/**
 * The conversation of a record: each turn has a `role` (system, user or assistant) and its words in `text` or `content`.
 * @throws the error of `fail` for a turn that has not
 */
export function dialogueOf(record: JsonRecord, fail: Fail): Dialogue {
  const key = 'messages' in record && !('turns' in record) ? 'messages' : 'turns';
  const turns = record[key];
  if (!Array.isArray(turns)) {
    const got = key in record ? JSON.stringify(turns) : keysOf(record);
    throw fail(`expected a list "turns" or "messages", got ${got}`);
  }
  if (turns.length === 0) throw fail(`expected at least one turn in "${key}", got none`);
  return { turns: turns.map((turn: unknown, i) => turnOf(turn, (problem) => fail(`${key}[${i}]: ${problem}`))) };
}

function turnOf(turn: unknown, fail: Fail): DialogueTurn {
  if (!isObject(turn))
    throw fail(`expected an object with "role" and "text" or "content", got ${JSON.stringify(turn)}`);
  const role = dialogueRoles.find((known) => known === turn.role);
  if (role === undefined) {
    const got = 'role' in turn ? JSON.stringify(turn.role) : keysOf(turn);
    throw fail(`expected a "role" among ${dialogueRoles.join(', ')}, got ${got}`);
  }
  return { role, text: stringOf(turn, 'content' in turn && !('text' in turn) ? 'content' : 'text', fail).trim() };
}
