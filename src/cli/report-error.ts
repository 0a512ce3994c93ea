import { cpus } from 'node:os';
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import { type CliIo, createContext } from './context.ts';
import { toUserError } from './usage-error.ts';
import { version } from './version.ts';

/**
 * The one place where errors are printed.
 * @returns the exit code: 2 for the user's mistakes, 3 for a diverged run, 1 for ours
 */
export function reportError(error: unknown, io: CliIo, options: { color: boolean }): number {
  const known = recognise(error);
  const context = createContext(io, { color: options.color }, { signal: AbortSignal.abort(), stopCode: () => 0 });
  const { red, dim } = context.colors.stderr;
  if (known !== undefined) {
    context.note(`${red('error:')} ${known.message}`);
    if (known.hint !== undefined) context.note(`${dim('hint:')}  ${known.hint}`);
    return known.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  context.note(`${red('error:')} this is a bug in tiny-gpt; please report it with the lines below`);
  context.note(stack);
  context.note(facts());
  context.note(`${dim('hint:')}  tiny-gpt doctor`);
  return 1;
}

function recognise(error: unknown): UserError | undefined {
  if (error instanceof CommanderError) {
    const { command } = error as CommanderError & { command?: Command }; // set where it is thrown, in program.ts
    return command === undefined ? undefined : toUserError(error, command);
  }
  return error instanceof UserError ? error : systemError(error);
}

/** Errors of the operating system about the user's files are the user's to mend. */
function systemError(error: unknown): UserError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const path = String(error.path);
  const texts: Readonly<Record<string, string>> = {
    ENOENT: `${path} does not exist`,
    EACCES: `${path}: permission denied`,
    EPERM: `${path}: permission denied`,
    EISDIR: `${path} is a folder`,
    ENOTDIR: `${path}: a part of it is no folder`,
    EROFS: `${path} is on a read-only disk`,
    ENOSPC: `${path}: no space left on the disk`,
  };
  const text = texts[String(error.code)];
  return text === undefined ? undefined : new UserError(text, undefined, { cause: error });
}

function facts(): string {
  const { version: node, platform, arch } = process;
  return `tiny-gpt ${version()}, node ${node}, ${platform} ${arch}, ${cpus().length} cores`;
}
