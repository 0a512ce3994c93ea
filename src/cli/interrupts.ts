import type { CliIo } from './context.ts';

/** Turns Ctrl-C, SIGTERM and a reader that has gone away into one abort signal. */
export interface Interrupts {
  readonly signal: AbortSignal;
  /** 0, or 130 or 143 once a signal has asked to stop. */
  stopCode(): number;
  dispose(): void;
}

/**
 * Listens from now on. The first signal aborts, so that a run can save or a text end its line; the second leaves at once,
 * as the first does when there is nothing to finish. When stdout is closed by its reader, as by `| head`, a run is stopped
 * so that it saves, and everything else just ends.
 */
export function listenForInterrupts(
  io: CliIo,
  options: { finishesOnSignal: boolean; savesOnBrokenPipe: boolean },
): Interrupts {
  const controller = new AbortController();
  let code = 0;
  const stop = (signalCode: number) => () => {
    if (code !== 0 || !options.finishesOnSignal) io.exit(signalCode);
    code = signalCode;
    controller.abort();
  };
  const onInterrupt = stop(130);
  const onTerminate = stop(143);
  const onStdoutError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (options.savesOnBrokenPipe) controller.abort();
    else io.exit(0);
  };
  // A terminal that is gone cannot be told so.
  const onStderrError = () => {};
  io.signals.on('SIGINT', onInterrupt);
  io.signals.on('SIGTERM', onTerminate);
  io.stdout.on('error', onStdoutError);
  io.stderr.on('error', onStderrError);
  return {
    signal: controller.signal,
    stopCode: () => code,
    dispose: () => {
      io.signals.off('SIGINT', onInterrupt);
      io.signals.off('SIGTERM', onTerminate);
      io.stdout.off('error', onStdoutError);
      io.stderr.off('error', onStderrError);
    },
  };
}
