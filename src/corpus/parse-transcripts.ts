import { type Dialogue, type DialogueTurn, dialogueRoles } from './corpus.ts';
import { lineError, quoted } from './line-error.ts';

/**
 * Conversations as they are written down: a line `user: Hello!` or `assistant: Hi!` for each turn, and a blank line between two
 * conversations. Roles are system, user and assistant, in capitals or not.
 * @throws UserError for a line that is no turn, naming the line
 */
export function parseTranscripts(text: string, path: string): Dialogue[] {
  const dialogues: Dialogue[] = [];
  let turns: DialogueTurn[] = [];
  for (const [index, line] of `${text}\n`.split('\n').entries()) {
    if (line.trim() === '') {
      if (turns.length > 0) dialogues.push({ turns });
      turns = [];
      continue;
    }
    const match = turnLine.exec(line);
    const role = dialogueRoles.find((known) => known === match?.[1]?.toLowerCase());
    if (role === undefined) {
      throw lineError(path, index + 1, `expected a turn such as "user: Hello!", got ${quoted(line)}`);
    }
    turns.push({ role, text: match?.[2]?.trim() ?? '' });
  }
  return dialogues;
}

/** Whether the first lines of `text` are turns, two or more of them. */
export function looksLikeTranscripts(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n', 21).slice(0, 20);
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length >= 2 && filled.every((line) => turnLine.test(line));
}

const turnLine = /^(system|user|assistant):(.*\S.*)$/is;
