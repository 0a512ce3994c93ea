import ora, { type Ora } from 'ora';
import type { InstallProgress } from '../../setup/install-progress.ts';
import type { CommandContext } from '../context.ts';

/** Shows an installation: a spinner on a terminal, a line a stage elsewhere. */
export class InstallReporter {
  private readonly context: CommandContext;
  private readonly spinner: Ora | undefined;
  private lastMessage = '';

  constructor(context: CommandContext) {
    this.context = context;
    if (!context.stderr.isTTY || context.isQuiet) return;
    // ora wants a WriteStream; a terminal is one. With discardStdin it would hold Ctrl-C back.
    const stream = context.stderr as unknown as NodeJS.WriteStream;
    this.spinner = ora({ stream, discardStdin: false, color: context.colors.stderr.level > 0 ? 'cyan' : false });
  }

  report({ stage, message, fraction }: InstallProgress): void {
    const text = `${stage}: ${message}`;
    if (this.spinner !== undefined) {
      const percent = fraction === undefined ? '' : `  ${Math.floor(fraction * 100)} %`;
      this.spinner.start(`${text}${percent}`);
    } else if (text !== this.lastMessage) {
      this.context.note(text);
    }
    this.lastMessage = text;
  }

  succeed(text: string): void {
    if (this.spinner === undefined) this.context.note(text);
    else this.spinner.succeed(text);
  }

  /** Gives the cursor back; also after an error. */
  close(): void {
    this.spinner?.stop();
  }
}
