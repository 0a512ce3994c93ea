import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { CommandContext } from '../context.ts';
import { parseFlags, type RawFlags } from '../flags/parse-flags.ts';
import { runFlags } from '../flags/run-flags.ts';
import { hasPipedInput, readStdin, readTextFile } from '../read-input.ts';
import { noteModel } from './note-model.ts';

const schema = z.object({
  ...runFlags,
  model: z.string().exactOptional(),
  context: z.string().exactOptional(),
  question: z.string().exactOptional(),
  file: z.string().exactOptional(),
});

/** `answer --context TEXT --question TEXT` */
export async function runAnswer(context: CommandContext, _: readonly string[], flags: RawFlags): Promise<void> {
  const { context: given, question, file, ...options } = parseFlags(schema, flags);
  const example = 'tiny-gpt answer --context "Mary went to the kitchen." --question "Where is Mary?"';
  if (question === undefined) throw new UserError('answer: expected --question, got none', example);
  if (given !== undefined && file !== undefined) throw new UserError('answer: expected --context or --file, got both');
  const passage = given ?? (await readPassage(context, file));
  if (passage === undefined) throw new UserError('answer: expected a passage, got nothing', example);
  const { answer } = await import('../../tasks/answer.ts');
  const [result] = await answer([{ context: passage, question }], {
    ...options,
    signal: context.signal,
    onModel: (info) => noteModel(context, info),
  });
  if (result === undefined) return; // stopped
  context.print(context.isJson ? JSON.stringify(result) : result.answer);
  if (result.truncated)
    context.note('warning: the passage is longer than the context of the model; part of it was cut off');
}

async function readPassage({ stdin }: CommandContext, file: string | undefined): Promise<string | undefined> {
  if (file !== undefined && file !== '-') return (await readTextFile(file)).trim();
  if (file === '-' || hasPipedInput(stdin)) return (await readStdin(stdin)).trim();
  return undefined;
}
