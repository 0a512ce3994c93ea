import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type DialogueTurn, dialogueRoles } from '../../corpus/corpus.ts';
import { UserError } from '../../errors.ts';
import type { Chat } from '../../tasks/chat.ts';

/** What a line that begins with / asks for. */
export type CommandResult = { readonly say?: string; readonly regenerates?: boolean; readonly leaves?: boolean };

const help = [
  '/set temperature 0.5   /show          settings and turns',
  '/save FILE  /load FILE  /clear         keep, take up, forget the conversation',
  '/regen                  /bye           reply anew; leave (also Ctrl-D)',
  '"""                                    begins and ends a text of several lines',
].join('\n');

const turnsSchema = z.object({ turns: z.array(z.object({ role: z.enum(dialogueRoles), text: z.string() })).min(1) });

type Command = (chat: Chat, words: readonly string[]) => CommandResult | Promise<CommandResult>;

const commands: Readonly<Record<string, Command>> = {
  '/?': () => ({ say: help }),
  '/help': () => ({ say: help }),
  '/bye': () => ({ leaves: true }),
  '/regen': () => ({ regenerates: true }),
  '/clear'(chat) {
    chat.turns = chat.turns.filter(({ role }, i) => i === 0 && role === 'system');
    return { say: '(forgotten)' };
  },
  '/show': (chat) => ({
    say: [`temperature ${chat.temperature}`, ...chat.turns.map(({ role, text }) => `${role}: ${text}`)].join('\n'),
  }),
  '/set'(chat, [name, value]) {
    const temperature = Number(value);
    if (name !== 'temperature' || value === undefined || !(temperature >= 0)) {
      throw new UserError(
        `/set: expected temperature and a number of at least 0, got '${name ?? ''} ${value ?? ''}'`,
        '/set temperature 0.5',
      );
    }
    chat.temperature = temperature;
    return { say: `temperature ${temperature}` };
  },
  async '/save'(chat, [path]) {
    if (path === undefined) throw new UserError('/save: expected a file', '/save talk.json');
    await writeFile(path, `${JSON.stringify({ turns: chat.turns }, null, 2)}\n`, { flag: 'wx' });
    return { say: `(saved to ${path})` };
  },
  async '/load'(chat, [path]) {
    if (path === undefined) throw new UserError('/load: expected a file', '/load talk.json');
    chat.turns = parseTurns(path, await readFile(path, 'utf8'));
    return { say: `(${chat.turns.length} turns)` };
  },
};

/** Whether a line is a command and not something said. */
export function isCommand(line: string): boolean {
  return line.startsWith('/');
}

/** Does what a line asks for. @throws UserError for an unknown command, a file that is taken or cannot be read */
export async function runChatCommand(chat: Chat, line: string): Promise<CommandResult> {
  const [name = '', ...words] = line.trim().split(/\s+/);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UserError(`unknown command '${name}'`, '/? lists them');
  try {
    return await command(chat, words);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const reason = error.code === 'EEXIST' ? 'is there already, and stays as it is' : error.message;
    throw new UserError(`${name} ${words[0] ?? ''}: ${reason}`, 'name another file', { cause: error });
  }
}

function parseTurns(path: string, text: string): DialogueTurn[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`/load ${path}: expected JSON that /save wrote`, undefined, { cause: error });
  }
  const parsed = turnsSchema.safeParse(value);
  if (!parsed.success) throw new UserError(`/load ${path}: expected {"turns": [{"role", "text"}, ...]}`);
  return parsed.data.turns;
}
