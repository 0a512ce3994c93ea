import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { hasPipedInput, readLines } from '../read-input.ts';
import { PromptedLines } from './prompted-lines.ts';

interface LineSource {
  readonly lines: AsyncIterable<string> | Iterable<string>;
  /** The conversation, where a terminal is asked. */
  readonly prompted?: PromptedLines;
}

/**
 * What a command works on line by line: words of one call are one text; a file and a pipe have one on each line; a terminal is asked.
 * @throws UserError where there is nothing, or two of them
 */
export function openLines(
  context: CommandContext,
  text: readonly string[],
  flags: RawFlags,
  { command, example }: { readonly command: string; readonly example: string },
): LineSource {
  const { file } = parseFlags(z.object({ file: z.string().optional() }), flags);
  if (file !== undefined && text.length > 0) {
    throw new UserError(`${command}: expected TEXT or --file, got both`, `tiny-gpt ${command} --file ${file}`);
  }
  if (text.length > 0) return { lines: text.join(' ').split('\n') };
  if (file !== undefined && file !== '-') return { lines: readLines(createReadStream(file)) };
  if (file === '-' || hasPipedInput(context.stdin)) return { lines: readLines(context.stdin) };
  if (context.stdin.isTTY) {
    const prompted = new PromptedLines(context);
    return { lines: prompted, prompted };
  }
  throw new UserError(`${command}: expected a text, got nothing`, `tiny-gpt ${command} "${example}"`);
}
