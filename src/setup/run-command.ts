import { spawn } from 'node:child_process';

/** What a finished command left behind. `code` is null where a signal ended it. */
export interface CommandResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Where and how a command runs. */
export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Ends the command; the promise then rejects with an AbortError. */
  signal?: AbortSignal | undefined;
  /** Called with each piece of stdout as it comes. */
  onOutput?: (text: string) => void;
}

/** Runs a command without a shell and gathers its output; undefined where there is no such command in PATH. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult | undefined> {
  const { cwd, env, signal, onOutput } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onOutput?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    let failure: NodeJS.ErrnoException | undefined;
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(undefined);
      else if (child.pid === undefined) reject(error);
      // Aborted: its folder may be removed only after it has ended.
      else failure = error;
    });
    child.on('close', (code, signalName) => {
      if (failure) reject(failure);
      else resolve({ code, signal: signalName, stdout, stderr });
    });
  });
}

/** The last lines of a command's complaint, for an error message. */
export function lastLines(text: string, count = 3): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
