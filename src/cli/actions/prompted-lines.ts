import { createInterface, type Interface } from 'node:readline';
import type { CommandContext } from '../context.ts';

/** The lines a person types, each asked for with `fr> `; Ctrl-D ends them. The prompt goes to stderr, stdout stays clean. */
export class PromptedLines implements AsyncIterable<string> {
  private readonly terminal: Interface;
  private readonly stderr: CommandContext['stderr'];
  private isWaiting = false;
  /** What Ctrl-C does while something is being written; it ends the lines otherwise. */
  onInterrupt: (() => void) | undefined;

  constructor({ stdin, stderr, signal }: Pick<CommandContext, 'stdin' | 'stderr' | 'signal'>) {
    // readline writes echo and prompt through the same calls that process.stderr has.
    const output = stderr as unknown as NodeJS.WritableStream;
    this.terminal = createInterface({ input: stdin, output, prompt: '> ', terminal: stderr.isTTY === true });
    this.stderr = stderr;
    // readline takes Ctrl-C from the terminal itself; it means here what Ctrl-D means.
    this.terminal.on('SIGINT', () => (this.onInterrupt === undefined ? this.terminal.close() : this.onInterrupt()));
    signal.addEventListener('abort', () => this.terminal.close(), { once: true });
  }

  /** What stands before each line: the language asked for, once the model is known. */
  setLanguage(code: string): void {
    this.terminal.setPrompt(code === '' ? '> ' : `${code}> `);
  }

  close(): void {
    this.terminal.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string, void> {
    const lines: string[] = [];
    let isClosed = false;
    let wake = () => {};
    this.terminal.on('line', (line) => {
      lines.push(line);
      wake();
    });
    this.terminal.on('close', () => {
      isClosed = true;
      // What the shell writes next begins a line.
      if (this.isWaiting) this.stderr.write('\n');
      wake();
    });
    for (;;) {
      if (lines.length === 0 && !isClosed) {
        this.terminal.prompt();
        this.isWaiting = true;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        this.isWaiting = false;
      }
      const line = lines.shift();
      if (line === undefined && isClosed) return;
      if (line !== undefined && line.trim() !== '') yield line;
    }
  }
}
