import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Chat } from '../../tasks/chat.ts';
import type { CommandContext } from '../context.ts';
import { freshSeed } from '../flags/fresh-seed.ts';
import { numberFlag } from '../flags/number-flag.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { hasPipedInput, readStdin } from '../read-input.ts';
import { isCommand, runChatCommand } from './chat-commands.ts';
import { noteModel } from './note-model.ts';
import { PromptedLines } from './prompted-lines.ts';

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  system: z.string().exactOptional(),
  temperature: numberFlag('--temperature', { min: 0 }).exactOptional(),
});

/** `chat [TEXT...]`: a conversation on a terminal; a text or a pipe is one turn, answered. */
export async function runChat(context: CommandContext, words: readonly string[], flags: RawFlags): Promise<void> {
  const { seed = freshSeed(), ...options } = parseFlags(schema, flags);
  const isConversation = words.length === 0 && context.stdin.isTTY === true && !hasPipedInput(context.stdin);
  const turn =
    words.length > 0 ? words.join(' ') : isConversation ? undefined : (await readStdin(context.stdin)).trim();
  if (turn === '') throw new UserError('chat: expected something to reply to, got nothing', 'tiny-gpt chat "Hello."');
  const { openChat } = await import('../../tasks/chat.ts');
  const chat = await openChat({ ...options, seed });
  try {
    const facts = chat.temperature === 0 ? ['greedy'] : [`temperature ${chat.temperature}`, `seed ${seed}`];
    noteModel(context, chat.model, ...facts);
    if (turn === undefined) await converse(context, chat);
    else await writeReply(context, chat, chat.say(turn, context.signal));
  } finally {
    chat.dispose();
  }
}

async function converse(context: CommandContext, chat: Chat): Promise<void> {
  const lines = new PromptedLines(context);
  context.note(context.colors.stderr.dim('/? for commands, Ctrl-D to leave'));
  try {
    for await (const said of joinBlocks(lines)) {
      const stop = new AbortController();
      lines.onInterrupt = () => stop.abort();
      const isDone = await respond(context, chat, said, AbortSignal.any([stop.signal, context.signal]));
      lines.onInterrupt = undefined;
      if (isDone) return;
    }
  } finally {
    lines.close();
  }
}

/** Replies, or does what a command asks for; true where it asks to leave. */
async function respond(context: CommandContext, chat: Chat, said: string, signal: AbortSignal): Promise<boolean> {
  if (!isCommand(said)) {
    await writeReply(context, chat, chat.say(said, signal));
    return false;
  }
  try {
    const { say, regenerates = false, leaves = false } = await runChatCommand(chat, said);
    if (say !== undefined) context.note(say);
    if (regenerates) await writeReply(context, chat, chat.regenerate(signal));
    return leaves;
  } catch (error) {
    // A slip in a conversation does not end it.
    if (!(error instanceof UserError)) throw error;
    context.note(`error: ${error.message}${error.hint === undefined ? '' : `\nhint:  ${error.hint}`}`);
    return false;
  }
}

async function writeReply(context: CommandContext, chat: Chat, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) if (!context.isJson) context.stdout.write(piece);
  if (context.isJson) context.print(JSON.stringify({ model: chat.model.name, ...chat.turns.at(-1) }));
  else context.stdout.write('\n');
  if (chat.numDropped > 0) {
    context.note(`(${chat.numDropped} oldest turns dropped: context ${chat.contextLength})`);
  }
}

/** Lines as they come; those between two lines of three quotation marks are one text. */
export async function* joinBlocks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let block: string[] | undefined;
  for await (const line of lines) {
    if (line.trim() === '"""') {
      if (block !== undefined && block.length > 0) yield block.join('\n');
      block = block === undefined ? [] : undefined;
    } else if (block !== undefined) block.push(line);
    else yield line;
  }
}
