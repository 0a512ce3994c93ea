import type { ActionName } from '../../src/cli/dispatch.ts';
import type { RawFlags } from '../../src/cli/flags/parse-flags.ts';
import { normaliseArguments } from '../../src/cli/normalise-arguments.ts';
import { createProgram } from '../../src/cli/program.ts';

/** What a command line would run. */
export interface ParsedCommand {
  readonly action: ActionName;
  readonly operands: readonly string[];
  readonly flags: RawFlags;
}

/** Parses a command line without running it. */
export async function parseCommand(args: readonly string[]): Promise<ParsedCommand> {
  let parsed: ParsedCommand | undefined;
  const program = createProgram(async (action, operands, flags) => {
    parsed = { action, operands, flags };
  });
  await program.parseAsync(normaliseArguments(args, program), { from: 'user' });
  if (parsed === undefined) throw new Error(`nothing would run: ${args.join(' ')}`);
  return parsed;
}
