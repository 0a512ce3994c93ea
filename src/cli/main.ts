import * as nodeModule from 'node:module';
import type { CliIo } from './context.ts';
import type { ActionName } from './dispatch.ts';
import type { RawFlags } from './flags/parse-flags.ts';

/** Runs the process's command line and leaves with its exit code. */
export async function main(): Promise<void> {
  // Node 22 and later; the types are those of Node 20.
  (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  const { stdin, stdout, stderr, env } = process;
  const code = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signals: process, exit: process.exit });
  // What is still in the pipes goes first; a reader that has gone away does not matter any more.
  stdout.on('error', () => {});
  await new Promise((resolve) => stdout.write('', resolve));
  process.exit(code);
}

/**
 * Runs one command line.
 * @param args without the names of node and of the program
 * @returns the exit code
 */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const { commandsBelow, createProgram } = await import('./program.ts');
  const { normaliseArguments } = await import('./normalise-arguments.ts');
  let code = 0;
  const program = createProgram(async (action, operands, flags) => {
    code = await runAction(action, { operands, flags, io });
  });
  for (const command of commandsBelow(program)) {
    command.configureOutput({
      writeOut: (text) => io.stdout.write(text),
      getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 80),
    });
  }
  try {
    await program.parseAsync(normaliseArguments(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (isAnswered(error)) return 0;
    const { reportError } = await import('./report-error.ts');
    return reportError(error, io, { color: !args.includes('--no-color') });
  }
}

async function runAction(
  action: ActionName,
  { operands, flags, io }: { operands: readonly string[]; flags: RawFlags; io: CliIo },
): Promise<number> {
  const { runCommand } = await import('./run-command.ts');
  return runCommand(action, { operands, flags, io });
}

/** Commander throws also after it has shown help or the version; then nothing more need be loaded. */
function isAnswered(error: unknown): boolean {
  return error instanceof Error && 'exitCode' in error && error.exitCode === 0;
}
