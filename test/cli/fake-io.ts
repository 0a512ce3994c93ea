import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { type CliIo, type CommandContext, createContext } from '../../src/cli/context.ts';

/** A stream that keeps what is written to it. */
export class FakeStream extends EventEmitter {
  text = '';
  isTTY: boolean;
  columns: number;
  rows: number;

  constructor({ isTTY = false, columns = 80, rows = 24 } = {}) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

export interface FakeIo extends CliIo {
  readonly stdout: FakeStream;
  readonly stderr: FakeStream;
  readonly signals: EventEmitter;
  readonly exits: number[];
}

/** The world of a command: nothing piped in, no terminal, UTF-8. */
export function fakeIo(
  options: { stdin?: string; stdout?: FakeStream; stderr?: FakeStream; env?: NodeJS.ProcessEnv } = {},
): FakeIo {
  const stdin = Object.assign(Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]), {
    isTTY: options.stdin === undefined,
  });
  const exits: number[] = [];
  return {
    stdin,
    stdout: options.stdout ?? new FakeStream(),
    stderr: options.stderr ?? new FakeStream(),
    env: { LANG: 'C.UTF-8', ...options.env },
    signals: new EventEmitter(),
    exit: (code) => exits.push(code),
    exits,
  };
}

/** A context over `io`, as if nobody ever pressed Ctrl-C. */
export function fakeContext(io: FakeIo, flags: Record<string, unknown> = {}, signal?: AbortSignal): CommandContext {
  return createContext(io, flags, { signal: signal ?? new AbortController().signal, stopCode: () => 0 });
}

export async function* asyncOf<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}
