import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { RawFlags } from './flags/parse-flags.ts';

/** What is used of stdout and stderr. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  getColorDepth?(env?: object): number;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** The world around a command: the process, or a stand-in for it. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean; readonly fd?: number; destroy?(): unknown };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: NodeJS.ProcessEnv;
  readonly signals: {
    on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
    off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  };
  /** Leaves at once. */
  readonly exit: (code: number) => void;
}

/** What an action works with: streams, how to draw on each, and when to stop. */
export interface CommandContext extends CliIo {
  /** Colours of stdout and stderr, decided for each by itself. */
  readonly colors: { readonly stdout: ChalkInstance; readonly stderr: ChalkInstance };
  readonly isUnicode: boolean;
  readonly isQuiet: boolean;
  readonly isJson: boolean;
  readonly signal: AbortSignal;
  /** 0, or 130 or 143 once a signal has asked to stop. */
  stopCode(): number;
  /** A line for people on stderr, unless `--quiet`. */
  note(line: string): void;
  /** A line of the result on stdout. */
  print(line: string): void;
}

/** The context of one command. */
export function createContext(
  io: CliIo,
  flags: RawFlags,
  interrupt: { signal: AbortSignal; stopCode: () => number },
): CommandContext {
  const isQuiet = flags.quiet === true;
  const hasColor = flags.color !== false;
  return {
    ...io,
    ...interrupt,
    colors: {
      stdout: new Chalk({ level: hasColor ? colorLevel(io.stdout, io.env) : 0 }),
      stderr: new Chalk({ level: hasColor ? colorLevel(io.stderr, io.env) : 0 }),
    },
    isUnicode: isUtf8(io.env),
    isQuiet,
    isJson: flags.json === true,
    note: (line) => {
      if (!isQuiet) io.stderr.write(`${line}\n`);
    },
    print: (line) => {
      io.stdout.write(`${line}\n`);
    },
  };
}

/** How many colours a stream takes: FORCE_COLOR, then NO_COLOR, then what the terminal says. */
export function colorLevel(stream: OutputStream, env: NodeJS.ProcessEnv): ColorSupportLevel {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if ((env.NO_COLOR ?? '') !== '' || !stream.isTTY || env.TERM === 'dumb') return 0;
  const depth = stream.getColorDepth?.(env) ?? 4;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

/** Whether braille and box characters can be written. The fonts of the Linux console have none. */
export function isUtf8(env: NodeJS.ProcessEnv): boolean {
  if (env.TERM === 'linux') return false;
  if (process.platform === 'win32') return env.WT_SESSION !== undefined || env.TERM_PROGRAM !== undefined;
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '');
}
